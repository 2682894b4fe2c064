package org.caldicottaudit.policy;

import java.util.Objects;

/**
 * A rule that judged by less than its pack asks for, so that its passes prove less than they seem.
 *
 * @param why a sentence
 */
public record NotAssured(String ruleId, String why) implements Comparable<NotAssured> {
  public NotAssured {
    Objects.requireNonNull(ruleId, "ruleId must not be null");
    Objects.requireNonNull(why, "why must not be null");
  }

  /** By rule, then by reason. */
  @Override
  public int compareTo(NotAssured other) {
    int byRule = ruleId.compareTo(other.ruleId);
    return byRule != 0 ? byRule : why.compareTo(other.why);
  }
}
