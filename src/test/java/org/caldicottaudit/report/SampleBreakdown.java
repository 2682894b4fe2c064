package org.caldicottaudit.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.finding.Activity;
import org.caldicottaudit.finding.EventCounts;
import org.caldicottaudit.finding.EventTraits;
import org.caldicottaudit.finding.OutcomeCounts;

/** Spreads the outcomes of an invented audit over months, channels and the like; none is lost. */
final class SampleBreakdown {
  private static final List<String> MONTHS =
      List.of("2026-07", "2026-08", "2026-09", EventTraits.UNDATED, EventTraits.KEPT);
  private static final List<String> CHANNELS =
      List.of("e-mail", "secure portal", "phone", EventTraits.NOTHING_SHARED);
  private static final List<String> SENDERS =
      List.of("brightwell.gov.uk", "nhs.net", "Brightwell Healthcare NHS Trust");
  private static final List<String> AGES = List.of("5 to 9", "not recorded", "no decision");
  private static final List<String> CONSENTS = List.of("given", "not sought", "no decision");

  private SampleBreakdown() {}

  static Breakdown of(List<AuditReport.RuleResult> rules, long events) {
    return events == 0
        ? Breakdown.NONE
        : new Breakdown(
            spread(MONTHS, rules, events),
            spread(CHANNELS, rules, events),
            spread(SENDERS, rules, events),
            spread(AGES, rules, events),
            spread(CONSENTS, rules, events));
  }

  /** One heading of that name in each. */
  static Breakdown named(String name, OutcomeCounts counts) {
    SortedMap<String, EventCounts> headings = new TreeMap<>();
    headings.put(name, events(3, new TreeMap<>(Map.of(name, counts)), name));
    return new Breakdown(headings, headings, headings, headings, headings);
  }

  private static SortedMap<String, EventCounts> spread(
      List<String> names, List<AuditReport.RuleResult> rules, long events) {
    SortedMap<String, EventCounts> headings = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      SortedMap<String, OutcomeCounts> byRule = new TreeMap<>();
      for (AuditReport.RuleResult rule : rules) {
        byRule.put(rule.rule().id(), part(rule.counts(), names.size(), i));
      }
      headings.put(names.get(i), events(part(events, names.size(), i), byRule, "uk-current"));
    }
    return headings;
  }

  private static EventCounts events(
      long events, SortedMap<String, OutcomeCounts> byRule, String pack) {
    return new EventCounts(
        events,
        events / 5,
        Map.of(
            Activity.DISCLOSURE_RECORDED, events / 2,
            Activity.DISCLOSURE_UNRECORDED, events - events / 2 - events / 5,
            Activity.REFUSAL, events / 5),
        new TreeMap<>(Map.of(pack, events)),
        byRule,
        new TreeMap<>());
  }

  private static OutcomeCounts part(OutcomeCounts counts, int parts, int number) {
    return new OutcomeCounts(
        part(counts.pass(), parts, number),
        part(counts.finding(), parts, number),
        part(counts.notApplicable(), parts, number),
        part(counts.unproven(), parts, number));
  }

  private static long part(long whole, int parts, int number) {
    return whole / parts + (number < whole % parts ? 1 : 0);
  }
}
