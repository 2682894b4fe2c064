package org.caldicottaudit.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The cases of the quarter. What is planted gets a case of its own, so that nothing else ties to
 * it.
 */
final class Cases {
  private static final LocalDate ELDEST = LocalDate.of(2009, 1, 12);
  private static final int DAYS_OF_BIRTHS = 16 * 365;

  /** References have five digits, so that a year has no room for more. */
  private static final int MOST = 8_000;

  private final List<ChildCase> ordinary = new ArrayList<>();
  private final Chance chance;
  private final Names names;
  private int last = 40;
  private int incidents = 100;

  Cases(Chance chance, Names names) {
    this.chance = chance;
    this.names = names;
  }

  /** The running number of the next incident. */
  String nextIncident() {
    incidents++;
    return Integer.toString(incidents);
  }

  /** A case of its own, of a child that is so old on that day. */
  ChildCase aged(int years, LocalDate day) {
    ChildCase any = fresh();
    LocalDate born = day.minusYears(years).minusDays(chance.between(20, 300));
    return new ChildCase(any.reference(), any.first(), any.last(), born, any.parent());
  }

  /** A case that nothing else in the sample speaks about. */
  ChildCase fresh() {
    last += chance.between(1, 6);
    String year = chance.percent(25) ? "2025" : "2026";
    String reference = String.format(Locale.ROOT, "TV-%s-%05d", year, last);
    String family = names.family();
    LocalDate born = ELDEST.plusDays(chance.between(0, DAYS_OF_BIRTHS));
    return new ChildCase(reference, names.given(), family, born, names.given() + " " + family);
  }

  /** A case of everyday work; every other time, and when there are many, one that is known. */
  ChildCase ordinary() {
    boolean many = ordinary.size() >= MOST;
    if (many || (ordinary.size() > 20 && chance.percent(50))) {
      return chance.pick(ordinary);
    }
    ChildCase next = fresh();
    ordinary.add(next);
    return next;
  }
}
