package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Recipient;

/** Whom entries and messages reach, by organisation and by kind of organisation. */
final class Recipients {
  private final PartnerDirectory partners;
  private final HomeDomains homes;

  Recipients(PartnerDirectory partners, HomeDomains homes) {
    this.partners = partners;
    this.homes = homes;
  }

  /** Whether both names mean one organisation. */
  boolean same(String one, String other) {
    Optional<Partner> partner = partners.named(one);
    return PartnerNames.words(one).equals(PartnerNames.words(other))
        || (partner.isPresent() && partner.equals(partners.named(other)));
  }

  /** Whether the partners table knows the name. */
  boolean known(String name) {
    return partners.named(name).isPresent();
  }

  /**
   * How surely a message reaches that organisation; empty when it doesn't, or bounced. Several
   * share a domain such as nhs.net, so that it may have been another of them.
   */
  Optional<Strength> reach(Message message, String organisation) {
    if (!leaves(message)) {
      return Optional.empty();
    }
    Optional<Partner> partner = partners.named(organisation);
    List<String> domains = arrived(message).map(Recipient::domain).toList();
    if (partner.isPresent()
        && domains.stream().anyMatch(domain -> partners.ownerOfDomain(domain).equals(partner))) {
      return Optional.of(Strength.STRONG);
    }
    return domains.stream().anyMatch(domain -> mayBeOf(domain, organisation, partner))
        ? Optional.of(Strength.WEAK)
        : Optional.empty();
  }

  /** A domain that the partners table gives to nobody may be of any body of its kind. */
  private boolean mayBeOf(String domain, String organisation, Optional<Partner> partner) {
    List<Partner> owners = partners.ofDomain(domain);
    if (partner.filter(known -> partners.mayOwn(known, domain)).isPresent()) {
      return true;
    }
    return owners.isEmpty()
        ? OrganisationKind.ofName(organisation).stream().anyMatch(kind -> kind.owns(domain))
        : partner.isPresent() && owners.contains(partner.get());
  }

  /** Whom it reached, as far as the log knows. */
  static Stream<Recipient> arrived(Message message) {
    return message.fields().recipients().stream()
        .filter(recipient -> recipient.status() != DeliveryStatus.FAILED);
  }

  /** Whether someone outside the sender's organisation received it, and it went out. */
  boolean leaves(Message message) {
    String sender = HomeDomains.senderDomain(message);
    return !homes.direction(message).equals("in")
        && arrived(message)
            .anyMatch(recipient -> !homes.sameOrganisation(sender, recipient.domain()));
  }

  /** The kind of organisation that a name means, by the partners table, else by its words. */
  Optional<String> kind(String organisation) {
    return partners
        .named(organisation)
        .map(Partner::kind)
        .filter(kind -> !kind.isEmpty())
        .or(() -> kindOfWords(organisation));
  }

  private static Optional<String> kindOfWords(String organisation) {
    List<OrganisationKind> kinds = OrganisationKind.ofName(organisation);
    return kinds.size() == 1 ? Optional.of(kinds.get(0).word()) : Optional.empty();
  }

  /**
   * Whether an entry names a recipient of that kind; by their role only where nothing else does.
   */
  boolean toKind(Entry entry, String kind) {
    List<String> organisations = entry.fields().texts(Field.RECIPIENT_ORG);
    Stream<String> names =
        organisations.isEmpty()
            ? entry.fields().text(Field.RECIPIENT_ROLE).stream()
            : organisations.stream();
    return names.anyMatch(name -> kind(name).filter(kind::equals).isPresent())
        || entry.fields().texts(Field.RECIPIENT_ADDRESS).stream()
            .anyMatch(address -> ownsKind(Domains.ofAddress(address), kind));
  }

  /** Whether a message arrived at an organisation of that kind. */
  boolean reachesKind(Message message, String kind) {
    return arrived(message).anyMatch(recipient -> ownsKind(recipient.domain(), kind));
  }

  private boolean ownsKind(String domain, String kind) {
    List<Partner> owners = partners.ofDomain(domain);
    return owners.isEmpty()
        ? OrganisationKind.ofDomain(domain).filter(kind::equals).isPresent()
        : owners.stream().anyMatch(owner -> owner.kind().equals(kind));
  }

  /** Whether an entry is that organisation's own, or names it. */
  boolean speaksOf(Entry entry, String organisation) {
    return Stream.of(
            entry.fields().text(Field.AGENCY).stream(),
            entry.fields().text(Field.REQUESTER_ORG).stream(),
            entry.fields().texts(Field.RECIPIENT_ORG).stream())
        .flatMap(names -> names)
        .anyMatch(name -> same(name, organisation));
  }

  /** Whether a message is from or to that organisation. */
  boolean takesPart(Message message, String organisation) {
    Optional<Partner> partner = partners.named(organisation);
    return Stream.concat(
            Stream.of(HomeDomains.senderDomain(message)),
            message.fields().recipients().stream().map(Recipient::domain))
        .anyMatch(
            domain ->
                partner.filter(partners.ofDomain(domain)::contains).isPresent()
                    || partners.mayOwn(organisation, domain));
  }
}
