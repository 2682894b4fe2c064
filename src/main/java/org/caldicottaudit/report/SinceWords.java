package org.caldicottaudit.report;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.finding.Change;

/** What changed since an earlier run, in sentences. */
public final class SinceWords {
  private SinceWords() {}

  /** The first thing to say. */
  public static String headline(SinceLast since, ChangeCounts counts) {
    List<String> parts = new ArrayList<>();
    add(parts, counts.of(Change.NEW), "new");
    add(parts, counts.of(Change.STILL_OPEN), "still open");
    add(parts, counts.of(Change.REOPENED), "reopened");
    add(parts, counts.since(Change.RESOLVED), "resolved");
    add(parts, counts.of(Change.NOT_ASSESSABLE), "no longer assessable");
    add(parts, counts.of(Change.NOW_EXCEPTED), "now excepted");
    return "Since the audit of "
        + Wording.day(since.asOf())
        + " ("
        + since.run()
        + "): "
        + (parts.isEmpty() ? "no finding then or now" : Wording.list(parts))
        + ".";
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(Wording.number(count) + " " + what);
    }
  }

  /** All of it, the headline first. */
  public static List<String> sentences(SinceLast since, ChangeCounts counts) {
    List<String> sentences = new ArrayList<>();
    sentences.add(headline(since, counts));
    if (counts.of(Change.NOT_ASSESSABLE) > 0) {
      sentences.add(
          "No longer assessable is not resolved: these logs, this period or these rules don't show"
              + " what was found then, so nobody looked at it again.");
    }
    sentences.add(since.why());
    if (since.rules() == SinceLast.RulesThen.JUDGED_AGAIN) {
      sentences.add(
          "Changed rules made "
              + Wording.number(counts.byRules(Change.NEW) + counts.byRules(Change.REOPENED))
              + " findings appear and "
              + Wording.number(counts.byRules(Change.RESOLVED))
              + " go; the rest is what people did or recorded.");
    }
    long alarms = since.falseAlarms().values().stream().mapToLong(Long::longValue).sum();
    if (alarms > 0) {
      sentences.add(
          "People called "
              + Wording.count(alarms, "finding", "findings")
              + " of the last action plan false alarms. They count until an exception covers"
              + " them.");
    }
    return sentences;
  }
}
