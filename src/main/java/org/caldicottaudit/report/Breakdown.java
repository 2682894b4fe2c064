package org.caldicottaudit.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.finding.EventCounts;
import org.caldicottaudit.finding.EventTraits;

/**
 * The sharing events of an audit and their outcomes by month, by channel, by sender, by age and by
 * consent. What is judged as a whole, such as a log or the protocol, is in none of them.
 *
 * @param months such as {@code 2026-04}, in order; what belongs to no month comes last
 * @param channels by the code of the channel
 * @param senders by the domain that a message came from, or the agency whose log holds the entry
 * @param ages by the words of {@link org.caldicottaudit.finding.AgeBand}: how old the child was of
 *     whom an entry decides
 * @param consents by the code of the consent that such an entry names
 */
public record Breakdown(
    SortedMap<String, EventCounts> months,
    SortedMap<String, EventCounts> channels,
    SortedMap<String, EventCounts> senders,
    SortedMap<String, EventCounts> ages,
    SortedMap<String, EventCounts> consents) {
  /** Of an audit without any sharing event. */
  public static final Breakdown NONE =
      new Breakdown(
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap());

  public Breakdown {
    months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    senders = Collections.unmodifiableSortedMap(new TreeMap<>(senders));
    ages = Collections.unmodifiableSortedMap(new TreeMap<>(ages));
    consents = Collections.unmodifiableSortedMap(new TreeMap<>(consents));
  }

  /** Whether that heading of the months is a month. */
  public static boolean isMonth(String heading) {
    return !heading.equals(EventTraits.UNDATED) && !heading.equals(EventTraits.KEPT);
  }

  /** The months that are months. */
  public List<String> calendar() {
    return months.keySet().stream().filter(Breakdown::isMonth).toList();
  }
}
