package org.caldicottaudit.sample;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Refusals without reasons, refusals where a child is at risk, and refusals that are right. */
final class RefusalPlants {
  private final Quarter quarter;
  private final List<CSVRecord> texts = Table.read("refusals.csv");
  private final Refusals refused;

  private RefusalPlants(Quarter quarter) {
    this.quarter = quarter;
    this.refused = new Refusals(quarter);
  }

  static void plant(Quarter quarter) {
    RefusalPlants plants = new RefusalPlants(quarter);
    plants.withoutReasons();
    plants.atRisk();
    plants.right();
  }

  private void withoutReasons() {
    for (String words : List.of("", "", "", "As discussed", "GDPR", "Data protection.")) {
      String says = words.isEmpty() ? "are blank" : "say only '" + words + "'";
      LogRow row = refusal().set(LogColumn.REASONS, words);
      fires("REC-05", row, "the reasons of the refusal " + says);
    }
  }

  private void atRisk() {
    for (String reasons :
        List.of(
            "Father has not agreed to us passing on the records of the older child",
            "Information belongs to another team; told the school to ask them in writing",
            "Awaiting advice of the legal team, no date given",
            "Requester did not use the form; sent back")) {
      LogRow row = refusal().set(LogColumn.REASONS, reasons);
      row.set(LogColumn.LEVEL_OF_NEED, "Significant harm");
      fires("DTS-02", row, "refused although significant harm is flagged");
      fires("DTS-01", row, "significant harm is flagged and nobody is told");
      fires("DTS-06", row, "refused with significant harm, and nobody escalates");
    }
  }

  private void right() {
    for (CSVRecord text : texts.subList(0, 4)) {
      LogRow row = refused.with(text, quarter.cases().fresh());
      quarter.log().add(row);
      refused.tell(row);
      silent("REC-05", row, "refusal with its reasons");
      silent("DTS-02", row, "refused, and nobody flagged significant harm");
    }
  }

  private LogRow refusal() {
    LogRow row =
        refused
            .with(quarter.chance().pick(texts), quarter.cases().fresh())
            .set(LogColumn.LEVEL_OF_NEED, "In need");
    quarter.log().add(row);
    refused.tell(row);
    return row;
  }

  private void fires(String rule, LogRow row, String note) {
    quarter.key().fires(rule, row, row.text(LogColumn.CASE_REFERENCE), note);
  }

  private void silent(String rule, LogRow row, String note) {
    quarter.key().silent(rule, row, row.text(LogColumn.CASE_REFERENCE), note);
  }
}
