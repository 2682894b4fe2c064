package org.caldicottaudit.mapping;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.HandLink;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.RetentionRule;
import org.caldicottaudit.event.SecureDomain;

/** Reads one row of a reference table. Its columns are those of {@code profiles/*.yaml}. */
final class ReferenceRow {
  private static final String WILDCARD = "*.";

  /** All mailboxes of a domain: "*@kent.gov.uk" and "@kent.gov.uk". */
  private static final Pattern OF_ALL = Pattern.compile("^[*%]?@");

  private static final List<String> TIERS = List.of("one", "two", "three");

  private static final Pattern BETWEEN = Pattern.compile("(?i)and|&|\\+|/");

  private ReferenceRow() {}

  static Partner partner(ReferenceCells row) throws UnreadableCellException {
    return new Partner(
        row.place(),
        row.required("organisation"),
        kind(row),
        row.day("signatory since"),
        row.day("signatory until"),
        domains(row),
        row.list("inboxes", ";, ").stream().map(inbox -> MailAddress.of(inbox).text()).toList());
  }

  private static String kind(ReferenceCells row) throws UnreadableCellException {
    String word = row.text("kind");
    String code = Vocabulary.GENERAL.code("kind", word).orElse("other");
    if (code.equals("other") && !word.isEmpty() && !word.equalsIgnoreCase("other")) {
      row.note("kind", "cells with an unknown kind of organisation, taken as other");
    }
    return code;
  }

  private static List<String> domains(ReferenceCells row) throws UnreadableCellException {
    List<String> domains = new ArrayList<>();
    for (String written : row.list("domains", ";, ")) {
      if (BETWEEN.matcher(written).matches()) {
        continue;
      }
      boolean wildcard = written.startsWith(WILDCARD);
      String domain = domain(row, "domains", wildcard ? written.substring(2) : written);
      domains.add(wildcard ? WILDCARD + domain : domain);
    }
    return domains;
  }

  private static String domain(ReferenceCells row, String column, String written)
      throws UnreadableCellException {
    String domain = MailAddress.domain(OF_ALL.matcher(written).replaceFirst(""));
    if (domain.isEmpty()) {
      throw row.unreadable(
          column,
          "The cell holds something that is no domain. Write domains such as nhs.net or *.sch.uk,"
              + " with ';' between them.");
    }
    return domain;
  }

  static Agreement agreement(ReferenceCells row) throws UnreadableCellException {
    return new Agreement(
        row.place(),
        row.required("reference"),
        row.text("name"),
        tier(row),
        row.text("parent"),
        row.list("parties", ";"),
        row.list("purposes", ";"),
        row.list("categories", ";,"),
        row.day("ratified"),
        row.day("review due"),
        row.text("answer times"));
  }

  private static int tier(ReferenceCells row) throws UnreadableCellException {
    String text = row.text("tier").replaceFirst("(?i)^(?:tier|level|t(?=\\d))\\s*", "");
    if (text.isEmpty()) {
      return 0;
    }
    int inWords = TIERS.indexOf(text.toLowerCase(Locale.ROOT));
    if (inWords >= 0) {
      return inWords + 1;
    }
    if (!text.matches("[123]")) {
      throw row.unreadable("tier", "A tier is 1, 2 or 3. Correct the cell.");
    }
    return Integer.parseInt(text);
  }

  static RetentionRule retention(ReferenceCells row) throws UnreadableCellException {
    String written = row.required("period");
    String trigger = row.text("trigger");
    return new RetentionRule(
        row.place(),
        row.required("class"),
        trigger,
        PeriodText.parse(written, trigger)
            .orElseThrow(
                () ->
                    row.unreadable(
                        "period",
                        "The period can't be read. Write it such as 6 years, 18 months, birth + 25"
                            + " years or indefinite.")),
        written,
        row.text("source"),
        row.text("approved by"));
  }

  static SecureDomain secureDomain(ReferenceCells row) throws UnreadableCellException {
    String written = row.required("pattern");
    boolean wildcard = written.startsWith(WILDCARD);
    String match = row.code("match", "match", wildcard ? "suffix" : "exact");
    if (wildcard && match.equals("exact")) {
      throw row.unreadable(
          "match",
          "A pattern that starts with *. can't match exactly. Write suffix, or drop the *.");
    }
    return new SecureDomain(
        row.place(),
        domain(row, "pattern", wildcard ? written.substring(2) : written),
        match.equals("exact"),
        row.text("basis"),
        row.code("direction", "domain_direction", "both"),
        row.day("valid from"),
        row.day("valid to"),
        row.text("evidence"),
        row.day("checked on"),
        recheckDays(row),
        row.yes("end unknown"));
  }

  static LocalDate holiday(ReferenceCells row) throws UnreadableCellException {
    row.required("date");
    return row.day("date")
        .orElseThrow(() -> row.unreadable("date", "The cell must hold a day, such as 2026-12-25."));
  }

  /** Empty where nobody has decided yet. */
  static Optional<HandLink> link(ReferenceCells row) throws UnreadableCellException {
    if (row.text("joined").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new HandLink(
            row.place(),
            row.required("record"),
            row.required("other"),
            row.yes("joined"),
            row.text("who"),
            row.day("when"),
            row.text("why")));
  }

  /** In an ordinary year: 12 months are 365 days. */
  private static int days(Period period) {
    LocalDate first = LocalDate.of(2025, 1, 1);
    return (int) ChronoUnit.DAYS.between(first, first.plus(period));
  }

  private static OptionalInt recheckDays(ReferenceCells row) throws UnreadableCellException {
    String text = row.text("recheck days");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (text.matches("\\d{1,5}")) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    return OptionalInt.of(
        PeriodText.parse(text.matches("(?i)annual(?:ly)?|yearly|every year") ? "1 year" : text, "")
            .filter(period -> !period.indefinite() && !period.fromBirth())
            .map(period -> days(period.length()))
            .orElseThrow(
                () ->
                    row.unreadable(
                        "recheck days",
                        "The cell must hold a number of days, or a time such as 12 months.")));
  }
}
