package io.monofact.model;

import io.monofact.claim.ChineseForms;
import io.monofact.claim.Slot;
import io.monofact.claim.SlotType;
import io.monofact.claim.SlotTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names in Chinese text, which sets no spaces: the runs between marks, words of an event (出生, 创办)
 * and small words (是, 由, 和). A full name of a person is not cut, whatever it is written with.
 */
final class ChineseNames {

  private static final String MARKS = "，。,；;！!？?\n（）()：:《》〈〉「」“”\"、 \t…";

  /** Words between which names stand, the longer first where one holds the other. */
  private static final List<String> CUTS =
      List.of(
          "我不确定", "我不確定", "我认为", "我認為", "我记得", "我記得", "共同", "包括", "包含", "其中", "职业", "職業", "兼", "一同",
          "一起", "以及", "或者", "还是", "還是", "而是", "不是", "并非", "並非", "而非", "应该", "應該", "可能", "大概", "也许",
          "也許", "或许", "或許", "似乎", "好像", "位于", "位於", "来自", "來自", "名叫", "名为", "名為", "后来", "後來", "先后",
          "先後", "曾经", "曾經", "虽然", "雖然", "所以", "因此", "我想", "我猜", "所创", "所創", "先生", "女士", "在", "于",
          "於", "是", "为", "為", "由", "叫", "和", "与", "與", "跟", "或", "及", "了", "的", "给", "給", "曾", "而",
          "但", "吧", "呢", "从", "從", "被");

  private static final Set<Character> FIRSTS = firsts();

  /** What no name begins with. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:[哪谁誰什甚]|人工智能|需要|能否|是否|[一两兩几幾][位名个個家所座种種]|[他她它我你您其该該这這那此本][们們]?(?!$.)|不[是知清确確能太详詳好]|[没沒][有找]|[无無][法从從可]|未[知能]|有[关關没沒]|也|就|都|很|抱歉|对|對|如果|因为|因為"
              + "|中[国國]著名|关于|關於|目前|作为|作為|请|請|可以|建议|建議|答案|最[终終]).*|.*[年月日]$|.*\\d{3}.*|[\\p{IsLatin}\\d\\s]{1,2}");

  /** What somebody or something is, rather than its name. */
  private static final Pattern BEARER =
      Pattern.compile("[家人员員手师師者星长長]$|^(?:夫妻|夫妇|夫婦|朋友|同学|同學|同事)$");

  /** 佛山人, and not 香港商人. */
  private static final Pattern NATIVE = Pattern.compile("(?<![商工军农诗艺名主证负责始夫])人$");

  private static final Pattern ROLE =
      Pattern.compile(
          "^(?:(?:著名|知名|中[国國]|美[国國]|英[国國]|法[国國]|德[国國]|日本|女|男|前|已故)*"
              + "\\p{IsHan}{0,4}(?:家|人|[员員]|手|[师師]|者|[导導]演|教授|博士|[经經]理|[长長]|商))(?=\\p{IsHan}{2,}$)");

  /** Behind these a run may be a name whatever it looks like. */
  private static final String LEADS = "是为為叫由名和与與跟及、或：:娶嫁給给到在于於《「“\"";

  private static final String AND = "和与與及";
  private static final String PLACE_LEADS = "在于於";

  private static final int FEWEST = 2;
  private static final int MOST_PERSON = 5;

  private final SlotType places = SlotTypes.of("zh", "place");
  private final boolean isPerson;
  private final boolean isPlace;

  ChineseNames(Names names) {
    this.isPerson = names instanceof PersonNames;
    this.isPlace = names instanceof PlaceNames;
  }

  private static Set<Character> firsts() {
    return CUTS.stream().map(cut -> cut.charAt(0)).collect(Collectors.toSet());
  }

  List<Candidate> read(ResponseText text, String entity) {
    String whole = text.text();
    List<Candidate> all = new ArrayList<>();
    int from = 0;
    int place = 0;
    while (place < whole.length() && all.size() < Candidate.MOST) {
      int name = place == from ? nameEnd(whole, place) : -1;
      if (name > 0) {
        add(text, entity, place, name, all);
        from = name;
        place = name;
        continue;
      }
      int cut = cutEnd(whole, place);
      // "和平" may begin a place, and what begins with "with" is no place
      boolean isFirst = place == from && !isPerson && AND.indexOf(whole.charAt(place)) >= 0;
      if (cut > place && !isFirst) {
        add(text, entity, from, place, all);
        from = cut;
        place = cut;
      } else {
        place++;
      }
    }
    add(text, entity, from, whole.length(), all);
    List<Candidate> sure = all.stream().filter(c -> isSure(c.answer())).toList();
    return isPerson && !sure.isEmpty() ? sure : all;
  }

  /** Whether a run looks like a name of its kind. */
  private boolean isSure(String name) {
    if (!Han.isIn(name) || name.indexOf('·') > 0) {
      return true;
    }
    if (isPerson) {
      int[] ends = ChineseForms.personEnds(name, 0);
      return ends.length > 0 && ends[0] == name.length();
    }
    if (isPlace) {
      Slot slot = places.at(name, 0, name.length());
      return slot != null && slot.end() == name.length();
    }
    return ChineseForms.isOrganisation(name);
  }

  /** Whether what stands before a run lets it be a name. */
  private boolean isLed(String text, int start, String name) {
    char before = start == 0 ? ':' : text.charAt(start - 1);
    return !BEARER.matcher(name).find()
        && LEADS.indexOf(before) >= 0
        && !(isPerson && PLACE_LEADS.indexOf(before) >= 0);
  }

  /** The end of a person's full name that begins here, with a cut or the end behind it; or -1. */
  private int nameEnd(String text, int from) {
    if (!isPerson) {
      return -1;
    }
    for (int end : ChineseForms.personEnds(text, from)) {
      if (end == text.length() || cutEnd(text, end) > end) {
        return end;
      }
    }
    return -1;
  }

  private static int cutEnd(String text, int place) {
    char c = text.charAt(place);
    if (MARKS.indexOf(c) >= 0) {
      boolean isLatin =
          c == ' '
              && place > 0
              && place + 1 < text.length()
              && text.charAt(place - 1) < '\u0250'
              && Character.isLetter(text.charAt(place - 1));
      return isLatin ? place : place + 1;
    }
    EventWords.Word word = Han.is(c) ? EventWords.han(text, place, false) : null;
    if (word != null) {
      return word.end();
    }
    if (FIRSTS.contains(c)) {
      for (String cut : CUTS) {
        if (text.startsWith(cut, place)) {
          return place + cut.length();
        }
      }
    }
    return place;
  }

  private void add(ResponseText text, String entity, int start, int end, List<Candidate> all) {
    String run = text.text().substring(start, end);
    String name = run.strip();
    if (isPerson && name.length() > MOST_PERSON - 1 && name.indexOf('·') < 0) {
      name = ROLE.matcher(name).replaceFirst("");
    }
    if (isPlace && NATIVE.matcher(name).find()) {
      name = name.substring(0, name.length() - 1);
    }
    if (name.length() < FEWEST || NO_NAME.matcher(name).matches() || isEntity(name, entity)) {
      return;
    }
    boolean isLong = name.length() > MOST_PERSON && Han.isIn(name) && name.indexOf('·') < 0;
    boolean isBody = ChineseForms.isOrganisation(name);
    if ((isPerson && (isLong || isBody)) || (isPlace && isBody)) {
      return;
    }
    int from = start + run.indexOf(name);
    Candidate candidate = new Candidate(name, name, from, from + name.length());
    boolean isName =
        (isSure(name) && !BEARER.matcher(name).find()) || isLed(text.text(), from, name);
    if (isName && !text.abstainsAt(from, from + name.length())) {
      all.add(candidate);
    }
  }

  private static boolean isEntity(String name, String entity) {
    return entity.contains(name) || name.contains(entity);
  }
}
