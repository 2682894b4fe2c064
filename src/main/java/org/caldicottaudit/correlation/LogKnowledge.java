package org.caldicottaudit.correlation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.HandLink;
import org.caldicottaudit.event.Message;

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
    Siblings siblings,
    HandLinks handLinks,
    CaseLogCoverage caseLogs,
    Receipts receipts,
    EmailCoverage coverage,
    Correspondents correspondents,
    Incidents incidents,
    LogReach reach,
    UnreadRows unread) {

  static LogKnowledge of(
      List<Entry> entries,
      List<Entry> unread,
      MessageList messages,
      PartnerDirectory partners,
      CaseReferences references,
      List<HandLink> links,
      TyingRules rules) {
    MessageList logged = messages.where(Message::isLoggedMail);
    CaseIndex cases = new CaseIndex(entries, messages);
    HomeDomains homes = new HomeDomains(messages, partners, rules.consumerDomains());
    return new LogKnowledge(
        partners,
        homes,
        new Conversations(messages, homes, partners, rules),
        cases,
        new ChildNames(entries),
        new NearReferences(references, entries, messages),
        siblings(entries, messages),
        HandLinks.of(links, entries, messages),
        new CaseLogCoverage(entries, partners, rules.windows().caseLogGraceDays()),
        new Receipts(entries, partners, cases, rules.windows()),
        new EmailCoverage(entries, logged, partners, homes),
        new Correspondents(entries, messages),
        new Incidents(cases, rules.windows().incident()),
        LogReach.of(entries, logged, rules.asOf()),
        new UnreadRows(unread));
  }

  private static Siblings siblings(List<Entry> entries, MessageList messages) {
    Siblings siblings = new Siblings();
    entries.forEach(entry -> siblings.together(entry.caseRefs()));
    for (int i = 0; i < messages.size(); i++) {
      siblings.together(messages.caseRefs(i));
    }
    return siblings;
  }

  Recipients recipients() {
    return new Recipients(partners, homes);
  }

  MessageSequels messageSequels(TyingRules rules) {
    return new MessageSequels(
        cases, recipients(), conversations, incidents, rules, reach, handLinks, unread);
  }

  Sequels sequels(TyingRules rules) {
    CaseSearch search = new CaseSearch(cases, recipients(), conversations);
    return new Sequels(
        search, new Answers(search, partners), incidents, rules, reach, handLinks, unread);
  }

  SilentPartners silentPartners() {
    return new SilentPartners(cases, recipients());
  }

  Lookalikes lookalikes(TyingRules rules) {
    Set<String> listed = new HashSet<>(rules.secureNames());
    listed.addAll(partners.domains());
    return new Lookalikes(listed, rules.consumerDomains());
  }
}
