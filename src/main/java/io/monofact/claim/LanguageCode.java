package io.monofact.claim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages by their two letters of ISO 639-1, however a corpus names them. */
public final class LanguageCode {

  private static final Map<String, String> BY_NAME = byName();

  private LanguageCode() {}

  /**
   * The code of a language: {@code zh} for "zh", "zh-Hant-TW", "zho", "cmn_Hani" and "Chinese".
   *
   * @param written as a corpus has it, or null
   * @return null where this names no language, as "Java" does
   */
  public static String of(String written) {
    if (written == null) {
      return null;
    }
    String name = written.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    boolean hasRegion = end < name.length() && "-_".indexOf(name.charAt(end)) >= 0;
    return end == name.length() || hasRegion ? BY_NAME.get(name.substring(0, end)) : null;
  }

  private static Map<String, String> byName() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.forLanguageTag(code);
      names.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      names.put(locale.getISO3Language(), code);
      names.put(code, code);
    }
    // the older codes of libraries, and written Chinese by its commonest spoken form
    names.putAll(Map.of("ger", "de", "chi", "zh", "cmn", "zh", "fre", "fr", "dut", "nl"));
    return Map.copyOf(names);
  }
}
