package org.caldicottaudit.report;

import java.util.Objects;

/**
 * An exception that somebody may ask for: it covers nothing until it is approved and dated.
 *
 * @param reason what the action plan notes; empty when it notes nothing
 */
public record ExceptionDraft(String findingId, String ruleId, String reason) {
  public ExceptionDraft {
    Objects.requireNonNull(findingId, "findingId must not be null");
    Objects.requireNonNull(ruleId, "ruleId must not be null");
    Objects.requireNonNull(reason, "reason must not be null");
  }
}
