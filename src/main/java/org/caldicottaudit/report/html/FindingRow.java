package org.caldicottaudit.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.Wording;

/** One finding as a row of the page, none of it longer than a page can bear. */
public record FindingRow(Finding finding, List<String> clauses) {
  private static final int LONGEST = 900;
  private static final int LONGEST_NAME = 120;
  private static final int MOST_TIES = 4;
  private static final String CUT = " … (whole in findings.csv)";

  /**
   * @param controls every control by pack and id
   */
  static FindingRow of(Finding finding, Map<String, Control> controls) {
    List<String> clauses =
        finding.controls().stream()
            .map(id -> controls.get(finding.pack() + " " + id))
            .filter(control -> control != null)
            .map(control -> name(control.id() + " " + control.title()))
            .limit(MOST_TIES)
            .toList();
    return new FindingRow(finding, clauses);
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
