package org.caldicottaudit.policy;

import java.util.Objects;

/**
 * Where a rule comes from.
 *
 * @param source the text it enforces, such as {@code Protocol 2017, section 8}
 * @param confidence {@code read}, {@code in part} or {@code from memory}: how far the text itself
 *     was seen
 */
public record RuleSource(String source, String confidence) {
  public RuleSource {
    Objects.requireNonNull(source, "source must not be null");
    Objects.requireNonNull(confidence, "confidence must not be null");
  }
}
