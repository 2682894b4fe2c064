package org.caldicottaudit.policy.plan.builtin;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Versions as semver.org defines them. */
final class SemanticVersions {
  private static final String NUMBER = "(0|[1-9][0-9]{0,17})";
  private static final String IDENTIFIERS = "([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)";
  private static final Pattern VERSION =
      Pattern.compile(
          "v?%s\\.%s\\.%s(?:-%s)?(?:\\+%s)?"
              .formatted(NUMBER, NUMBER, NUMBER, IDENTIFIERS, IDENTIFIERS));
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern LEADING_ZERO = Pattern.compile("0[0-9]+");

  private SemanticVersions() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.one(
        all,
        "semver.is_valid",
        value ->
            BooleanValue.of(
                value instanceof StringValue text && Version.find(text.text()).isPresent()));
    Builtins.two(
        all,
        "semver.compare",
        (a, b) -> NumberValue.of(Integer.signum(version(a, 1).compareTo(version(b, 2)))));
  }

  private static Version version(Value value, int position) {
    String text = Operands.text(value, position);
    return Version.find(text)
        .orElseThrow(
            () ->
                BuiltinException.of(
                    "operand %d: string \"%s\" is not a valid SemVer".formatted(position, text)));
  }

  private record Version(List<BigInteger> numbers, List<String> preRelease)
      implements Comparable<Version> {
    static Optional<Version> find(String text) {
      Matcher matcher = VERSION.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      List<String> preRelease =
          matcher.group(4) == null ? List.of() : List.of(matcher.group(4).split("\\.", -1));
      return preRelease.stream().anyMatch(part -> LEADING_ZERO.matcher(part).matches())
          ? Optional.empty()
          : Optional.of(new Version(numbers(matcher), preRelease));
    }

    private static List<BigInteger> numbers(Matcher matcher) {
      return List.of(
          new BigInteger(matcher.group(1)),
          new BigInteger(matcher.group(2)),
          new BigInteger(matcher.group(3)));
    }

    @Override
    public int compareTo(Version other) {
      for (int i = 0; i < numbers.size(); i++) {
        int compared = numbers.get(i).compareTo(other.numbers.get(i));
        if (compared != 0) {
          return compared;
        }
      }
      return comparePreRelease(other);
    }

    /** A version comes after its own pre-releases. */
    private int comparePreRelease(Version other) {
      if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
        return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
      }
      for (int i = 0; i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
        int compared = compare(preRelease.get(i), other.preRelease.get(i));
        if (compared != 0) {
          return compared;
        }
      }
      return preRelease.size() - other.preRelease.size();
    }

    private static int compare(String left, String right) {
      boolean leftIsNumber = DIGITS.matcher(left).matches();
      boolean rightIsNumber = DIGITS.matcher(right).matches();
      if (leftIsNumber && rightIsNumber) {
        return new BigInteger(left).compareTo(new BigInteger(right));
      }
      return leftIsNumber == rightIsNumber
          ? left.compareTo(right)
          : Boolean.compare(rightIsNumber, leftIsNumber);
    }
  }
}
