package org.caldicottaudit.report.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.event.BreachClock;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.RiskQuestion;
import org.caldicottaudit.policy.RuleInfo;

/**
 * What the logs tell of one incident. Nothing in it needs masking any more.
 *
 * @param subject what was asked about, such as {@code Case TV-2026-00012}
 * @param scope how events were chosen, in sentences
 * @param clock with how each of its times is known
 * @param timeline every event that touches it, in time order
 * @param receipts who received what
 * @param packs the rules that were in force on the days of the events
 * @param rules every rule that had an opinion on an event of it, in order of id
 * @param bases what is recorded of consent and lawful basis, an entry each
 * @param findings of its events, excepted ones among them; in their order
 * @param questions what to ask, with what the logs can say to each
 * @param likenesses what else of its kind happened
 * @param readings the files that were searched
 * @param unreadable rows that name the subject and could not be understood
 * @param annex the raw rows; empty when they were not asked for
 * @param limits what the logs can't tell, in sentences
 */
public record IncidentReport(
    String subject,
    List<String> scope,
    Custody custody,
    Clock clock,
    List<Step> timeline,
    List<Receipt> receipts,
    List<PackInForce> packs,
    List<Judged> rules,
    List<Basis> bases,
    List<Finding> findings,
    List<Asked> questions,
    List<Likeness> likenesses,
    List<LogReading> readings,
    List<Place> unreadable,
    Optional<Annex> annex,
    List<String> limits) {
  public IncidentReport {
    Objects.requireNonNull(subject, "subject must not be null");
    scope = List.copyOf(scope);
    timeline = List.copyOf(timeline);
    receipts = List.copyOf(receipts);
    packs = List.copyOf(packs);
    rules = List.copyOf(rules);
    bases = List.copyOf(bases);
    findings = List.copyOf(findings);
    questions = List.copyOf(questions);
    likenesses = List.copyOf(likenesses);
    readings = List.copyOf(readings);
    unreadable = List.copyOf(unreadable);
    limits = List.copyOf(limits);
  }

  /**
   * Who made the pack, when and with what.
   *
   * @param by whoever ran the program
   * @param identified whether names and addresses are shown
   */
  public record Custody(
      String by,
      Instant at,
      LocalDate asOf,
      String tool,
      String policyRevision,
      String packMode,
      boolean identified) {}

  /**
   * The clock, and how each of its times is known, or why it isn't.
   *
   * @param now when the pack was made
   */
  public record Clock(
      BreachClock times,
      String occurred,
      String detected,
      String aware,
      String reported,
      Instant now) {}

  /**
   * One event.
   *
   * @param when it happened; empty when no log says
   * @param why it belongs here, in words; says when it isn't sure
   * @param judged the findings on it, in short; what it was left out for when it was not judged
   * @param rows how many rows of the logs report it
   */
  public record Step(
      Optional<Moment> when,
      String what,
      String why,
      List<String> ties,
      String judged,
      Place place,
      int rows) {
    public Step {
      ties = List.copyOf(ties);
    }
  }

  /**
   * What reached one recipient, or should have.
   *
   * @param to the mailbox or person
   * @param whose organisation it is, or what the domain could be taken for
   * @param what kinds of information are recorded as shared; "not recorded" when none is
   */
  public record Receipt(
      Optional<Moment> when,
      String from,
      String to,
      String whose,
      String channel,
      String delivery,
      String what,
      Place place) {}

  /** A pack of rules and when it was in force. */
  public record PackInForce(
      String name, String title, Optional<LocalDate> from, Optional<LocalDate> to, long events) {}

  /** What a rule said of the events. */
  public record Judged(RuleInfo rule, OutcomeCounts counts) {}

  /** What one entry records of consent, the law and of telling the person. */
  public record Basis(
      Optional<Moment> when,
      String entry,
      String consent,
      String basis,
      String informed,
      String agreement,
      Place place) {}

  /** A question with what the logs say to it. */
  public record Asked(RiskQuestion question, List<String> evidence) {
    public Asked {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Events that are like it in one way.
   *
   * @param places where they stand, as many as are shown
   */
  public record Likeness(
      String how,
      long count,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      List<Place> places) {
    public Likeness {
      places = List.copyOf(places);
    }
  }

  /** The file of raw rows. */
  public record Annex(String file, long rows, String sha256) {}
}
