package org.caldicottaudit.sample;

import java.time.LocalDate;

/** Records kept too long, kept without a class, or kept for ever; and those that may be kept. */
final class RetentionPlants {
  private static final LocalDate AUDIT = LocalDate.of(2026, 7, 15);
  private static final String IN_NEED = "Child in need file";
  private static final String CONTACT = "MASH contact, no further action";
  private static final String INDEFINITE = "Serious case review papers";

  private final Quarter quarter;
  private final KeptRecords records;

  private RetentionPlants(Quarter quarter) {
    this.quarter = quarter;
    this.records = new KeptRecords(quarter);
  }

  static void plant(Quarter quarter) {
    RetentionPlants plants = new RetentionPlants(quarter);
    plants.tooLong();
    plants.rightlyKept();
    plants.classes();
    plants.indefinite();
  }

  private void tooLong() {
    fires("RET-01", kept(IN_NEED, LocalDate.of(2019, 11, 4)), "6 years were over in November 2025");
    fires("RET-01", kept(CONTACT, LocalDate.of(2024, 9, 2)), "18 months were over in March 2026");
    LogRow stated = kept("MARAC case papers", LocalDate.of(2018, 5, 21));
    stated.set(LogColumn.DESTROY_ON, LocalDate.of(2025, 5, 21)).set(LogColumn.LEGAL_HOLD, "No");
    fires("RET-01", stated, "its own date has passed and there is no hold");
    LogRow school = kept("Child protection file (school)", LocalDate.of(1999, 3, 30));
    school.set(LogColumn.DATE_OF_BIRTH, LocalDate.of(1999, 3, 30));
    fires("RET-01", school, "25 years from birth were over in March 2024");
    LogRow review = kept("Early help file", LocalDate.of(2022, 6, 14));
    review.set(LogColumn.RETENTION_REVIEW, LocalDate.of(2025, 12, 1));
    fires("RET-01", review, "past its date, and the review that would allow it has passed too");
    fires("RET-01", kept("Conference recording", AUDIT.minusMonths(6).minusDays(1)), "a day over");
  }

  private void rightlyKept() {
    LogRow hold = kept(IN_NEED, LocalDate.of(2018, 2, 5)).set(LogColumn.LEGAL_HOLD, "Yes");
    silent("RET-01", hold, "past its date, but under a legal hold");
    LogRow review = kept("Early help file", LocalDate.of(2021, 10, 11));
    review.set(LogColumn.RETENTION_REVIEW, LocalDate.of(2027, 1, 31));
    silent("RET-01", review, "past its date, but its review is in date");
    LogRow gone = kept(CONTACT, LocalDate.of(2024, 8, 19));
    gone.set(LogColumn.DESTROYED, LocalDate.of(2026, 2, 24));
    silent("RET-01", gone, "past its date, but destroyed after it");
    LogRow today = kept("Conference recording", AUDIT.minusMonths(6));
    silent("RET-01", today, "its last day is the day of the audit");
    LogRow stated = kept("LADO advice consultation", LocalDate.of(2021, 3, 8));
    stated.set(LogColumn.DESTROY_ON, LocalDate.of(2027, 3, 8));
    silent("RET-01", stated, "its own date lies ahead");
  }

  private void classes() {
    fires("RET-02", unclassed(""), "no class");
    fires("RET-02", unclassed(""), "no class");
    fires("RET-02", unclassed("Miscellaneous"), "class is not in the schedule");
    fires("RET-02", unclassed("General correspondence"), "class is not in the schedule");
    LogRow lower = kept("child in need FILE", LocalDate.of(2024, 1, 22));
    silent("RET-02", lower, "class of the schedule, in other letters");
  }

  private LogRow unclassed(String recordClass) {
    LogRow row = kept(recordClass, LocalDate.of(2025, 2, 17));
    return row.set(LogColumn.DESTROY_ON, LocalDate.of(2031, 2, 17));
  }

  private void indefinite() {
    LocalDate published = LocalDate.of(2021, 9, 6);
    fires("RET-03", kept(INDEFINITE, published), "indefinite, and no review date");
    LogRow passed = kept(INDEFINITE, published);
    passed.set(LogColumn.RETENTION_REVIEW, LocalDate.of(2026, 1, 31));
    fires("RET-03", passed, "indefinite, and the review date has passed");
    LogRow word = kept("Child protection file", LocalDate.of(2023, 4, 3));
    fires("RET-03", word.set(LogColumn.DESTROY_ON, "Indefinite"), "'Destroy on' says indefinite");
    LogRow reviewed = kept(INDEFINITE, published);
    reviewed.set(LogColumn.RETENTION_REVIEW, LocalDate.of(2027, 9, 6));
    silent("RET-03", reviewed, "indefinite, with a review ahead");
    LogRow both = kept("Child protection file", LocalDate.of(2023, 4, 3));
    both.set(LogColumn.DESTROY_ON, "indefinite");
    both.set(LogColumn.RETENTION_REVIEW, LocalDate.of(2028, 4, 3));
    silent("RET-03", both, "indefinite, with a review ahead");
  }

  private LogRow kept(String recordClass, LocalDate trigger) {
    LogRow row = records.of(recordClass, trigger);
    quarter.log().add(row);
    return row;
  }

  private void fires(String rule, LogRow row, String note) {
    quarter.key().fires(rule, row, row.text(LogColumn.CASE_REFERENCE), note);
  }

  private void silent(String rule, LogRow row, String note) {
    quarter.key().silent(rule, row, row.text(LogColumn.CASE_REFERENCE), note);
  }
}
