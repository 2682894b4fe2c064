package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private static final Pattern NUMBERED = Pattern.compile("(?<prefix>.*?)(?<number>\\d{1,12})");
  private static final int FEWEST_DAYS = 15;
  private static final int FEWEST_NUMBERS = 20;
  private static final int TIMES_THE_USUAL = 3;
  private static final double MOSTLY = 0.9;

  private final Map<LogSource, Log> logs = new HashMap<>();

  private static final class Log {
    private final TreeSet<LocalDate> days = new TreeSet<>();

    /** Whether it is more than a list of plans that began whenever they did. */
    private boolean events;

    private final TreeSet<String> agencies = new TreeSet<>();
    private final Map<String, NavigableMap<Long, String>> numbers = new HashMap<>();
  }

  void add(Transmission row) {
    Log log = logs.computeIfAbsent(row.source(), source -> new Log());
    log.events = true;
    row.fields().time(Field.SENT_AT).map(Moment::date).ifPresent(log.days::add);
  }

  void add(Entry entry) {
    Log log = logs.computeIfAbsent(entry.source(), source -> new Log());
    log.events |= entry.type() != EntryType.PLAN;
    entry.when().map(Moment::date).ifPresent(log.days::add);
    entry.fields().text(Field.AGENCY).ifPresent(log.agencies::add);
    entry.fields().text(Field.ENTRY_ID).ifPresent(id -> number(log, id));
  }

  private static void number(Log log, String id) {
    Matcher matcher = NUMBERED.matcher(id.strip());
    if (matcher.matches()) {
      log.numbers
          .computeIfAbsent(matcher.group("prefix"), prefix -> new TreeMap<>())
          .merge(Long.parseLong(matcher.group("number")), id, LogSpans::first);
    }
  }

  /** "A-7" and "A-07" are one number, whichever row comes first. */
  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** What is known of each log, in order of file and sheet. */
  public List<LogSpan> spans(WorkingCalendar calendar) {
    return logs.entrySet().stream()
        .map(entry -> span(entry.getKey(), entry.getValue(), calendar))
        .sorted(
            Comparator.comparing((LogSpan span) -> span.source().file())
                .thenComparing(span -> span.source().sheet()))
        .toList();
  }

  private static LogSpan span(LogSource source, Log log, WorkingCalendar calendar) {
    List<LogSpan.Gap> gaps = gaps(log.days, calendar);
    return new LogSpan(
        source,
        gaps.stream().reduce((one, other) -> other.workingDays() > one.workingDays() ? other : one),
        !log.events || log.days.size() < FEWEST_DAYS ? List.of() : unusual(gaps),
        missing(log.numbers),
        List.copyOf(log.agencies));
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

  /** Only of numbers that run: where a tenth or more is missing, another log shares them. */
  private static List<LogSpan.Missing> missing(Map<String, NavigableMap<Long, String>> numbers) {
    List<LogSpan.Missing> missing = new ArrayList<>();
    new TreeMap<>(numbers)
        .forEach(
            (prefix, ids) -> {
              long range = ids.lastKey() - ids.firstKey() + 1;
              if (ids.size() >= FEWEST_NUMBERS && ids.size() >= range * MOSTLY) {
                holes(ids, missing);
              }
            });
    return missing;
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
