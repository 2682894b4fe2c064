package org.caldicottaudit.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caldicottaudit.correlation.CaseFiles;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.SharingEvent;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.mapping.RecordSink;

/**
 * Finds every row that reports one of some events: a message may stand in several rows and several
 * files, an entry in two exports.
 */
final class TouchedRows implements RecordSink {
  /** Rows of one act of sharing a file lie minutes apart. */
  private static final Duration ONE_ACT = Duration.ofHours(1);

  private final Map<String, Message> messages = new HashMap<>();
  private final List<Message> links = new ArrayList<>();
  private final Map<Fields, Entry> entries = new HashMap<>();
  private final Map<Place, Set<Place>> byEvent = new HashMap<>();

  TouchedRows(List<? extends SharingEvent> events) {
    for (SharingEvent event : events) {
      byEvent.put(event.place(), new TreeSet<>(Set.of(event.place())));
      if (event instanceof Message message) {
        messages.put(message.id(), message);
        if (message.isLink()) {
          links.add(message);
        }
      } else {
        entries.put(event.fields(), (Entry) event);
      }
    }
  }

  @Override
  public void transmission(Transmission row) {
    Message message = messages.get(CaseFiles.messageOf(row));
    if (message != null) {
      add(message, row.place());
    }
    if (row.fields().has(Field.CHANNEL)) {
      links.stream().filter(link -> ofOneAct(link, row)).forEach(link -> add(link, row.place()));
    }
  }

  private static boolean ofOneAct(Message link, Transmission row) {
    return link.fields().text(Field.SUBJECT).equals(row.fields().text(Field.SUBJECT))
        && link.fields().text(Field.SENDER).equals(row.fields().text(Field.SENDER))
        && near(link.sentAt(), row.fields().time(Field.SENT_AT));
  }

  private static boolean near(java.util.Optional<Moment> one, java.util.Optional<Moment> other) {
    return one.isPresent()
        && other.isPresent()
        && one.get().since(other.get()).abs().compareTo(ONE_ACT) <= 0;
  }

  @Override
  public void entry(Entry row) {
    Entry entry = entries.get(row.fields());
    if (entry != null) {
      add(entry, row.place());
    }
  }

  private void add(SharingEvent event, Place place) {
    byEvent.computeIfAbsent(event.place(), absent -> new TreeSet<>()).add(place);
  }

  /** The rows that report that event. */
  Set<Place> of(SharingEvent event) {
    return byEvent.getOrDefault(event.place(), Set.of());
  }

  /** The rows of all of them. */
  Set<Place> all() {
    Set<Place> all = new HashSet<>();
    byEvent.values().forEach(all::addAll);
    return all;
  }
}
