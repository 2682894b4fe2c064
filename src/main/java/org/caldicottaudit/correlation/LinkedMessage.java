package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.YesNo;

/**
 * A message that is a sharing event.
 *
 * @param direction {@code out} when it left the organisation whose log it is, {@code in} when it
 *     came, {@code unclear} when the log doesn't say and neither end is of that organisation
 * @param why what makes it a sharing event, in words
 * @param senderDomain empty when the address is malformed or the log has none
 * @param marks evidence of extra encryption, and labels, found on it
 * @param plainAnswer whether it only answers; such a message needs no record of its own
 * @param secondSending whether it repeats one that bounced
 * @param wrongRecipient whether somebody says that it came to the wrong person
 * @param subjectIdentifiers kinds of identifier in its subject, never the values
 * @param sequels what followed it, by name: {@code resend}, {@code incident}
 * @param nearReferences what look like slips of a case reference
 * @param doubts about its dates
 * @param inCaseLog whether a case log would show the decision on it
 * @param senderRecords whether it came from a partner whose own case log would show it
 * @param nearest records that a person would look at first, where a recipient has none
 */
public record LinkedMessage(
    Message event,
    String direction,
    String why,
    String senderDomain,
    Optional<Partner> sender,
    List<LinkedRecipient> recipients,
    List<String> marks,
    YesNo plainAnswer,
    boolean recall,
    boolean secondSending,
    boolean wrongRecipient,
    List<String> subjectIdentifiers,
    Map<String, Sequel> sequels,
    List<NearReference> nearReferences,
    List<Doubt> doubts,
    List<String> caseRefs,
    List<Link> links,
    List<Link> nearest,
    boolean inCaseLog,
    boolean senderRecords)
    implements LinkedEvent {
  public LinkedMessage {
    Objects.requireNonNull(event, "event must not be null");
    recipients = List.copyOf(recipients);
    marks = List.copyOf(marks);
    subjectIdentifiers = List.copyOf(subjectIdentifiers);
    sequels = new TreeMap<>(sequels);
    nearReferences = List.copyOf(nearReferences);
    doubts = List.copyOf(doubts);
    caseRefs = List.copyOf(caseRefs);
    nearest = List.copyOf(nearest);
    links = links.stream().sorted().distinct().toList();
  }

  /** The sender's organisation; else its domain. */
  @Override
  public String responsible() {
    return sender
        .map(Partner::organisation)
        .orElse(senderDomain.isEmpty() ? "not stated" : senderDomain);
  }
}
