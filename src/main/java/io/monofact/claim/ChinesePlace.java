package io.monofact.claim;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of places in Chinese text: 湖南省湘潭县韶山冲, 德国乌尔姆. A run of characters up to a mark or to what is
 * said of a family or a time, that begins with a known region, ends as places do, or is written in
 * the characters of foreign names.
 */
final class ChinesePlace implements SlotType {

  private static final int LONGEST = 40;

  private static final Pattern END =
      Pattern.compile(
          "一[个個户戶名间間座位]|的|之|并|並|[后後]|书香|書香|[贫貧]|[富]|世家|家庭|家族|家中|名[门門]|官宦|望族|地主"
              + "|[农農]民|工人|商人|知[识識]|[军軍]人|教[师師]|[华華][侨僑]|移民|普通|中[产產]|[贵貴]族|[犹猶]太|基督|天主"
              + "|[显顯]赫|[长長]大|成[长長]|[毕畢][业業]|逝世|去世|祖籍|籍[贯貫]|原籍|[现現]为|现属|[现現]居|，|[和与與及]");
  private static final Pattern NO_PLACE =
      Pattern.compile("[年月日在]|[时時][代期]|[乱亂]世|[战戰]争|[战戰]火|人$|家$|[他她它其]|什么|何[处處地]|哪");
  private static final Pattern INNER_PLACE = Pattern.compile("[^个個家庭之他她户戶族人员員师師者时時]{2,8}");

  private static final Set<String> REGIONS = Lexicon.CHINESE.section("region");
  private static final Set<String> ENDINGS = Lexicon.CHINESE.section("place");
  private static final Set<String> TRANSCRIPTION = Lexicon.CHINESE.section("transcription");

  @Override
  public String name() {
    return "place";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    int last = Math.min(Math.min(limit, text.length()), from + LONGEST);
    int runEnd = from;
    while (runEnd < last && isPlacePart(text.charAt(runEnd))) {
      runEnd++;
    }
    String run = text.substring(from, Math.max(from, runEnd));
    var cut = END.matcher(run);
    int length = cut.find() ? cut.start() : run.length();
    String rest =
        length < run.length() && run.charAt(length) == '的' ? run.substring(length + 1) : "";
    if (length > 0 && isPlace(run.substring(0, length)) && isInner(rest)) {
      length = run.length();
    }
    String place = run.substring(0, length);
    return isPlace(place) ? new Slot(from, from + length, place, place) : null;
  }

  @Override
  public Slot before(String text, int end, int floor) {
    for (int from = Math.max(Math.max(floor, end - LONGEST), 0); from < end; from++) {
      char before = Spelling.at(text, from - 1);
      if (!isPlacePart(before) || "在于於年月日".indexOf(before) >= 0) {
        Slot slot = at(text, from, end);
        if (slot != null && slot.end() == end) {
          return slot;
        }
      }
    }
    return null;
  }

  /** "德国的乌尔姆" names a place in a place; "北京的一个家庭" does not. */
  private static boolean isInner(String rest) {
    return INNER_PLACE.matcher(rest).matches() && isPlace(rest);
  }

  private static boolean isPlacePart(char c) {
    return Spelling.isHan(c) || c == '·';
  }

  private static boolean isPlace(String run) {
    if (run.length() < 2 || "于於".indexOf(run.charAt(0)) >= 0 || NO_PLACE.matcher(run).find()) {
      return false;
    }
    return ChineseWords.beginningAt(REGIONS, run, 0) != null
        || ChineseWords.endingAt(REGIONS, run, run.length()) != null
        || ChineseWords.endingAt(ENDINGS, run, run.length()) != null
        || run.chars().allMatch(c -> TRANSCRIPTION.contains(Character.toString(c)));
  }
}
