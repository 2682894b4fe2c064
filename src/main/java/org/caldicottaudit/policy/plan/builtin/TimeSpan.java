package org.caldicottaudit.policy.plan.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time such as 1h30m; OPA knows days, weeks and years of 365 days as well. */
final class TimeSpan {
  private static final Pattern PART =
      Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h|d|w|y)");
  private static final Pattern WHOLE = Pattern.compile("[+-]?(" + PART.pattern() + ")+");

  private static final long SECOND = 1_000_000_000L;
  private static final long HOUR = 3600 * SECOND;
  private static final Map<String, Long> UNITS =
      Map.ofEntries(
          Map.entry("ns", 1L),
          Map.entry("us", 1_000L),
          Map.entry("µs", 1_000L),
          Map.entry("μs", 1_000L),
          Map.entry("ms", 1_000_000L),
          Map.entry("s", SECOND),
          Map.entry("m", 60 * SECOND),
          Map.entry("h", HOUR),
          Map.entry("d", 24 * HOUR),
          Map.entry("w", 7 * 24 * HOUR),
          Map.entry("y", 365 * 24 * HOUR));

  private TimeSpan() {}

  static long nanos(String text) {
    if (text.matches("[+-]?0")) {
      return 0;
    }
    if (!WHOLE.matcher(text).matches()) {
      throw fault(text);
    }
    BigInteger size = sum(text);
    BigInteger nanos = text.startsWith("-") ? size.negate() : size;
    if (nanos.bitLength() >= Long.SIZE) {
      throw fault(text);
    }
    return nanos.longValue();
  }

  private static BigInteger sum(String text) {
    BigInteger sum = BigInteger.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      BigDecimal unit = BigDecimal.valueOf(UNITS.getOrDefault(part.group(2), 0L));
      sum = sum.add(new BigDecimal(part.group(1)).multiply(unit).toBigInteger());
    }
    return sum;
  }

  private static BuiltinException fault(String text) {
    return BuiltinException.of("time: invalid duration \"" + text + "\"");
  }
}
