package io.monofact.claim;

import java.util.Arrays;

/**
 * How often two symbols follow each other in English text, roughly. Only the speed of a scan
 * depends on it, never what it finds.
 */
final class EnglishPairs {

  /**
   * The commonest pairs of letters and spaces by frequency: 256 in 10,000 pairs, then half each.
   */
  private static final String[] HALVING = {
    "e |",
    " t|th|s |he| a|in|d |n |an",
    "er|on|re| o|t | i|at|ti|en|es|or|ed|nd|te| s|y |r |ar|al| c|is|st| w|of|f |it",
    "nt|as|ng|to| b|o | f|ri|le| p|io|se|ic|ro|ra|de|ve|me|co|l |ha|a | m| h|h |ea|g |ou|la|hi|ce"
        + "|ne|li| d| r|om|ta|ca|ll|ch|si|ns| e|el|ur|ma",
    "di|be|ec|us| l|tr|fo|pe|ct|ac|rs|ly|il|nc|na|ni|ia|ol|et|pr|ie|un|rt|lo| n|ho|so|ge|ot|m |wa"
        + "|em|ts|ad|no|am|wi|ss|po|ut|mo|ir|ul|mi|os|ai|id|ee|ci|we|ow|iv|im|fi|su|pa|op|vi|ry|mp"
        + "|wh|ig|tu|pl",
    " g|sh| u|ev|od|ty|rm|ag|gh|uc|rd|ab|by|bl|ex|fe|ld|ov|ay|fr|rn|av|bo|ap|sp|cl|um|c |wo|ba|ls"
        + "|oc|ei|ga|ke|ep|da|tt|cr|cu|lu|gr|ue|oo| v|rc|gi|if|du|ef|ua|k |bu|sa|va|do|lt|rg|sc|eg"
        + "|pi|w |mb|bi|ru|ug|rl|rr|ck|ds|ff|pp",
    "pu|qu|up|fa|og|ud|ki|au|tl|ip|ew|mm|ph|pt|ht|ey|ft|ub|nu|gu|mu|hr|ui|ib|br|nn|ys|ms|go|rk|ny"
        + "|ye|p |tw|ak|cc|eo|wn|gn|ob|dr|oi|fu| k|sm|ik|iz|hu|af|rv|ze|vo|oa|gl|sy|nf|sl|fl| y|nl"
  };

  private static final double RARE = 0.5;
  private static final double DIGITS = 2;

  private static final double[] PER_10000 = table();

  private EnglishPairs() {}

  /** How many of 10,000 pairs are this one, the first symbol in the upper byte. */
  static double per10000(int pair) {
    return PER_10000[pair];
  }

  private static double[] table() {
    double[] table = new double[1 << 16];
    Arrays.fill(table, RARE);
    for (int a = '0'; a <= '9'; a++) {
      Arrays.fill(table, a << 8 | '0', (a << 8 | '9') + 1, DIGITS);
    }
    double share = 256;
    for (String level : HALVING) {
      for (String pair : level.split("\\|", 0)) {
        table[pair.charAt(0) << 8 | pair.charAt(1)] = share;
      }
      share /= 2;
    }
    return table;
  }
}
