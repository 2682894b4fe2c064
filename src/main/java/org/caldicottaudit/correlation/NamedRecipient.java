package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Recipient;

/**
 * How a decision names the recipient of a message: by the address, the organisation or its kind,
 * the person, the family at a private mailbox, or not at all.
 */
final class NamedRecipient {
  /** Ends of names that domains leave out. */
  private static final Set<String> OF_MANY =
      Set.of(
          "association",
          "trust",
          "group",
          "service",
          "services",
          "project",
          "centre",
          "charity",
          "foundation",
          "uk",
          "company",
          "partnership",
          "society",
          "cic",
          "network",
          "school");

  private final PartnerDirectory partners;
  private final Set<String> consumerDomains;

  NamedRecipient(PartnerDirectory partners, Set<String> consumerDomains) {
    this.partners = partners;
    this.consumerDomains = consumerDomains;
  }

  /** How an entry names a recipient; empty when it names somebody else. */
  Optional<TieReason> of(Entry entry, Recipient recipient) {
    List<String> addresses = entry.fields().texts(Field.RECIPIENT_ADDRESS);
    List<String> organisations = sharedWith(entry);
    if (addresses.stream()
        .anyMatch(address -> Mailboxes.key(address).equals(Mailboxes.key(recipient.address())))) {
      return Optional.of(TieReason.ADDRESS);
    }
    if (organisations.stream().anyMatch(name -> isOrganisation(name, recipient.domain()))) {
      return Optional.of(TieReason.ORGANISATION);
    }
    if (organisations.stream().anyMatch(name -> partners.mayOwn(name, recipient.domain()))) {
      return Optional.of(
          NamedMailbox.of(entry, recipient.address()) ? TieReason.PERSON : TieReason.KIND);
    }
    if (bearsTheName(entry, organisations, recipient)) {
      return Optional.of(TieReason.PERSON);
    }
    if (addresses.isEmpty() && Family.receives(entry) && isPersonal(recipient)) {
      return Optional.of(TieReason.FAMILY);
    }
    return addresses.isEmpty() && organisations.isEmpty()
        ? Optional.of(TieReason.NOBODY)
        : Optional.empty();
  }

  /**
   * Of an organisation that the partners table gives no domain, at a domain that it gives to
   * nobody.
   */
  private boolean bearsTheName(Entry entry, List<String> organisations, Recipient recipient) {
    return partners.ofDomain(recipient.domain()).isEmpty()
        && !isPersonal(recipient)
        && organisations.stream().anyMatch(this::hasNoDomain)
        && NamedMailbox.of(entry, recipient.address());
  }

  private boolean hasNoDomain(String name) {
    return !Family.member(name)
        && partners.named(name).filter(known -> !known.domains().isEmpty()).isEmpty();
  }

  private boolean isPersonal(Recipient recipient) {
    return Domains.withParents(recipient.domain()).stream().anyMatch(consumerDomains::contains);
  }

  /**
   * Whether the named organisation may own the domain: by the partners table, else by its own
   * words.
   */
  boolean isOrganisation(String name, String domain) {
    return partners
            .named(name)
            .map(partner -> partners.ofDomain(domain).contains(partner))
            .orElse(false)
        || wordsInDomain(name, domain)
        || (partners.ofDomain(domain).isEmpty() && Domains.isNamedAfter(domain, name));
  }

  private static boolean wordsInDomain(String name, String domain) {
    List<String> words = PartnerNames.words(name);
    int last = words.size();
    while (last > 2 && OF_MANY.contains(words.get(last - 1))) {
      last--;
    }
    String joined = String.join("", words.subList(0, last));
    return joined.length() >= 5 && domain.replace("-", "").replace(".", "").contains(joined);
  }

  /** A request that was decided is shared with whoever asked. */
  private static List<String> sharedWith(Entry entry) {
    return entry.type() == EntryType.REQUEST
        ? entry.fields().text(Field.REQUESTER_ORG).map(List::of).orElse(List.of())
        : entry.fields().texts(Field.RECIPIENT_ORG);
  }
}
