package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.jspecify.annotations.Nullable;

/** Everything of one case, in time order; what has no date comes last. */
final class CaseFile {
  /** A file of thousands of events of one kind is no case: what lies beyond is not looked at. */
  static final int MOST_LOOKED_AT = 200;

  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing(Entry::when, CaseFile::inTime).thenComparing(EventOrder.BY_CONTENT);

  private final Map<EntryType, List<Entry>> entries = new EnumMap<>(EntryType.class);
  private final MessageList all;
  private int[] numbers = new int[2];
  private int count;
  private MessageList messages;
  private volatile @Nullable FirstFlags firstFlags;

  /**
   * @param all the messages of all cases, of which it keeps the numbers only
   */
  CaseFile(MessageList all) {
    this.all = all;
    this.messages = all.pick(new int[0]);
  }

  private static int inTime(Optional<Moment> one, Optional<Moment> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    return one.get().compareTo(other.get());
  }

  void add(Entry entry) {
    entries.computeIfAbsent(entry.type(), type -> new ArrayList<>(2)).add(entry);
  }

  /** Adds the message of that number. */
  void addMessage(int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    numbers[count++] = number;
  }

  void sort() {
    entries.values().forEach(list -> list.sort(BY_TIME));
    messages = all.pick(inTime(Arrays.copyOf(numbers, count)));
    numbers = new int[0];
  }

  /** The list of all is in order of place, and sorting keeps that where the times are alike. */
  private int[] inTime(int[] inOrderOfPlace) {
    if (inOrderOfPlace.length < 2) {
      return inOrderOfPlace;
    }
    return IntStream.of(inOrderOfPlace)
        .mapToObj(number -> new Sent(number, all.get(number).sentAt()))
        .sorted(Comparator.comparing(Sent::at, CaseFile::inTime))
        .mapToInt(Sent::number)
        .toArray();
  }

  private record Sent(int number, Optional<Moment> at) {}

  /** The entries of those types that may lie on the day or later; each type in time order. */
  Stream<Entry> from(LocalDate day, EntryType... types) {
    return Stream.of(types)
        .map(type -> entries.getOrDefault(type, List.of()))
        .flatMap(list -> tail(list, CaseFile::day, day));
  }

  /** The entries of all types that may lie on the day or later; each type in time order. */
  Stream<Entry> from(LocalDate day) {
    return entries.values().stream().flatMap(list -> tail(list, CaseFile::day, day));
  }

  /** All entries, whatever their type and day. */
  Stream<Entry> all() {
    return entries.values().stream().flatMap(list -> list.stream().limit(MOST_LOOKED_AT));
  }

  /** All entries of that type, whatever their day. */
  Stream<Entry> all(EntryType type) {
    return entries.getOrDefault(type, List.of()).stream().limit(MOST_LOOKED_AT);
  }

  /** The messages that may have been sent on the day or later. */
  Stream<Message> messagesFrom(LocalDate day) {
    return tail(messages, Message::date, day);
  }

  /** All messages, whatever their day. */
  Stream<Message> messages() {
    return messages.stream().limit(MOST_LOOKED_AT);
  }

  /** Whether the events of some type are too many to be looked at whole. */
  boolean tooLarge() {
    return messages.size() > MOST_LOOKED_AT
        || entries.values().stream().anyMatch(list -> list.size() > MOST_LOOKED_AT);
  }

  /**
   * Which entries are the first to flag something; worked out once, over the whole file but what is
   * kept of long ago.
   */
  FirstFlags firstFlags(KeptFiles kept) {
    FirstFlags known = firstFlags;
    if (known == null) {
      known = new FirstFlags(entries.values().stream().flatMap(List::stream), kept);
      firstFlags = known;
    }
    return known;
  }

  /** By the time that the entries are sorted by; a retention trigger is none. */
  private static Optional<LocalDate> day(Entry entry) {
    return entry.when().map(Moment::date);
  }

  private static <T> Stream<T> tail(
      List<T> inOrder, Function<T, Optional<LocalDate>> dayOf, LocalDate day) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dayOf.apply(inOrder.get(middle)).filter(found -> found.isBefore(day)).isPresent()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return inOrder.subList(low, inOrder.size()).stream().limit(MOST_LOOKED_AT);
  }
}
