package org.caldicottaudit.report;

import java.util.Locale;
import java.util.function.Function;
import org.caldicottaudit.finding.Finding;

/** The columns of findings, in the order of every format. */
public enum FindingColumn {
  FINDING_ID(
      "Finding",
      "The same from run to run, as long as the event and the rule are the same",
      finding -> CellValue.of(finding.id())),
  RULE_ID("Rule", "The rule that was not met", finding -> CellValue.of(finding.ruleId())),
  SEVERITY(
      "Severity",
      "critical, high, medium, low or info",
      finding -> CellValue.of(finding.severity().code())),
  OUTCOME(
      "Outcome",
      "finding, or unproven where the logs can't tell",
      finding -> CellValue.of(finding.outcome().code())),
  STANDING(
      "Standing",
      "open, excepted or not yet in force",
      finding -> CellValue.of(finding.standing().code())),
  PACK(
      "Judged by",
      "The pack of rules that was in force or asked for",
      finding -> CellValue.of(finding.pack())),
  EVENT_DATE(
      "Date",
      "The day of the event",
      finding -> finding.eventDate().<CellValue>map(CellValue.Day::new).orElse(CellValue.BLANK)),
  CASE_REF(
      "Case", "Case references as the log writes them", finding -> CellValue.of(finding.caseRef())),
  PARTNER(
      "Partner",
      "The organisation whose practice it is",
      finding -> CellValue.of(finding.partner())),
  FIELD("Field", "The field at fault", finding -> CellValue.of(finding.field())),
  SOURCE_FILE(
      "File", "The file that holds the row", finding -> CellValue.of(finding.place().file())),
  SOURCE_SHEET(
      "Sheet",
      "The sheet of a workbook; blank for text files",
      finding -> CellValue.of(finding.place().sheet())),
  SOURCE_ROW(
      "Row",
      "The row as a person sees it, counted from 1; blank for a file as a whole",
      finding -> row(finding.place().row())),
  MESSAGE("What was found", "What was found, in words", finding -> CellValue.of(finding.message())),
  REMEDY("What to do", "What to do now", finding -> CellValue.of(finding.remedy())),
  CONTROLS(
      "Clauses",
      "The principles, golden rules and sections that the rule serves",
      finding -> new CellValue.Codes(finding.controls())),
  FIRST_SEEN(
      "First seen",
      "The day of the audit that found it first",
      finding -> new CellValue.Day(finding.firstSeen()));

  private final String title;
  private final String description;

  // The functions above hold no state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<Finding, CellValue> value;

  FindingColumn(String title, String description, Function<Finding, CellValue> value) {
    this.title = title;
    this.description = description;
    this.value = value;
  }

  /** The heading for scripts, such as {@code source_row}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The heading for people. */
  public String title() {
    return title;
  }

  /** What the column means, for its reader. */
  public String description() {
    return description;
  }

  /** What this column holds for a finding. */
  public CellValue of(Finding finding) {
    return value.apply(finding);
  }

  private static CellValue row(int row) {
    return row == 0 ? CellValue.BLANK : new CellValue.Whole(row);
  }
}
