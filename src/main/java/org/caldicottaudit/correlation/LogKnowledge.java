package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;

/**
 * What all logs together say before any event is tied: whose domains they are, which conversations
 * and case files there are, how far the logs reach.
 */
record LogKnowledge(
    PartnerDirectory partners,
    HomeDomains homes,
    Conversations conversations,
    CaseIndex cases,
    ChildNames childNames,
    NearReferences nearReferences,
    EmailCoverage coverage,
    LocalDate horizon) {

  static LogKnowledge of(
      List<Entry> entries,
      List<Message> messages,
      PartnerDirectory partners,
      CaseReferences references,
      TyingRules rules) {
    return new LogKnowledge(
        partners,
        new HomeDomains(messages, partners, rules.consumerDomains()),
        new Conversations(messages, rules),
        new CaseIndex(entries, messages),
        new ChildNames(entries),
        new NearReferences(references, entries, messages),
        new EmailCoverage(messages, partners),
        horizon(entries, messages, rules.asOf()));
  }

  /**
   * The last day of any log, not beyond the audit's. What would follow after it stands in a log
   * that was not supplied.
   */
  private static LocalDate horizon(List<Entry> entries, List<Message> messages, LocalDate asOf) {
    return Stream.concat(
            entries.stream().flatMap(entry -> entry.when().stream()).map(Moment::date),
            messages.stream().flatMap(message -> message.date().stream()))
        .filter(day -> !day.isAfter(asOf))
        .max(LocalDate::compareTo)
        .orElse(asOf);
  }

  Recipients recipients() {
    return new Recipients(partners, homes);
  }

  MessageSequels messageSequels(TyingRules rules) {
    return new MessageSequels(cases, recipients(), conversations, rules.calendar(), horizon);
  }

  Sequels sequels(TyingRules rules) {
    return new Sequels(cases, recipients(), partners, rules.calendar(), horizon);
  }

  Lookalikes lookalikes(TyingRules rules) {
    Set<String> listed = new HashSet<>(rules.secureNames());
    listed.addAll(partners.domains());
    return new Lookalikes(listed, rules.consumerDomains());
  }
}
