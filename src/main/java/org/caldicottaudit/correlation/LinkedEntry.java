package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;

/**
 * An entry of a case log as a sharing event.
 *
 * @param recipients the organisations that it names as recipients; the family is none
 * @param toFamily whether all its recipients are of the family, whose own information it may be
 * @param recipientDomains domains of the recipients' addresses
 * @param seenInEmailLog whether a message of an e-mail log is tied to it
 * @param retention what the schedule says; empty when the entry is no retained record
 */
public record LinkedEntry(
    Entry event,
    List<WrittenOrganisation> recipients,
    boolean toFamily,
    List<String> recipientDomains,
    boolean seenInEmailLog,
    Optional<RetentionState> retention,
    List<Link> links)
    implements LinkedEvent {
  public LinkedEntry {
    Objects.requireNonNull(event, "event must not be null");
    recipients = List.copyOf(recipients);
    recipientDomains = List.copyOf(recipientDomains);
    links = links.stream().sorted().distinct().toList();
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
