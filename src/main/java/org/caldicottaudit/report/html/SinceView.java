package org.caldicottaudit.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caldicottaudit.finding.Change;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ChangeCounts;
import org.caldicottaudit.report.SinceLast;
import org.caldicottaudit.report.SinceWords;
import org.caldicottaudit.report.Wording;

/** What changed since the earlier run, as the page shows it. */
public record SinceView(
    String headline,
    List<String> sentences,
    List<Figure> figures,
    List<RuleChanges> rules,
    Shown<EarlierFinding> gone,
    Shown<String> notes) {
  private static final int MOST_GONE = 60;
  private static final int MOST_NOTES = 20;

  /** A number with what it counts. */
  public record Figure(String label, long count) {}

  /** The changes of one rule. */
  public record RuleChanges(String id, String title, ChangeCounts counts, long falseAlarms) {
    public long of(Change change) {
      return counts.of(change);
    }

    /** Whether more is to be said than that findings are still open. */
    boolean changed() {
      return falseAlarms > 0
          || counts.since(Change.RESOLVED) > 0
          || Stream.of(Change.values())
              .filter(change -> change != Change.STILL_OPEN && change != Change.RESOLVED)
              .anyMatch(change -> counts.of(change) > 0);
    }

    /** Changes that changed rules made. */
    public String byRules() {
      return Wording.number(Stream.of(Change.values()).mapToLong(counts::byRules).sum());
    }
  }

  /**
   * What changed since the run that was named.
   *
   * @throws IllegalArgumentException when the report was compared with no run
   */
  public static SinceView of(AuditReport report) {
    SinceLast since =
        report
            .followUp()
            .sinceLast()
            .orElseThrow(() -> new IllegalArgumentException("no run came before"));
    ChangeCounts counts = since.counts(report);
    List<String> sentences = SinceWords.sentences(since, counts);
    return new SinceView(
        sentences.get(0),
        sentences,
        figures(counts),
        rules(report, since),
        Shown.first(MOST_GONE, gone(since)),
        Shown.first(MOST_NOTES, since.notes()));
  }

  private static List<Figure> figures(ChangeCounts counts) {
    return List.of(
        new Figure("New", counts.of(Change.NEW)),
        new Figure("Still open", counts.of(Change.STILL_OPEN)),
        new Figure("Reopened", counts.of(Change.REOPENED)),
        new Figure("Resolved", counts.since(Change.RESOLVED)),
        new Figure("No longer assessable", counts.of(Change.NOT_ASSESSABLE)),
        new Figure("Now excepted", counts.of(Change.NOW_EXCEPTED)));
  }

  private static List<RuleChanges> rules(AuditReport report, SinceLast since) {
    Map<String, String> titles = new HashMap<>();
    report.rules().forEach(result -> titles.put(result.rule().id(), result.rule().title()));
    return since.byRule(report).stream()
        .map(
            rule ->
                new RuleChanges(
                    rule.ruleId(),
                    titles.getOrDefault(rule.ruleId(), "no rule of this audit"),
                    rule.counts(),
                    since.falseAlarms().getOrDefault(rule.ruleId(), 0L)))
        .filter(RuleChanges::changed)
        .toList();
  }

  private static List<EarlierFinding> gone(SinceLast since) {
    return since.earlier().stream()
        .filter(gone -> gone.change() == Change.NOT_ASSESSABLE || !gone.known())
        .toList();
  }
}
