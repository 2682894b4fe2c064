package org.caldicottaudit.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditSums;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.Wording;

/**
 * One finding as a row of the page, none of it longer than a page can bear.
 *
 * @param passesIf what would have to hold
 */
public record FindingRow(Finding finding, List<String> clauses, String passesIf) {
  private static final int LONGEST = 900;
  private static final int LONGEST_NAME = 120;
  private static final int MOST_TIES = 4;
  private static final String CUT = " … (whole in findings.csv)";

  /**
   * What ids stand for.
   *
   * @param controls every control by pack and id
   * @param rules the title of each rule by id
   */
  record Names(Map<String, Control> controls, Map<String, String> rules) {}

  static Names names(AuditReport report) {
    return new Names(
        AuditSums.controls(report),
        report.rules().stream()
            .map(AuditReport.RuleResult::rule)
            .collect(Collectors.toMap(RuleInfo::id, RuleInfo::title, (one, same) -> one)));
  }

  static FindingRow of(Finding finding, Names names) {
    List<String> clauses =
        finding.controls().stream()
            .map(id -> names.controls().get(finding.pack() + " " + id))
            .filter(control -> control != null)
            .map(control -> name(control.inWords()))
            .limit(MOST_TIES)
            .toList();
    return new FindingRow(finding, clauses, name(names.rules().getOrDefault(finding.ruleId(), "")));
  }

  /** What a reader has to do about it, in a word or two. */
  public String status() {
    if (finding.open()) {
      return "to act on";
    }
    return unproven() ? "unproven" : finding.standing().code();
  }

  public String severity() {
    return Wording.capital(finding.severity().code());
  }

  public String message() {
    return VisibleText.cut(finding.message(), LONGEST, CUT);
  }

  /** Whether the logs leave it open, so that nobody is asked to mend anything. */
  public boolean unproven() {
    return finding.outcome() == Outcome.UNPROVEN;
  }

  public String remedy() {
    return VisibleText.cut(finding.remedy(), LONGEST, CUT);
  }

  public String day() {
    return finding.eventDate().map(Wording::shortDay).orElse("no date");
  }

  public String isoDay() {
    return finding.eventDate().map(Object::toString).orElse("");
  }

  public List<String> caseRefs() {
    return finding.caseRef().isEmpty()
        ? List.of()
        : Arrays.stream(finding.caseRef().split("; "))
            .limit(MOST_TIES)
            .map(FindingRow::name)
            .toList();
  }

  public String partner() {
    return name(finding.partner());
  }

  public String file() {
    return name(finding.place().file());
  }

  public String sheet() {
    return name(finding.place().sheet());
  }

  public String field() {
    return name(finding.field());
  }

  /** Such as {@code row 12}; empty when the place is the file as a whole. */
  public String row() {
    return finding.place().row() == 0 ? "" : "row " + finding.place().row();
  }

  public List<String> ties() {
    return finding.ties().stream().limit(MOST_TIES).map(FindingRow::name).toList();
  }

  private static String name(String text) {
    return VisibleText.cut(text, LONGEST_NAME, "…");
  }
}
