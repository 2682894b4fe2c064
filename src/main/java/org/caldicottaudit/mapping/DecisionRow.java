package org.caldicottaudit.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Attestation;
import org.caldicottaudit.event.ExceptionScope;
import org.caldicottaudit.event.RuleException;

/**
 * Reads one row of the tables that hold what people decided on findings and controls: exceptions
 * and attestations.
 */
final class DecisionRow {
  private static final Pattern RULE = Pattern.compile("[A-Z]{3}-[0-9]{2}");
  private static final Pattern FINDING = Pattern.compile("F-[A-Z2-9]{13}");
  private static final Pattern PATTERN =
      Pattern.compile("(?s)\\s*(?:case_ref|partner|field|source_file|message)\\s*=.+");

  private DecisionRow() {}

  /**
   * @param before those of the rows above
   */
  static RuleException exception(ReferenceCells row, List<RuleException> before)
      throws UnreadableCellException {
    String id = row.required("exception");
    if (before.stream().anyMatch(other -> other.id().equals(id))) {
      throw row.unreadable(
          "exception", "An earlier row has this name already. Give each exception its own.");
    }
    ExceptionScope scope = scope(row);
    return new RuleException(
        row.place(),
        id,
        rule(row),
        scope,
        value(row, scope),
        row.text("reason"),
        row.text("approver"),
        row.text("role"),
        row.day("from"),
        row.day("until"));
  }

  private static String rule(ReferenceCells row) throws UnreadableCellException {
    String rule = row.text("rule").toUpperCase(Locale.ROOT);
    if (!rule.isEmpty() && !RULE.matcher(rule).matches()) {
      throw row.unreadable(
          "rule",
          "The cell must hold the id of a rule, such as SEC-01. caldicott rules lists them.");
    }
    if (rule.equals(RuleException.JUDGED_BY)) {
      throw row.unreadable(
          "rule", "No exception can be made from GOV-05, which judges exceptions.");
    }
    return rule;
  }

  private static ExceptionScope scope(ReferenceCells row) throws UnreadableCellException {
    Optional<ExceptionScope> scope = ExceptionScope.of(row.required("scope"));
    return scope.orElseThrow(
        () ->
            row.unreadable(
                "scope", "The cell must hold one of finding, case, partner, pattern or all."));
  }

  private static String value(ReferenceCells row, ExceptionScope scope)
      throws UnreadableCellException {
    if (scope == ExceptionScope.ALL) {
      if (!row.text("value").isEmpty()) {
        throw row.unreadable(
            "value", "The scope all has no value. Blank the cell, or name a narrower scope.");
      }
      return "";
    }
    String value = row.required("value");
    if (scope == ExceptionScope.FINDING && !FINDING.matcher(value).matches()) {
      throw row.unreadable("value", "The cell must hold a finding_id, such as F-4KQ27MXAB3CDE.");
    }
    if (scope == ExceptionScope.PATTERN && !PATTERN.matcher(value).matches()) {
      throw row.unreadable(
          "value",
          "A pattern is a column and a text, such as message=*example.org*, where * stands for any"
              + " text. Columns are case_ref, partner, field, source_file and message.");
    }
    return value;
  }

  /**
   * @param before those of the rows above
   */
  static Attestation attestation(ReferenceCells row, List<Attestation> before)
      throws UnreadableCellException {
    String control = row.required("control");
    if (before.stream().anyMatch(other -> other.control().equals(control))) {
      throw row.unreadable(
          "control", "An earlier row attests this control already. Keep the one that counts.");
    }
    return new Attestation(
        row.place(),
        control,
        row.text("evidence"),
        row.text("who"),
        row.text("role"),
        row.day("when"),
        row.day("until"));
  }
}
