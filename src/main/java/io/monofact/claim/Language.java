package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What it takes to read a language beside the rules of its categories: how it writes dates and
 * names, where its sentences end, and whom its pronouns mean.
 *
 * @param code its two letters of ISO 639-1
 * @param slotTypes its slot types, by the name that patterns use
 * @param sentences its sentences
 * @param references says of a document whom its mentions mean
 */
record Language(
    String code,
    Map<String, SlotType> slotTypes,
    Sentences sentences,
    Function<Document, References> references) {

  /** The language of categories that name none. */
  static final String DEFAULT = "en";

  private static final Map<String, Language> ALL =
      byCode(
          new Language(DEFAULT, SlotTypes.english(), Sentences.ENGLISH, EntityResolver::new),
          new Language("de", SlotTypes.german(), Sentences.GERMAN, GermanReferences::new),
          new Language("zh", SlotTypes.chinese(), Sentences.CHINESE, ChineseReferences::new));

  private static Map<String, Language> byCode(Language... languages) {
    Map<String, Language> byCode = new LinkedHashMap<>();
    List.of(languages).forEach(language -> byCode.put(language.code(), language));
    return byCode;
  }

  /** The language of a code, or null where it cannot be read yet. */
  static Language of(String code) {
    return ALL.get(code);
  }

  /** The codes of the languages that can be read. */
  static Set<String> codes() {
    return ALL.keySet();
  }
}
