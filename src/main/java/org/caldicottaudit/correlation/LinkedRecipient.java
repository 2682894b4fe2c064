package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Recipient;

/**
 * A recipient of a message, with who it is and which decision covers it.
 *
 * @param owners the organisations that its domain may belong to; several share one such as nhs.net
 * @param agreements references of the agreements in force on the day that bind one of the owners
 * @param own whether it is of the sender's own organisation
 * @param list whether it is a distribution list, so that nobody knows who reads it; one of the
 *     sender's own only by its name
 * @param teamInbox whether the partners table names it as the inbox of a team
 * @param lookalike what its domain could be taken for; empty for an ordinary one
 * @param decision the strongest decision record that covers it; empty when none does
 */
public record LinkedRecipient(
    Recipient recipient,
    List<Partner> owners,
    List<String> agreements,
    boolean own,
    boolean list,
    boolean teamInbox,
    Optional<Lookalike> lookalike,
    Optional<Link> decision) {
  public LinkedRecipient {
    Objects.requireNonNull(recipient, "recipient must not be null");
    owners = List.copyOf(owners);
    agreements = List.copyOf(agreements);
  }

  /** Whether the decision that covers it is one to tell the family. */
  public boolean toFamily() {
    return decision
        .filter(link -> link.other() instanceof Entry entry && Family.receives(entry))
        .isPresent();
  }

  /** Whether it may be one, in a log that can't say to whom. */
  public boolean perhapsToFamily() {
    return decision
        .filter(link -> link.other() instanceof Entry entry && Family.mayReceive(entry))
        .isPresent();
  }
}
