package org.caldicottaudit.sample;

import java.time.LocalDate;
import java.util.List;

/** Writes entries about records that are kept, which the retention schedule speaks about. */
final class KeptRecords {
  private static final List<String> LONG_KEPT =
      List.of("Child protection file", "MARAC case papers", "Child in need file", "Adoption file");

  private final Quarter quarter;
  private final Chance chance;

  KeptRecords(Quarter quarter) {
    this.quarter = quarter;
    this.chance = quarter.chance();
  }

  /** A record that is not due yet. */
  LogRow inDate() {
    LocalDate trigger = LocalDate.of(2021, 1, 4).plusDays(chance.between(0, 1700));
    return switch (chance.between(1, 4)) {
      case 1 -> fromBirth(2010);
      case 2 -> of("MASH contact, no further action", LocalDate.of(2026, 2, 10));
      case 3 -> of("LADO advice consultation", trigger).set(LogColumn.LEGAL_HOLD, "No");
      default -> of(chance.pick(LONG_KEPT), trigger);
    };
  }

  /** A record of that class, kept since that day. */
  LogRow of(String recordClass, LocalDate trigger) {
    LogRow row = new LogRow(quarter.days().workingDay());
    Disclosures.identify(
        row.set(LogColumn.TYPE, "Record"), quarter.cases().fresh(), Organisation.COUNCIL);
    return row.set(LogColumn.RETENTION_CLASS, recordClass).set(LogColumn.RETENTION_FROM, trigger);
  }

  /** A file whose period counts from the child's birth in about that year. */
  LogRow fromBirth(int year) {
    LocalDate born = LocalDate.of(year, 1, 1).plusDays(chance.between(0, 1800));
    String recordClass =
        chance.percent(50) ? "Looked-after child file" : "Child protection file (school)";
    return of(recordClass, born).set(LogColumn.DATE_OF_BIRTH, born);
  }
}
