package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.YesNo;

/**
 * An entry of a case log as a sharing event.
 *
 * @param recipients the organisations that it names as recipients; the family is none
 * @param toFamily whether all its recipients are of the family, whose own information it may be
 * @param recipientDomains domains of the recipients' addresses
 * @param falseDomains those of them that could be taken for others; one that nobody can read is
 *     none of them
 * @param lists how many of the recipients' addresses are those of distribution lists
 * @param seenInEmailLog whether a message of an e-mail log is tied to it
 * @param retention what the schedule says; empty when the entry is no retained record
 * @param reading what its values come to
 * @param sequels what followed it in its case file, by the name of what policies ask for
 * @param firstToFlag whether it is the first of its case to flag harm since the last disclosure
 * @param firstOfFgm whether no earlier entry of its case knows of the child's mutilation
 * @param silentPartners partners that a plan names and of whom the case file shows nothing
 * @param nearReferences what look like slips of a case reference
 * @param nearest records that a person would look at first, where something is missing
 * @param inEmailLog whether an e-mail log would show the e-mail that it speaks of
 * @param consent what an entry of its own says of the consent that stood; empty when none does
 * @param receipts what the own logs of its recipients show of it, as far as they would
 */
public record LinkedEntry(
    Entry event,
    List<WrittenOrganisation> recipients,
    boolean toFamily,
    List<String> recipientDomains,
    List<FalseDomain> falseDomains,
    int lists,
    boolean seenInEmailLog,
    Optional<RetentionState> retention,
    EntryReading reading,
    Map<String, Sequel> sequels,
    boolean firstToFlag,
    boolean firstOfFgm,
    List<String> silentPartners,
    List<NearReference> nearReferences,
    YesNo inEmailLog,
    Optional<ConsentTie> consent,
    List<Receipt> receipts,
    List<Link> links,
    List<Link> nearest)
    implements LinkedEvent {
  public LinkedEntry {
    Objects.requireNonNull(event, "event must not be null");
    recipients = List.copyOf(recipients);
    recipientDomains = List.copyOf(recipientDomains);
    falseDomains = List.copyOf(falseDomains);
    sequels = new TreeMap<>(sequels);
    silentPartners = List.copyOf(silentPartners);
    nearReferences = List.copyOf(nearReferences);
    Objects.requireNonNull(consent, "consent must not be null");
    receipts = List.copyOf(receipts);
    nearest = List.copyOf(nearest);
    links = links.stream().sorted().distinct().toList();
  }

  /** Whether such a message shows its recipients; some logs of mail know only that it was sent. */
  public boolean addressedInEmailLog() {
    return links.stream()
        .map(Link::other)
        .anyMatch(other -> other instanceof Message && other.provided().contains(Field.RECIPIENTS));
  }

  /** The same with the consent that stood, and what its recipients recorded. */
  @Override
  public List<Link> ties() {
    Stream<Link> more =
        Stream.concat(
            consent.stream().map(ConsentTie::link),
            receipts.stream().flatMap(receipt -> receipt.link().stream()));
    return Stream.concat(LinkedEvent.super.ties().stream(), more).sorted().distinct().toList();
  }

  @Override
  public List<String> caseRefs() {
    return event.caseRefs();
  }

  /** The agency whose log it is, when the log says. */
  @Override
  public String responsible() {
    return event.fields().text(Field.AGENCY).orElse("not stated");
  }
}
