package org.caldicottaudit.sample;

import java.util.List;

/** Purposes, reasons and contents that are blank or say nothing; and short ones that do say it. */
final class TextPlants {
  private static final LogColumn[] RECIPIENT = {
    LogColumn.SHARED_WITH, LogColumn.RECIPIENT_NAME, LogColumn.RECIPIENT_ROLE, LogColumn.EMAIL
  };

  private static final LogColumn[] CONTENT = {
    LogColumn.CATEGORIES, LogColumn.SPECIAL_CATEGORY, LogColumn.OFFENCE_DATA, LogColumn.CONDITION
  };

  private final Quarter quarter;

  private TextPlants(Quarter quarter) {
    this.quarter = quarter;
  }

  static void plant(Quarter quarter) {
    TextPlants plants = new TextPlants(quarter);
    plants.what();
    plants.whom();
    plants.purposes();
    plants.reasons();
  }

  private void what() {
    for (String words : List.of("", "", "", "n/a")) {
      LogRow row = mailed().set(LogColumn.INFORMATION, words).clear(CONTENT);
      fires("REC-02", row, "what was shared", words);
    }
    LogRow brief = mailed().set(LogColumn.INFORMATION, "CP plan dates");
    silent("REC-02", brief, "short, but says what was shared");
  }

  private void whom() {
    for (String way : List.of("Meeting", "Shared system", "Secure portal")) {
      LogRow row = quarter.logged(Organisation.POLICE).clear(RECIPIENT);
      row.clear(LogColumn.REQUESTING_ORGANISATION, LogColumn.REQUESTING_PERSON);
      fires("REC-02", row.set(LogColumn.HOW_SHARED, way), "with whom", "");
    }
  }

  private void purposes() {
    for (String words :
        List.of(
            "",
            "",
            "",
            "As discussed",
            "as discussed.",
            "safeguarding",
            "SAFEGUARDING",
            "Safeguarding")) {
      fires("REC-03", mailed().set(LogColumn.PURPOSE, words), "the purpose", words);
    }
    for (String words :
        List.of(
            "s47 enquiry: strategy discussion with police",
            "MARAC safety plan",
            "Return interview after missing episode",
            "Safeguarding: decide whether the baby can go home on Friday")) {
      silent("REC-03", mailed().set(LogColumn.PURPOSE, words), "short, but a real purpose");
    }
  }

  private void reasons() {
    for (String words : List.of("", "", "", "As discussed", "AS DISCUSSED", "Safeguarding")) {
      fires("REC-04", mailed().set(LogColumn.REASONS, words), "the reasons", words);
    }
    for (String words :
        List.of(
            "As discussed with the paediatrician on 4 June: bruising does not fit the account given",
            "Safeguarding: two siblings still live with the adult who is under investigation",
            "As discussed at supervision - school needs the contact arrangements to stop an"
                + " unplanned pick-up")) {
      silent("REC-04", mailed().set(LogColumn.REASONS, words), "stock phrase, but says more");
    }
  }

  private LogRow mailed() {
    return quarter.add(quarter.toPartner(Organisation.HOSPITAL)).entry();
  }

  private void fires(String rule, LogRow row, String field, String words) {
    String says = words.isEmpty() ? "is blank" : "says only '" + words + "'";
    quarter.key().fires(rule, row, row.text(LogColumn.CASE_REFERENCE), field + " " + says);
  }

  private void silent(String rule, LogRow row, String note) {
    quarter.key().silent(rule, row, row.text(LogColumn.CASE_REFERENCE), note);
  }
}
