package org.caldicottaudit.correlation;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Partner;

/**
 * Counts the disclosures to each partner. An e-mail and its record are one disclosure: the record
 * counts only where no message of an e-mail log is tied to it.
 */
public final class Flows {
  private final SortedMap<String, Count> byOrganisation = new TreeMap<>();

  private static final class Count {
    private final TreeSet<String> agreements = new TreeSet<>();
    private long disclosures;
    private long underAgreement;
  }

  /** Counts what an event disclosed to whom. */
  public void add(LinkedEvent event) {
    if (event instanceof LinkedMessage message) {
      add(message);
    } else if (event instanceof LinkedEntry entry
        && entry.event().type() == EntryType.DISCLOSURE
        && !entry.seenInEmailLog()) {
      add(entry);
    }
  }

  private void add(LinkedMessage message) {
    if (message.direction().equals("in") || message.recall()) {
      return;
    }
    TreeSet<String> counted = new TreeSet<>();
    for (LinkedRecipient recipient : message.recipients()) {
      boolean arrived = recipient.recipient().status() != DeliveryStatus.FAILED;
      boolean one = arrived && !recipient.own() && recipient.owners().size() == 1;
      if (one && counted.add(recipient.owners().get(0).organisation())) {
        TreeSet<String> agreements = new TreeSet<>(recipient.agreements());
        recipient
            .decision()
            .flatMap(link -> link.other().fields().text(Field.AGREEMENT_REF))
            .ifPresent(agreements::add);
        count(recipient.owners().get(0), agreements);
      }
    }
  }

  private void add(LinkedEntry entry) {
    Entry event = entry.event();
    for (WrittenOrganisation organisation : entry.recipients()) {
      TreeSet<String> agreements = new TreeSet<>(organisation.agreements());
      event.fields().text(Field.AGREEMENT_REF).ifPresent(agreements::add);
      organisation.partner().ifPresent(partner -> count(partner, agreements));
    }
  }

  private void count(Partner partner, Collection<String> agreements) {
    Count count = byOrganisation.computeIfAbsent(partner.organisation(), name -> new Count());
    count.disclosures++;
    if (!agreements.isEmpty()) {
      count.underAgreement++;
      count.agreements.addAll(agreements);
    }
  }

  /** The flows in order of organisation. */
  public List<Flow> flows() {
    return byOrganisation.entrySet().stream()
        .map(
            entry ->
                new Flow(
                    entry.getKey(),
                    entry.getValue().disclosures,
                    entry.getValue().underAgreement,
                    List.copyOf(entry.getValue().agreements)))
        .toList();
  }
}
