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
    return PartnerDirectory.words(one).equals(PartnerDirectory.words(other))
        || (partner.isPresent() && partner.equals(partners.named(other)));
  }

  /** Whether the partners table knows the name. */
  boolean known(String name) {
    return partners.named(name).isPresent();
  }

  /** How surely a message reaches that organisation; empty when it doesn't, or bounced. */
  Optional<Strength> reach(Message message, String organisation) {
    if (!leaves(message)) {
      return Optional.empty();
    }
    Optional<Partner> partner = partners.named(organisation);
    List<String> domains = arrived(message).map(Recipient::domain).toList();
    if (partner.isPresent()
        && domains.stream().anyMatch(domain -> partners.ofDomain(domain).contains(partner.get()))) {
      return Optional.of(Strength.STRONG);
    }
    boolean sameKind =
        partner.isEmpty()
            && OrganisationKind.ofName(organisation).stream()
                .anyMatch(kind -> domains.stream().anyMatch(kind::owns));
    return sameKind ? Optional.of(Strength.WEAK) : Optional.empty();
  }

  private static Stream<Recipient> arrived(Message message) {
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
    return kinds.size() == 1 ? kinds.get(0).word(organisation) : Optional.empty();
  }

  /** How surely an entry names a recipient of that kind. */
  Optional<Strength> toKind(Entry entry, String kind) {
    boolean named =
        Stream.concat(
                entry.fields().texts(Field.RECIPIENT_ORG).stream(),
                entry.fields().text(Field.RECIPIENT_ROLE).stream())
            .anyMatch(name -> kind(name).filter(kind::equals).isPresent());
    boolean addressed =
        entry.fields().texts(Field.RECIPIENT_ADDRESS).stream()
            .anyMatch(address -> ownsKind(Domains.ofAddress(address), kind));
    return named || addressed ? Optional.of(Strength.STRONG) : Optional.empty();
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
                partner.isPresent()
                    ? partners.ofDomain(domain).contains(partner.get())
                    : OrganisationKind.ofName(organisation).stream()
                        .anyMatch(kind -> kind.owns(domain)));
  }
}
