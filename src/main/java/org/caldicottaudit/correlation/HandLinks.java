package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.HandLink;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.SharingEvent;

/**
 * What people have joined by hand, and what they have parted. A join is a strong tie whatever the
 * records say, a parting breaks one. Of two rows about one pair the later decision counts.
 */
final class HandLinks {
  private static final HandLinks NONE = new HandLinks();

  /** The two records of a pair, in either order. */
  private record Pair(String one, String other) {}

  private final Map<Pair, HandLink> pairs = new HashMap<>();
  private final Map<String, List<SharingEvent>> joined = new HashMap<>();
  private final List<String> unmatched = new ArrayList<>();

  private HandLinks() {}

  /** Finds the records that the rows speak of; costs nothing where there are no rows. */
  static HandLinks of(List<HandLink> links, List<Entry> entries, List<Message> messages) {
    if (links.isEmpty()) {
      return NONE;
    }
    Set<String> named = new HashSet<>();
    links.forEach(link -> named.addAll(List.of(key(link.record()), key(link.other()))));
    Map<String, Map<String, SharingEvent>> found = new HashMap<>();
    Stream.concat(entries.stream(), messages.stream()).forEach(event -> note(event, named, found));
    HandLinks made = new HandLinks();
    links.forEach(link -> made.take(link, found));
    return made;
  }

  private static String key(String written) {
    return MessageId.of(written.strip());
  }

  private static void note(
      SharingEvent event, Set<String> named, Map<String, Map<String, SharingEvent>> found) {
    String id = RecordId.of(event);
    Stream.of(id, own(event))
        .map(HandLinks::key)
        .distinct()
        .filter(named::contains)
        .forEach(key -> found.computeIfAbsent(key, absent -> new TreeMap<>()).put(id, event));
  }

  private static String own(SharingEvent event) {
    return event instanceof Message message
        ? message.id()
        : event.fields().text(Field.ENTRY_ID).orElse("");
  }

  private void take(HandLink link, Map<String, Map<String, SharingEvent>> found) {
    Optional<String> problem = problem(link.record(), found).or(() -> problem(link.other(), found));
    if (problem.isPresent()) {
      unmatched.add("Row " + link.place().row() + " joins nothing: " + problem.get());
      return;
    }
    SharingEvent one = only(link.record(), found);
    SharingEvent other = only(link.other(), found);
    pairs.merge(pair(one, other), link, HandLinks::later);
    joined.computeIfAbsent(RecordId.of(one), absent -> new ArrayList<>(1)).add(other);
    joined.computeIfAbsent(RecordId.of(other), absent -> new ArrayList<>(1)).add(one);
  }

  private static Optional<String> problem(
      String written, Map<String, Map<String, SharingEvent>> found) {
    int count = found.getOrDefault(key(written), Map.of()).size();
    return switch (count) {
      case 0 -> Optional.of("no record in these logs is called " + written + ".");
      case 1 -> Optional.empty();
      default ->
          Optional.of(
              "several records bear the number "
                  + written
                  + "; use the record's id from the sheet \"Not joined\".");
    };
  }

  private static SharingEvent only(String written, Map<String, Map<String, SharingEvent>> found) {
    return found.getOrDefault(key(written), Map.of()).values().iterator().next();
  }

  private static HandLink later(HandLink one, HandLink other) {
    int order =
        one.when()
            .map(Object::toString)
            .orElse("")
            .compareTo(other.when().map(Object::toString).orElse(""));
    if (order == 0) {
      return one.joined() ? other : one;
    }
    return order > 0 ? one : other;
  }

  private static Pair pair(SharingEvent one, SharingEvent other) {
    String first = RecordId.of(one);
    String second = RecordId.of(other);
    return first.compareTo(second) <= 0 ? new Pair(first, second) : new Pair(second, first);
  }

  boolean isEmpty() {
    return pairs.isEmpty();
  }

  /** Whether somebody said that the two don't belong together. */
  boolean parted(SharingEvent one, SharingEvent other) {
    return !isEmpty()
        && Optional.ofNullable(pairs.get(pair(one, other)))
            .filter(link -> !link.joined())
            .isPresent();
  }

  /** What was joined to an event, each with the reason of the tie; in order. */
  Map<SharingEvent, String> joinedTo(SharingEvent event) {
    Map<SharingEvent, String> others = new TreeMap<>(EventOrder.BY_CONTENT);
    if (!isEmpty()) {
      for (SharingEvent other : joined.getOrDefault(RecordId.of(event), List.of())) {
        HandLink link = pairs.get(pair(event, other));
        if (link != null && link.joined()) {
          others.put(other, "joined by hand" + (link.who().isEmpty() ? "" : " by " + link.who()));
        }
      }
    }
    return others;
  }

  /** What is to be said of rows that join nothing, in their order. */
  List<String> unmatched() {
    return List.copyOf(unmatched);
  }

  /** What may be the sequel of an event, with what people said about each. */
  Stream<Candidate> over(String sequel, SharingEvent event, Stream<Candidate> candidates) {
    if (isEmpty()) {
      return candidates;
    }
    Map<SharingEvent, String> byHand = joinedTo(event);
    Stream<Candidate> joinedByHand =
        byHand.entrySet().stream()
            .filter(other -> TieKind.mayBe(sequel, other.getKey()))
            .map(other -> byHand(other.getKey(), other.getValue()));
    return Stream.concat(
        joinedByHand,
        candidates.filter(
            candidate ->
                !parted(event, candidate.event()) && !byHand.containsKey(candidate.event())));
  }

  private static Candidate byHand(SharingEvent other, String key) {
    return new Candidate(other, TimelineEvent.momentOf(other), Strength.STRONG, key);
  }
}
