package org.caldicottaudit.correlation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogSource;

/**
 * Case references of a log in which some hands leave the letters out: where all others are "LCS"
 * and five digits, "57653" is LCS57653. Only within one log: another may number its own cases so.
 */
final class WholeReferences {
  private static final Pattern LETTERED = Pattern.compile("(?<head>.*\\D)(?<number>[0-9]{5,})");
  private static final Pattern BARE = Pattern.compile("[0-9]{5,}");

  /** Fewer don't show how a log writes its references. */
  private static final int FEWEST = 5;

  /**
   * How a log writes what it puts before numbers of one length.
   *
   * @param written how often each way of writing it
   * @param numbers the whole reference of each number
   */
  private record Heads(Map<String, Integer> written, Map<String, String> numbers) {
    Heads() {
      this(new TreeMap<>(), new HashMap<>());
    }

    void note(String head, String number, String reference) {
      written.merge(head, 1, Integer::sum);
      numbers.putIfAbsent(number, reference);
    }

    /** With the reference that ends so, else with the only head that there is. */
    Optional<String> whole(String number) {
      Set<String> heads =
          written.keySet().stream().map(CaseReferences::canonical).collect(Collectors.toSet());
      int references = written.values().stream().mapToInt(Integer::intValue).sum();
      if (references < FEWEST || heads.size() != 1) {
        return Optional.empty();
      }
      return Optional.of(numbers.getOrDefault(number, usual() + number));
    }

    private String usual() {
      return written.entrySet().stream()
          .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  private final Map<LogSource, Map<Integer, Heads>> byLog = new HashMap<>();
  private final Map<String, String> wholeOf = new TreeMap<>();

  private WholeReferences() {}

  static WholeReferences of(Collection<Entry> entries) {
    WholeReferences whole = new WholeReferences();
    Set<LogSource> withBare = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.caseRefs().stream().anyMatch(WholeReferences::isBare)) {
        withBare.add(entry.source());
      }
    }
    if (!withBare.isEmpty()) {
      entries.stream().filter(entry -> withBare.contains(entry.source())).forEach(whole::note);
    }
    return whole;
  }

  private void note(Entry entry) {
    for (String ref : entry.caseRefs()) {
      Matcher parts = LETTERED.matcher(ref.strip());
      if (parts.matches()) {
        String number = parts.group("number");
        byLog
            .computeIfAbsent(entry.source(), log -> new HashMap<>())
            .computeIfAbsent(number.length(), length -> new Heads())
            .note(parts.group("head"), number, ref.strip());
      }
    }
  }

  /** The entry with its references whole; the entry itself where they are. */
  Entry of(Entry entry) {
    Map<Integer, Heads> heads = byLog.getOrDefault(entry.source(), Map.of());
    List<String> written = entry.caseRefs();
    if (heads.isEmpty() || written.stream().noneMatch(WholeReferences::isBare)) {
      return entry;
    }
    List<String> whole = written.stream().map(ref -> whole(ref.strip(), heads)).toList();
    return entry.with(Field.CASE_REF, String.join("; ", whole));
  }

  private String whole(String ref, Map<Integer, Heads> heads) {
    if (!isBare(ref)) {
      return ref;
    }
    Optional<String> whole =
        Optional.ofNullable(heads.get(ref.length())).flatMap(of -> of.whole(ref));
    whole.ifPresent(reference -> wholeOf.putIfAbsent(ref, reference));
    return whole.orElse(ref);
  }

  private static boolean isBare(String ref) {
    return BARE.matcher(ref.strip()).matches();
  }

  /** Numbers that stood alone in a log, each with its whole reference. */
  Map<String, String> shortened() {
    return wholeOf;
  }
}
