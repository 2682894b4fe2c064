package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Transmission;

/**
 * Learns from each log how it usually runs, and finds where it doesn't: days without entries beyond
 * its usual rhythm, numbers that it leaves out. A log of few days has no rhythm.
 */
public final class LogSpans {
  /**
   * What a log of sharing holds, too; a list of nothing else is no log to which each agency adds.
   */
  private static final Set<EntryType> OF_REGISTERS =
      EnumSet.of(
          EntryType.ADVICE,
          EntryType.NOTICE,
          EntryType.CONSENT,
          EntryType.ESCALATION,
          EntryType.REFERRAL,
          EntryType.STRATEGY_DISCUSSION,
          EntryType.ASSESSMENT,
          EntryType.CONFERENCE,
          EntryType.PLAN,
          EntryType.INCIDENT,
          EntryType.RECORD);

  private static final Pattern NUMBERED = Pattern.compile("(?<prefix>.*?)(?<number>\\d{1,12})");
  private static final int FEWEST_DAYS = 15;
  private static final int FEWEST_NUMBERS = 20;
  private static final int TIMES_THE_USUAL = 3;
  private static final double MOSTLY = 0.9;

  private final Map<LogSource, Log> logs = new HashMap<>();

  /** What one table holds, or several of one log together. */
  private static final class Log {
    private final TreeSet<LocalDate> days = new TreeSet<>();

    /** Whether it is more than a list of plans that began whenever they did. */
    private boolean events;

    private final TreeSet<String> agencies = new TreeSet<>();

    /** Whether it is more than a list of one kind of thing: no agency need have an incident. */
    private boolean sharing;

    /** Whether one table holds the entries of several agencies. */
    private boolean shared;

    private final Map<String, NavigableMap<Long, WrittenNumber>> numbers = new HashMap<>();

    void addAll(Log other) {
      days.addAll(other.days);
      events |= other.events;
      sharing |= other.sharing;
      agencies.addAll(other.agencies);
      shared |= other.shared || other.agencies.size() > 1;
      other.numbers.forEach(
          (prefix, ids) -> ids.forEach((number, id) -> number(prefix, number, id)));
    }

    void number(String prefix, long number, WrittenNumber id) {
      numbers
          .computeIfAbsent(prefix, absent -> new TreeMap<>())
          .merge(number, id, WrittenNumber::and);
    }

    /** Whether the agencies number their entries together: no two of them have one number. */
    boolean numberedTogether() {
      return agencies.size() > 1
          && numbers.values().stream()
              .anyMatch(
                  ids ->
                      ids.values().stream().allMatch(id -> id.agencies.size() < 2)
                          && ids.values().stream()
                                  .flatMap(id -> id.agencies.stream())
                                  .distinct()
                                  .count()
                              > 1);
    }
  }

  /** A number as it is written first, and whose entries bear it. */
  private record WrittenNumber(String written, Set<String> agencies) {
    /** "A-7" and "A-07" are one number, whichever row comes first. */
    WrittenNumber and(WrittenNumber other) {
      boolean first = written.compareTo(other.written) <= 0;
      if (agencies.containsAll(other.agencies)) {
        return first ? this : new WrittenNumber(other.written, agencies);
      }
      Set<String> all = new TreeSet<>(agencies);
      all.addAll(other.agencies);
      return new WrittenNumber(first ? written : other.written, all);
    }
  }

  void add(Transmission row) {
    Log log = logs.computeIfAbsent(row.source(), source -> new Log());
    log.events = true;
    row.fields().time(Field.SENT_AT).map(Moment::date).ifPresent(log.days::add);
  }

  void add(Entry entry) {
    Log log = logs.computeIfAbsent(entry.source(), source -> new Log());
    log.events |= entry.type() != EntryType.PLAN;
    log.sharing |= !OF_REGISTERS.contains(entry.type());
    entry.when().map(Moment::date).ifPresent(log.days::add);
    Optional<String> agency = entry.fields().text(Field.AGENCY);
    agency.ifPresent(log.agencies::add);
    entry.fields().text(Field.ENTRY_ID).ifPresent(id -> number(log, id, agency));
  }

  private static void number(Log log, String id, Optional<String> agency) {
    Matcher matcher = NUMBERED.matcher(id.strip());
    if (matcher.matches()) {
      WrittenNumber number = new WrittenNumber(id, agency.map(Set::of).orElse(Set.of()));
      log.number(matcher.group("prefix"), Long.parseLong(matcher.group("number")), number);
    }
  }

  /**
   * What is known of each log, in order of its first file and sheet. Tables of one kind and of one
   * house are one log, however it was cut.
   *
   * @param house whose e-mail log a table is of; empty for nobody knows
   */
  public List<LogSpan> spans(WorkingCalendar calendar, Function<LogSource, String> house) {
    Comparator<LogSource> order =
        Comparator.comparing(LogSource::file).thenComparing(LogSource::sheet);
    Map<String, TreeSet<LogSource>> parts = new TreeMap<>();
    logs.keySet()
        .forEach(
            source ->
                parts.computeIfAbsent(id(source, house), id -> new TreeSet<>(order)).add(source));
    return parts.entrySet().stream()
        .map(part -> span(part.getKey(), part.getValue(), calendar))
        .sorted(Comparator.comparing(LogSpan::first, order))
        .toList();
  }

  private static String id(LogSource source, Function<LogSource, String> house) {
    return String.join(" ", source.profile(), house.apply(source), source.provided().toString());
  }

  private LogSpan span(String id, Collection<LogSource> sources, WorkingCalendar calendar) {
    Log log = new Log();
    sources.forEach(source -> log.addAll(logs.getOrDefault(source, new Log())));
    List<LogSpan.Gap> gaps = gaps(log.days, calendar);
    return new LogSpan(
        id,
        List.copyOf(sources),
        gaps.stream().reduce((one, other) -> other.workingDays() > one.workingDays() ? other : one),
        !log.events || log.days.size() < FEWEST_DAYS ? List.of() : unusual(gaps),
        missing(log),
        List.copyOf(log.agencies),
        log.sharing && (log.shared || log.numberedTogether()));
  }

  private static List<LogSpan.Gap> gaps(SortedSet<LocalDate> days, WorkingCalendar calendar) {
    List<LogSpan.Gap> all = new ArrayList<>();
    LocalDate before = null;
    for (LocalDate day : days) {
      if (before != null) {
        LocalDate last = day.minusDays(1);
        long working = calendar.between(Moment.on(before), Moment.on(last)).atLeast().workingDays();
        all.add(new LogSpan.Gap(before.plusDays(1), last, working));
      }
      before = day;
    }
    return all;
  }

  private static List<LogSpan.Gap> unusual(List<LogSpan.Gap> all) {
    long usual = usual(all);
    return all.stream().filter(gap -> gap.workingDays() > TIMES_THE_USUAL * usual).toList();
  }

  /** As long as nine of ten gaps at most; one day at least. */
  private static long usual(List<LogSpan.Gap> gaps) {
    List<Long> lengths = gaps.stream().map(LogSpan.Gap::workingDays).sorted().toList();
    return lengths.isEmpty()
        ? 1
        : Math.max(1, lengths.get((int) Math.floor((lengths.size() - 1) * MOSTLY)));
  }

  /**
   * Only of numbers that run: where a tenth or more is missing, another log shares them. Where two
   * agencies bear one number, each counts for itself.
   */
  private static List<LogSpan.Missing> missing(Log log) {
    List<LogSpan.Missing> missing = new ArrayList<>();
    new TreeMap<>(log.numbers)
        .forEach((prefix, ids) -> series(ids).forEach(series -> holes(series, missing)));
    return missing.stream().distinct().toList();
  }

  private static List<NavigableMap<Long, String>> series(Map<Long, WrittenNumber> ids) {
    boolean together = ids.values().stream().allMatch(id -> id.agencies.size() < 2);
    Map<String, NavigableMap<Long, String>> series = new TreeMap<>();
    ids.forEach(
        (number, id) ->
            (together || id.agencies.isEmpty() ? Set.of("") : id.agencies)
                .forEach(
                    agency ->
                        series
                            .computeIfAbsent(agency, absent -> new TreeMap<>())
                            .put(number, id.written)));
    return series.values().stream().filter(LogSpans::runs).toList();
  }

  private static boolean runs(NavigableMap<Long, String> ids) {
    long range = ids.lastKey() - ids.firstKey() + 1;
    return ids.size() >= FEWEST_NUMBERS && ids.size() >= range * MOSTLY;
  }

  private static void holes(Map<Long, String> ids, List<LogSpan.Missing> missing) {
    Map.Entry<Long, String> before = null;
    for (Map.Entry<Long, String> id : ids.entrySet()) {
      if (before != null && id.getKey() - before.getKey() > 1) {
        long count = id.getKey() - before.getKey() - 1;
        missing.add(new LogSpan.Missing(before.getValue(), id.getValue(), count));
      }
      before = id;
    }
  }
}
