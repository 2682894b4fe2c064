package org.caldicottaudit.mapping;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.HandLink;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.RetentionPeriod;
import org.caldicottaudit.event.RetentionRule;
import org.caldicottaudit.event.SecureDomain;
import org.caldicottaudit.event.TrainingRecord;
import org.caldicottaudit.event.YesNo;

/** Reads one row of a reference table. Its columns are those of {@code profiles/*.yaml}. */
final class ReferenceRow {
  private static final String WILDCARD = "*.";

  /** All domains below one: "*.kent.gov.uk" and ".kent.gov.uk". */
  private static final Pattern BELOW = Pattern.compile("^\\*?\\.");

  /** What people write where they keep no day of the signature. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?i)yes|y|\u2713|\u2714|signed(?: up)?|(?:full )?signatory"
              + "|(?:founding|founder|original)(?: (?:signatory|member|partner))?"
              + "|(?:from|since) the (?:start|beginning|outset)|always");

  private static final List<String> TIERS = List.of("one", "two", "three");

  /** However they are set apart, and whatever is said of each. */
  private static final Pattern INBOX =
      Pattern.compile("[^\\s;,|:<>()\\[\\]/]+@[^\\s;,|<>()\\[\\]/]+");

  private static final Pattern DRAFT =
      Pattern.compile(
          "(?i)(?:in |still )?draft(?:ed|ing)?|proposed|unsigned|in negotiation|in progress");

  /** How often something is done, in a word. */
  private static final Map<String, String> TIMES =
      Map.ofEntries(
          Map.entry("annual", "1 year"),
          Map.entry("annually", "1 year"),
          Map.entry("yearly", "1 year"),
          Map.entry("year", "1 year"),
          Map.entry("biennial", "2 years"),
          Map.entry("biennially", "2 years"),
          Map.entry("two-yearly", "2 years"),
          Map.entry("2-yearly", "2 years"),
          Map.entry("other year", "2 years"),
          Map.entry("second year", "2 years"),
          Map.entry("quarterly", "3 months"),
          Map.entry("quarter", "3 months"),
          Map.entry("six-monthly", "6 months"),
          Map.entry("twice a year", "6 months"),
          Map.entry("half-yearly", "6 months"),
          Map.entry("monthly", "1 month"),
          Map.entry("month", "1 month"),
          Map.entry("weekly", "1 week"));

  private static final Pattern MONTHLY = Pattern.compile("(?i)(\\d{1,2})[ -]monthly");

  private static final Pattern EVERY =
      Pattern.compile("(?i)^(?:every|each|in) |\\bfrom ratification$");
  private static final Pattern NO_WORD = Pattern.compile("(?i)and|&|\\+|/|none|n/?a|nil|[-–—]+");

  /**
   * What a course is about that teaches to handle information; other courses are no such training.
   */
  private static final Pattern OF_INFORMATION =
      Pattern.compile(
          "(?i)\\b(?:information|info|data|ig|gdpr|dspt|dst|confidential\\w*|caldicott|privacy|records?"
              + "|sharing|cyber)\\b");

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
        INBOX
            .matcher(row.text("inboxes"))
            .results()
            .map(inbox -> MailAddress.of(inbox.group()).text())
            .distinct()
            .toList(),
        aliases(row));
  }

  private static List<String> aliases(ReferenceCells row) throws UnreadableCellException {
    return NO_WORD.matcher(row.text("also known as")).matches()
        ? List.of()
        : row.list("also known as", ";,|/");
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
    for (String written : row.list("domains", ";,| ")) {
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
    boolean wildcard = bare.startsWith(WILDCARD) || bare.startsWith(".");
    String domain = domain(bare);
    return Optional.of(wildcard ? WILDCARD + domain : domain).filter(found -> !domain.isEmpty());
  }

  /** Of a pattern, or of an address that stands as an example; empty where it is none. */
  private static String domain(String written) {
    String behind = written.substring(written.lastIndexOf('@') + 1);
    return MailAddress.domain(BELOW.matcher(behind).replaceFirst(""));
  }

  private static String domain(ReferenceCells row, String column, String written)
      throws UnreadableCellException {
    String domain = domain(written);
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
        row.list("parties", ";|"),
        row.list("purposes", ";|"),
        row.list("categories", ";,|"),
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
    Matcher months = MONTHLY.matcher(text);
    if (months.matches()) {
      return Optional.of(Period.ofMonths(Integer.parseInt(months.group(1))));
    }
    return PeriodText.parse(TIMES.getOrDefault(text.toLowerCase(Locale.ROOT), text), "")
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

  /** Under "Suffix?" and "Include sub-domains?" stands yes or no. */
  private static String match(ReferenceCells row, String otherwise) throws UnreadableCellException {
    String heading = row.heading("match").toLowerCase(Locale.ROOT);
    String code = row.codeOr("match", "match", otherwise);
    boolean turned = heading.contains("exact") && !heading.contains("suffix");
    return turned && YesNoText.of(row.text("match")) != YesNo.UNCLEAR
        ? code.equals("exact") ? "suffix" : "exact"
        : code;
  }

  static RetentionRule retention(ReferenceCells row) throws UnreadableCellException {
    String written = years(row, row.text("period"));
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
    return number && row.heading("period").toLowerCase(Locale.ROOT).matches(".*(?:years?|yrs?).*")
        ? written + " years"
        : written;
  }

  static SecureDomain secureDomain(ReferenceCells row) throws UnreadableCellException {
    String written = row.required("pattern");
    boolean wildcard = written.startsWith(WILDCARD) || written.startsWith(".");
    String match = match(row, wildcard ? "suffix" : "exact");
    if (wildcard && match.equals("exact")) {
      throw row.unreadable(
          "match",
          "A pattern that starts with *. can't match exactly. Write suffix, or drop the *.");
    }
    return new SecureDomain(
        row.place(),
        domain(row, "pattern", written),
        match.equals("exact"),
        row.text("basis"),
        row.codeOr("direction", "domain_direction", "both"),
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

  /** Empty where a person has not been trained yet, or in something else. */
  static Optional<TrainingRecord> training(ReferenceCells row) throws UnreadableCellException {
    String course = row.text("course");
    if (!course.isEmpty() && !OF_INFORMATION.matcher(course).find()) {
      row.note("course", "rows of training in other things than information, left unused");
      return Optional.empty();
    }
    String person = row.required("person");
    String name = row.text("first name").isEmpty() ? person : row.text("first name") + " " + person;
    return row.lastDay("completed").map(day -> new TrainingRecord(row.place(), name, day));
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
        time(EVERY.matcher(text).replaceFirst(""))
            .map(ReferenceRow::days)
            .orElseThrow(
                () ->
                    row.unreadable(
                        "recheck days",
                        "The cell must hold a number of days, or a time such as 12 months.")));
  }
}
