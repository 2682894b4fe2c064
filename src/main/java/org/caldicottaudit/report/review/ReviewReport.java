package org.caldicottaudit.report.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.event.SecureDomain;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.ReviewMaterial;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.Wording;

/**
 * A review of several audits in a row. Holds the true counts; {@link ReviewPaper} and the workbook
 * show of them what a board may see.
 *
 * @param protocol the pack whose protocol is reviewed
 * @param quarters in the order of their days
 * @param series each rule over the quarters, in order of id
 * @param proposal what was proposed and what it would have changed
 * @param domains the list of secure domains of the newest pack
 * @param actions of the last review; empty when none were given
 * @param limits what a reader must know, in sentences
 */
public record ReviewReport(
    LocalDate asOf,
    String tool,
    String policyRevision,
    Pack protocol,
    Optional<LocalDate> reviewDue,
    List<Quarter> quarters,
    List<Series> series,
    List<Control> controls,
    ReviewMaterial material,
    Optional<Proposal> proposal,
    List<SecureDomain> domains,
    List<Action> actions,
    List<String> limits) {
  public ReviewReport {
    quarters = List.copyOf(quarters);
    series = List.copyOf(series);
    controls = List.copyOf(controls);
    domains = List.copyOf(domains);
    actions = List.copyOf(actions);
    limits = List.copyOf(limits);
    for (Series one : series) {
      if (one.asJudged().size() != quarters.size() || one.alike().size() != quarters.size()) {
        throw new IllegalArgumentException(one.rule().id() + " must have one count a quarter");
      }
    }
  }

  /** The days from the first quarter to the last, in words. */
  public String period() {
    return Wording.period(quarters.get(0).from(), quarters.get(quarters.size() - 1).to());
  }

  /** What changed from quarter to quarter, in sentences that a board may read. */
  public List<String> changes() {
    return new ChangePart(this, BoardSeries.of(this), 0).sentences();
  }

  /**
   * One audit.
   *
   * @param requests that somebody waited for an answer to
   * @param rules what it was judged by, in words
   * @param gaps what its sources lack, in sentences
   * @param changes what differs from the quarter before in rules, sources and completeness
   * @param rulesChanged whether it was judged by other rules than the one before
   * @param disclosuresAlike how many disclosures the rules of the first quarter see; empty where
   *     they can't be asked
   * @param sourceChanged whether sources or their completeness differ from the quarter before
   * @param escalations that have an entry of their own
   * @param byPartner outcomes of all rules by organisation
   * @param byControl outcomes by id of the control
   * @param byAge recorded decisions by the words of the child's age
   * @param byConsent recorded decisions by the code of the consent
   * @param byAgency recorded decisions by the agency whose log holds them
   */
  public record Quarter(
      String name,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      long events,
      long disclosures,
      Optional<Long> disclosuresAlike,
      long requests,
      long refusals,
      long incidents,
      long files,
      long rows,
      long quarantined,
      String rules,
      List<String> gaps,
      List<String> changes,
      boolean rulesChanged,
      boolean sourceChanged,
      long escalations,
      SortedMap<String, Partner> byPartner,
      SortedMap<String, OutcomeCounts> byControl,
      SortedMap<String, Decisions> byAge,
      SortedMap<String, Decisions> byConsent,
      SortedMap<String, Decisions> byAgency) {
    public Quarter {
      gaps = List.copyOf(gaps);
      changes = List.copyOf(changes);
      byPartner = new TreeMap<>(byPartner);
      byControl = new TreeMap<>(byControl);
      byAge = new TreeMap<>(byAge);
      byConsent = new TreeMap<>(byConsent);
      byAgency = new TreeMap<>(byAgency);
    }
  }

  /**
   * Decisions to share or to refuse that a log records.
   *
   * @param rights outcomes of the rules on consent and on telling the person
   */
  public record Decisions(long shared, long refused, OutcomeCounts rights) {
    public static final Decisions NONE = new Decisions(0, 0, OutcomeCounts.NONE);

    public Decisions plus(Decisions other) {
      return new Decisions(
          shared + other.shared, refused + other.refused, rights.plus(other.rights));
    }

    /** All of them. */
    public long all() {
      return shared + refused;
    }
  }

  /** What was judged of one organisation, in verdicts of all rules. */
  public record Partner(long events, OutcomeCounts counts) {
    public static final Partner NONE = new Partner(0, OutcomeCounts.NONE);

    public Partner plus(Partner other) {
      return new Partner(events + other.events, counts.plus(other.counts));
    }
  }

  /**
   * One rule, quarter by quarter.
   *
   * @param asJudged by the rules that counted then
   * @param alike all quarters by the rules of the first; empty where its logs are not there any
   *     more, or its rules aren't
   */
  public record Series(
      RuleInfo rule, List<OutcomeCounts> asJudged, List<Optional<OutcomeCounts>> alike) {
    public Series {
      asJudged = List.copyOf(asJudged);
      alike = List.copyOf(alike);
    }

    /** The outcomes of all quarters together. */
    public OutcomeCounts sum() {
      return asJudged.stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
    }
  }

  /**
   * Settings that somebody proposes.
   *
   * @param name of their folder
   * @param settings what they would change, in words, with the reason
   * @param events that were judged in both ways
   * @param effects by rule and kind of change: how many verdicts
   */
  public record Proposal(
      String name, List<Setting> settings, long events, SortedMap<String, Long> effects) {
    public Proposal {
      settings = List.copyOf(settings);
      effects = new TreeMap<>(effects);
    }
  }

  /** One proposed value. */
  public record Setting(String name, String old, String proposed, String reason) {}

  /** An action of the last review. */
  public record Action(String what, String owner, String due, String state) {}
}
