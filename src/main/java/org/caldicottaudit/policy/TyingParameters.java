package org.caldicottaudit.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caldicottaudit.correlation.LawCitations;
import org.caldicottaudit.correlation.Strength;
import org.caldicottaudit.correlation.TieReason;
import org.caldicottaudit.correlation.TieWeights;
import org.caldicottaudit.correlation.TieWindows;
import org.caldicottaudit.correlation.TyingRules;
import org.caldicottaudit.correlation.WorkingCalendar;
import org.caldicottaudit.event.SecureDomain;

/**
 * How events are tied, as packs and lists say; from the newest pack, because a tie is evidence and
 * not a requirement of its day.
 */
public final class TyingParameters {
  private TyingParameters() {}

  /**
   * How the events of an audit are tied.
   *
   * @param packs every pack that may judge an event of the audit
   * @throws PolicyLoadException when the newest pack lacks a parameter that ties need
   */
  public static TyingRules of(Collection<Pack> packs, ReferenceData reference, LocalDate asOf) {
    Pack newest =
        packs.stream()
            .max(Comparator.comparing(pack -> pack.from().map(Object::toString).orElse("")))
            .orElseThrow();
    return new TyingRules(
        windows(newest),
        weights(newest),
        newest.wholeNumber("plain_answer_max_bytes"),
        newest.words("secure_subject_marks"),
        newest.words("labels"),
        new HashSet<>(reference.consumerDomains(newest.name())),
        secureNames(packs, reference),
        new HashSet<>(newest.words("list_words")),
        newest.words("newsletter_words"),
        new WorkingCalendar(
            reference.holidays(), newest.workingHour("from"), newest.workingHour("to")),
        asOf);
  }

  private static TieWindows windows(Pack pack) {
    return new TieWindows(
        pack.daysAround("decision_window"),
        pack.daysAround("mailbox_window"),
        pack.daysAround("incident_window"),
        pack.daysAround("receipt_window"),
        pack.wholeNumber("second_sending_days"),
        pack.wholeNumber("conversation_days"),
        pack.wholeNumber("written_up_days"),
        pack.wholeNumber("case_log_grace_days"),
        pack.wholeNumber("one_act_minutes"));
  }

  private static TieWeights weights(Pack pack) {
    Map<TieReason, Strength> strengths = new EnumMap<>(TieReason.class);
    TieReason.all().forEach(reason -> strengths.put(reason, pack.tieWeight(reason)));
    return new TieWeights(strengths);
  }

  /** The domains of every list, retired ones too: what others may be made to look like. */
  private static Set<String> secureNames(Collection<Pack> packs, ReferenceData reference) {
    return packs.stream()
        .flatMap(pack -> reference.secureDomains(pack.name()).stream())
        .map(SecureDomain::pattern)
        .collect(Collectors.toSet());
  }

  /** What each pack's list of laws knows, by name of the pack. */
  public static Map<String, LawCitations> laws(Collection<Pack> packs, ReferenceData reference) {
    return packs.stream()
        .collect(
            Collectors.toMap(Pack::name, pack -> new LawCitations(reference.laws(pack.name()))));
  }
}
