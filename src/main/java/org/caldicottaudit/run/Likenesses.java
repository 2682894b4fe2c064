package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.correlation.LinkedMessage;
import org.caldicottaudit.correlation.LinkedRecipient;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.report.incident.IncidentReport.Likeness;

/**
 * Counts what an incident may be compared with: messages by sender, by the domain they went to, and
 * by each sign that something went wrong. Only places are kept, nothing of another case.
 */
final class Likenesses {
  private static final int MOST_PLACES = 20;

  /** More than are shown, because those of the incident itself are left out. */
  private static final int KEPT_PLACES = 60;

  private final Map<String, Group> groups = new HashMap<>();

  /** Of messages with a sign the signs on each, by place. */
  private final Map<Place, Set<String>> signs = new HashMap<>();

  private final Set<Place> incoming = new HashSet<>();

  /** Messages that have something in common. */
  private static final class Group {
    private final List<Place> places = new ArrayList<>(1);
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();
    private long count;

    void add(Message message) {
      count++;
      if (places.size() < KEPT_PLACES) {
        places.add(message.place());
      }
      message.date().ifPresent(this::day);
    }

    private void day(LocalDate day) {
      first = first.filter(known -> !day.isBefore(known)).or(() -> Optional.of(day));
      last = last.filter(known -> !day.isAfter(known)).or(() -> Optional.of(day));
    }
  }

  void add(LinkedEvent event) {
    if (event instanceof LinkedMessage linked) {
      add(linked.event());
      Set<String> found = signs(linked);
      found.forEach(sign -> note("sign " + sign, linked.event()));
      if (!found.isEmpty()) {
        signs.put(linked.event().place(), found);
      }
      if (linked.direction().equals("in")) {
        incoming.add(linked.event().place());
      }
    }
  }

  void add(Message message) {
    message.fields().text(Field.SENDER).ifPresent(sender -> note(sender(sender), message));
    domains(message).forEach(domain -> note("domain " + domain, message));
  }

  private void note(String key, Message message) {
    groups.computeIfAbsent(key, absent -> new Group()).add(message);
  }

  private static String sender(String address) {
    return "sender " + address.toLowerCase(Locale.ROOT);
  }

  private static Collection<String> domains(Message message) {
    Set<String> domains = new TreeSet<>();
    for (Recipient recipient : message.fields().recipients()) {
      if (!recipient.domain().isEmpty()) {
        domains.add(recipient.domain());
      }
    }
    return domains;
  }

  private static Set<String> signs(LinkedMessage message) {
    Set<String> found = new TreeSet<>();
    if (message.wrongRecipient()) {
      found.add("somebody says that it came to the wrong person");
    }
    if (message.recall()) {
      found.add("it recalls another message");
    }
    for (LinkedRecipient recipient : message.recipients()) {
      if (recipient.lookalike().isPresent()) {
        found.add("a recipient's domain only looks like a known one");
      }
      if (recipient.recipient().status() == DeliveryStatus.FAILED) {
        found.add("a recipient never got it");
      }
    }
    return found;
  }

  /**
   * What is like the messages of an incident, those messages themselves apart.
   *
   * @param masks of the senders
   */
  List<Likeness> to(List<Message> touched, Masks masks) {
    List<Message> sent =
        touched.stream().filter(message -> !incoming.contains(message.place())).toList();
    List<Message> slips =
        sent.stream().filter(message -> signs.containsKey(message.place())).toList();
    Map<String, String> asked = new TreeMap<>();
    for (Message message : slips.isEmpty() ? sent : slips) {
      signs
          .getOrDefault(message.place(), Set.of())
          .forEach(sign -> asked.put("sign " + sign, "Same sign: " + sign));
      domains(message)
          .forEach(domain -> asked.put("domain " + domain, "Same recipient: mail to " + domain));
      message
          .fields()
          .text(Field.SENDER)
          .ifPresent(it -> asked.put(sender(it), "Same sender: " + masks.address(it)));
    }
    List<Likeness> found = new ArrayList<>();
    asked.forEach((key, words) -> found.add(likeness(words, key, touched)));
    return found;
  }

  private Likeness likeness(String words, String key, List<Message> touched) {
    Group group = groups.getOrDefault(key, new Group());
    Set<Place> own = new HashSet<>();
    touched.forEach(message -> own.add(message.place()));
    Group incident = new Likenesses().of(touched, signs).getOrDefault(key, new Group());
    List<Place> others = group.places.stream().filter(place -> !own.contains(place)).toList();
    long count = group.count - incident.count;
    return new Likeness(
        words,
        count,
        count == 0 ? Optional.empty() : group.first,
        count == 0 ? Optional.empty() : group.last,
        others.stream().limit(MOST_PLACES).toList());
  }

  /** The groups of some messages only. */
  private Map<String, Group> of(List<Message> messages, Map<Place, Set<String>> signsOf) {
    for (Message message : messages) {
      add(message);
      signsOf
          .getOrDefault(message.place(), Set.of())
          .forEach(sign -> note("sign " + sign, message));
    }
    return groups;
  }
}
