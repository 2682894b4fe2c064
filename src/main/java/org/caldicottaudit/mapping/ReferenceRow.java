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
import org.caldicottaudit.event.RetentionPeriod;
import org.caldicottaudit.event.RetentionRule;
import org.caldicottaudit.event.SecureDomain;

/** Reads one row of a reference table. Its columns are those of {@code profiles/*.yaml}. */
final class ReferenceRow {
  private static final String WILDCARD = "*.";

  /** All mailboxes of a domain: "*@kent.gov.uk" and "@kent.gov.uk". */
  private static final Pattern OF_ALL = Pattern.compile("^[*%]?@");

  /** What people write where they keep no day of the signature. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?i)yes|y|\u2713|\u2714|signed(?: up)?|(?:full )?signatory"
              + "|(?:founding|founder|original)(?: (?:signatory|member|partner))?"
              + "|(?:from|since) the (?:start|beginning|outset)|always");

  private static final List<String> TIERS = List.of("one", "two", "three");

  private static final Pattern DRAFT =
      Pattern.compile(
          "(?i)(?:in |still )?draft(?:ed|ing)?|proposed|unsigned|in negotiation|in progress");

  private static final Pattern YEARLY = Pattern.compile("(?i)annual(?:ly)?|yearly|every year|year");
  private static final Pattern TWO_YEARLY =
      Pattern.compile("(?i)biennial(?:ly)?|two-yearly|2-yearly|every (?:other|second) year");
  private static final Pattern EVERY =
      Pattern.compile("(?i)^(?:every|each|in) |\\bfrom ratification$");
  private static final Pattern NO_WORD = Pattern.compile("(?i)and|&|\\+|/|none|n/?a|nil|[-–—]+");

  private ReferenceRow() {}

  /**
   * @param domains which are read apart: an organisation without them is a partner all the same
   */
  static Partner partner(ReferenceCells row, List<String> domains) throws UnreadableCellException {
    return new Partner(
        row.place(),
        row.required("organisation"),
        kind(row),
        signatorySince(row),
        row.lastDay("signatory until"),
        domains,
        row.list("inboxes", ";, ").stream().map(inbox -> MailAddress.of(inbox).text()).toList(),
        row.list("also known as", ";,/").stream()
            .filter(name -> !NO_WORD.matcher(name).matches())
            .toList());
  }

  private static Optional<LocalDate> signatorySince(ReferenceCells row)
      throws UnreadableCellException {
    return SIGNED.matcher(row.text("signatory since")).matches()
        ? Optional.of(Partner.FROM_THE_START)
        : row.firstDay("signatory since");
  }

  private static String kind(ReferenceCells row) throws UnreadableCellException {
    String word = row.text("kind");
    String code = Vocabulary.GENERAL.code("kind", word).orElse("other");
    if (code.equals("other") && !word.isEmpty() && !word.equalsIgnoreCase("other")) {
      row.note("kind", "cells with an unknown kind of organisation, taken as other");
    }
    return code;
  }

  static List<String> domains(ReferenceCells row) throws UnreadableCellException {
    List<String> domains = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String written : row.list("domains", ";, ")) {
      pattern(written).ifPresentOrElse(domains::add, () -> words.add(written));
    }
    words.removeIf(word -> NO_WORD.matcher(word).matches());
    if (!words.isEmpty() && domains.isEmpty()) {
      throw row.unreadable(
          "domains",
          "The cell holds no domain, so nothing ties mail to the organisation, which counts all the"
              + " same. Write domains such as nhs.net or *.sch.uk, with ';' between them.");
    }
    if (!words.isEmpty()) {
      row.note("domains", "cells with words beside the domains, left unused");
    }
    return domains;
  }

  /** Brackets and words round a domain say something about it. */
  private static Optional<String> pattern(String written) {
    String bare = written.replaceAll("^[(\\[]+|[)\\].]+$", "");
    boolean wildcard = bare.startsWith(WILDCARD);
    String domain =
        MailAddress.domain(OF_ALL.matcher(wildcard ? bare.substring(2) : bare).replaceFirst(""));
    return Optional.of(wildcard ? WILDCARD + domain : domain).filter(found -> !domain.isEmpty());
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

  /**
   * @param reviewDue which is read apart: a review that nobody can read ends no agreement
   */
  static Agreement agreement(ReferenceCells row, Optional<LocalDate> reviewDue)
      throws UnreadableCellException {
    return new Agreement(
        row.place(),
        row.required("reference"),
        row.text("name"),
        tier(row),
        row.text("parent"),
        row.list("parties", ";"),
        row.list("purposes", ";"),
        row.list("categories", ";,"),
        ratified(row),
        reviewDue,
        row.text("answer times"));
  }

  private static Optional<LocalDate> ratified(ReferenceCells row) throws UnreadableCellException {
    return DRAFT.matcher(row.text("ratified")).matches()
        ? Optional.empty()
        : row.firstDay("ratified");
  }

  /** "Every two years" counts from the day of ratification. */
  static Optional<LocalDate> reviewDue(ReferenceCells row) throws UnreadableCellException {
    Optional<LocalDate> ratified = ratified(row);
    String text = EVERY.matcher(row.text("review due")).replaceFirst("");
    Optional<Period> each = time(text);
    return each.isPresent() && ratified.isPresent()
        ? ratified.map(day -> day.plus(each.get()))
        : row.lastDay("review due");
  }

  /** A length of time, also as "annual"; empty where it is none. */
  private static Optional<Period> time(String text) {
    return PeriodText.parse(
            YEARLY.matcher(text).matches()
                ? "1 year"
                : TWO_YEARLY.matcher(text).matches() ? "2 years" : text,
            "")
        .filter(period -> !period.indefinite() && !period.fromBirth())
        .map(RetentionPeriod::length);
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
      row.note("tier", "cells that are no tier from 1 to 3, left unused");
      return 0;
    }
    return Integer.parseInt(text);
  }

  static RetentionRule retention(ReferenceCells row) throws UnreadableCellException {
    String written = years(row, row.required("period"));
    String trigger = row.text("trigger");
    return new RetentionRule(
        row.place(),
        row.required("class"),
        trigger,
        PeriodText.parse(written, trigger),
        written,
        row.text("source"),
        row.text("approved by"));
  }

  /** Under "Retention (years)" stands a number. */
  private static String years(ReferenceCells row, String written) {
    boolean number = written.matches("\\d{1,3}");
    return number && row.heading("period").toLowerCase(Locale.ROOT).contains("year")
        ? written + " years"
        : written;
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
        row.firstDay("valid from"),
        row.lastDay("valid to"),
        row.text("evidence"),
        row.lastDay("checked on"),
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
        time(text)
            .map(ReferenceRow::days)
            .orElseThrow(
                () ->
                    row.unreadable(
                        "recheck days",
                        "The cell must hold a number of days, or a time such as 12 months.")));
  }
}
