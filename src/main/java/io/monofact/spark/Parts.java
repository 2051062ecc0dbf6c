package io.monofact.spark;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;

/**
 * How many examples of a prompt are in which part, as text: {@code 0b:1 c8:2+1} is one claim in
 * part 11, and two claims and an abstention in part 200. An array of structs took half of the time
 * of writing counts, and half of their size.
 *
 * @param numbers of the parts, in order
 * @param claims in each of them
 * @param abstentions in each of them
 */
@SuppressWarnings("ArrayRecordComponent") // Read and thrown away, millions of times.
record Parts(int[] numbers, long[] claims, long[] abstentions) {

  /** How many digits tell a part's number. */
  private static final int DIGITS = 2;

  private static final int HEX = 16;

  /** Two digits of a part's number, a colon, a claim. */
  private static final int LEAST_CHARS = 4;

  /** Adds a part to a text; parts are added in the order of their numbers. */
  static void write(StringBuilder text, int number, long claims, long abstentions) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(Character.forDigit(number / HEX, HEX))
        .append(Character.forDigit(number % HEX, HEX));
    text.append(':').append(claims);
    if (abstentions > 0) {
      text.append('+').append(abstentions);
    }
  }

  /** The digits that tell the part, of a text of one part. */
  static Column number(Column text) {
    return substring(text, 1, DIGITS);
  }

  /** The text of one part, as {@link #write} has it. */
  static Column text(Column number, Column claims, Column abstentions) {
    Column abstained = when(abstentions.gt(0), concat(lit("+"), abstentions)).otherwise("");
    return concat(number, lit(":"), claims, abstained);
  }

  /**
   * Reads a text that {@link #write} made.
   *
   * @param text in ASCII
   */
  static Parts read(byte[] text) {
    int most = 1 + text.length / (LEAST_CHARS + 1);
    Parts parts = new Parts(new int[most], new long[most], new long[most]);
    int size = 0;
    for (int at = 0; at < text.length; size++) {
      parts.numbers[size] =
          Character.digit(text[at], HEX) * HEX + Character.digit(text[at + 1], HEX);
      at += DIGITS;
      long[] counts = parts.claims;
      for (; at < text.length && text[at] != ' '; at++) {
        if (text[at] == '+') {
          counts = parts.abstentions;
        } else if (text[at] != ':') {
          counts[size] = 10 * counts[size] + text[at] - '0';
        }
      }
      at++;
    }
    return size == most ? parts : parts.first(size);
  }

  private Parts first(int size) {
    return new Parts(
        Arrays.copyOf(numbers, size),
        Arrays.copyOf(claims, size),
        Arrays.copyOf(abstentions, size));
  }
}
