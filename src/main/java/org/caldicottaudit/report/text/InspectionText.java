package org.caldicottaudit.report.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.event.inspection.InspectedColumn;
import org.caldicottaudit.event.inspection.InspectedTable;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.Wording;

/** What a file was taken for, in words. Shows no value of a cell, only shapes of values. */
public final class InspectionText {
  private static final int MOST_GAPS = 12;
  private static final int MOST_IDS = 3;
  private static final String LABEL = "%-15s";

  private final Lines lines;
  private final List<RuleInfo> rules;

  /**
   * @param rules all that could be judged
   */
  public InspectionText(PrintStream out, List<RuleInfo> rules) {
    this.lines = new Lines(out);
    this.rules = List.copyOf(rules);
  }

  public void print(InspectedTable table) {
    ProofGaps gaps = ProofGaps.of(table, rules);
    recognised(table.reading());
    dates(table);
    lines.blank();
    new ColumnTable(table).print(lines);
    guesses(table);
    notUsed(table);
    unproven(gaps);
    sums(table);
    warnings(table.reading());
    advice(table, gaps);
    lines.blank();
  }

  private void recognised(LogReading reading) {
    String sheet = reading.source().sheet();
    lines.line(reading.source().file() + (sheet.isEmpty() ? "" : ", sheet \"" + sheet + "\""));
    lines.blank();
    labelled("Recognised as", reading.kind());
    labelled("Headings", "in row " + Wording.number(reading.headerRow()));
    labelled("Encoding", reading.encoding());
    labelled("Cells", reading.delimiter().isEmpty() ? "" : delimiter(reading.delimiter()));
  }

  private static String delimiter(String delimiter) {
    return switch (delimiter) {
      case "," -> "separated by commas";
      case ";" -> "separated by semicolons";
      case "\t" -> "separated by tabs";
      default -> "separated by " + delimiter;
    };
  }

  private void dates(InspectedTable table) {
    Map<String, List<String>> byProof = new LinkedHashMap<>();
    for (InspectedColumn column : table.columns()) {
      if (!column.dates().isEmpty()) {
        byProof.computeIfAbsent(column.dates(), key -> new ArrayList<>()).add(column.heading());
      }
    }
    String label = "Dates";
    for (Map.Entry<String, List<String>> proof : byProof.entrySet()) {
      labelled(label, proof.getKey() + ": " + String.join(", ", proof.getValue()));
      label = "";
    }
    labelled("Time zone", table.times());
  }

  private void guesses(InspectedTable table) {
    if (!table.proposed()) {
      return;
    }
    lines.blank();
    lines.line("How the fields were guessed");
    for (InspectedColumn column : table.columns()) {
      lines.paragraph(
          "  %-28s  ".formatted(VisibleText.cut(column.heading(), 28, "…")), column.guess());
    }
  }

  private void notUsed(InspectedTable table) {
    List<String> unused =
        table.columns().stream()
            .filter(column -> !column.used())
            .map(column -> "\"" + column.heading() + "\"")
            .toList();
    if (!unused.isEmpty()) {
      lines.blank();
      labelled("Not used", String.join(", ", unused));
    }
  }

  private void unproven(ProofGaps gaps) {
    if (gaps.gaps().isEmpty()) {
      return;
    }
    lines.blank();
    lines.paragraph(
        "",
        "Of %s about such a log, this one alone can't prove %d, for want of these fields:"
            .formatted(Wording.count(gaps.rules(), "rule", "rules"), gaps.unproven()));
    List<Map.Entry<String, List<String>>> shown =
        gaps.gaps().subList(0, Math.min(MOST_GAPS, gaps.gaps().size()));
    for (Map.Entry<String, List<String>> gap : shown) {
      lines.paragraph("  %-24s  ".formatted(some(gap.getValue(), MOST_IDS, " ")), gap.getKey());
    }
    List<String> rest = gaps.gaps().stream().skip(MOST_GAPS).map(Map.Entry::getKey).toList();
    if (!rest.isEmpty()) {
      lines.paragraph("  %-24s  ".formatted("and other rules"), some(rest, MOST_GAPS, "; "));
    }
  }

  /** The first of them, and how many more there are. */
  private static String some(List<String> all, int most, String separator) {
    String first = all.stream().limit(most).collect(Collectors.joining(separator));
    return all.size() > most ? first + separator + "+" + (all.size() - most) : first;
  }

  private void sums(InspectedTable table) {
    LogReading reading = table.reading();
    lines.blank();
    labelled(
        "Rows",
        "%s = %s accepted + %s quarantined + %s skipped (headings, blanks)"
            .formatted(
                Wording.number(reading.records()),
                Wording.number(reading.accepted()),
                Wording.number(reading.quarantined()),
                Wording.number(reading.skipped())));
    for (QuarantinedRow row : table.quarantine()) {
      String column = row.column().isEmpty() ? "" : ", column \"" + row.column() + "\"";
      lines.paragraph(
          "  ", "Row %s%s: %s".formatted(Wording.number(row.place().row()), column, row.reason()));
    }
    long more = reading.quarantined() - table.quarantine().size();
    if (more > 0) {
      lines.line(
          "  ... and %s more; --rows --format jsonl lists all".formatted(Wording.number(more)));
    }
  }

  private void warnings(LogReading reading) {
    if (!reading.warnings().isEmpty()) {
      lines.blank();
      lines.line("Mind");
      reading.warnings().forEach(warning -> lines.paragraph("  - ", warning));
    }
  }

  private void advice(InspectedTable table, ProofGaps gaps) {
    lines.blank();
    lines.line("What to do");
    if (table.proposed()) {
      lines.paragraph(
          "  - ",
          "Check the guesses: caldicott inspect FILE --save mapping.yaml writes them to edit. With caldicott audit FOLDER --mapping mapping.yaml they count.");
    }
    if (table.reading().quarantined() > 0) {
      lines.paragraph(
          "  - ",
          "Correct the quarantined rows where they come from and export again: nothing of them is judged.");
    }
    if (!gaps.gaps().isEmpty()) {
      lines.paragraph(
          "  - ",
          "If the system holds what is missing, add it to the export, headed by the name above. What a rule needs: caldicott rules %s."
              .formatted(gaps.gaps().get(0).getValue().get(0)));
      if (table.columns().stream().anyMatch(column -> !column.used())) {
        lines.paragraph(
            "  - ",
            "If a column that isn't used says it, rename its heading in a copy of the file.");
      }
    }
    lines.paragraph("  - ", "Judge it, with the other logs of the period: caldicott audit FOLDER.");
  }

  private void labelled(String label, String text) {
    lines.paragraph(LABEL.formatted(label), text);
  }
}
