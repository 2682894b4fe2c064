package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Recipient;

/** Which mailboxes more than one person reads. */
final class Mailboxes {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

  private final Set<String> listWords;
  private final Set<String> teams;

  Mailboxes(PartnerDirectory partners, Set<String> listWords) {
    this.listWords = listWords;
    this.teams = partners.inboxes();
  }

  /** However a log writes the capitals of an address. */
  static String key(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether the log saw it expanded, or its name says that it is a list. */
  boolean isList(Recipient recipient) {
    return recipient.status() == DeliveryStatus.EXPANDED || isNamedAsList(recipient);
  }

  /** Whether its name says that it is a list; many a team's mailbox is expanded too. */
  boolean isNamedAsList(Recipient recipient) {
    return isNamedAsList(recipient.address());
  }

  /** The same of an address that a record gives, unless a partner has named it as a team's. */
  boolean isOpenList(String address) {
    return isNamedAsList(address) && !teams.contains(key(address));
  }

  private boolean isNamedAsList(String written) {
    String address = written.toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    String name = at < 0 ? address : address.substring(0, at);
    return List.of(BETWEEN.split(name)).stream().anyMatch(listWords::contains);
  }

  /**
   * Whether a partner has named it as a team's, which makes it the agreed way to reach that team.
   */
  boolean isTeam(Recipient recipient, List<Partner> owners) {
    return teams.contains(recipient.address().toLowerCase(Locale.ROOT))
        || owners.stream()
            .flatMap(owner -> owner.inboxes().stream())
            .anyMatch(recipient.address()::equalsIgnoreCase);
  }
}
