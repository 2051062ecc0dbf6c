package io.monofact.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Sizes such as 4096, 512KB, 64MB or 2GB; a thousand and 1,024 are not told apart. */
final class ByteSize implements ITypeConverter<Long> {

  private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*([KMGT]?)I?B?");

  @Override
  public Long convert(String value) {
    Matcher m = FORM.matcher(value.trim().toUpperCase(Locale.ROOT));
    if (!m.matches()) {
      throw new TypeConversionException(
          "'%s' is no size; write bytes, or a number with KB, MB or GB".formatted(value));
    }
    int shift = m.group(2).isEmpty() ? 0 : 10 * ("KMGT".indexOf(m.group(2)) + 1);
    long bytes = Math.multiplyExact(Long.parseLong(m.group(1)), 1L << shift);
    if (bytes < 1) {
      throw new TypeConversionException("'%s' is no size; it must be above 0".formatted(value));
    }
    return bytes;
  }
}
