package org.caldicottaudit.report.review;

import static org.caldicottaudit.report.paper.Block.Column.number;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Part;

/** What was found most, and what was excepted. */
record ThemePart(ReviewReport report, List<BoardSeries> series) implements Part {
  private static final Pattern NAMED = Pattern.compile("\\{[a-z_]+\\}");
  private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)(?<=\\.)\\s.*");
  private static final int MOST_THEMES = 8;

  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Themes and exceptions"));
    blocks.add(
        new Block.Table(
            "What was found most, with what it looks like; no example is of a real case",
            List.of(
                Column.of("Theme", 34),
                number("Findings", 12),
                Column.of("What it looks like", 54)),
            series.stream()
                .filter(it -> it.total().rate().isPresent() && it.series().sum().finding() > 0)
                .sorted(
                    Comparator.comparing((BoardSeries it) -> -it.series().sum().finding())
                        .thenComparing(it -> it.rule().id()))
                .limit(MOST_THEMES)
                .map(
                    it ->
                        List.of(
                            it.name(),
                            it.total().finding().words(),
                            example(it.rule()) + "\nTo do: " + it.rule().remedy().strip()))
                .toList(),
            "No rule had five findings or more."));
    blocks.add(
        new Block.Table(
            "Exceptions granted: events that an approved exception covers, in no rate",
            List.of(Column.of("Rule", 70), number("Events", 30)),
            report.series().stream()
                .filter(it -> it.sum().excepted() > 0)
                .map(
                    it ->
                        List.of(
                            it.rule().id() + " " + it.rule().title(),
                            BoardWords.count(it.sum().excepted())))
                .toList(),
            "No exception was granted."));
  }

  /** The rule's sentence without what it would name; the rule itself where it is all names. */
  private static String example(RuleInfo rule) {
    String message = rule.message().strip();
    return NAMED.matcher(message).results().count() > 1 || message.startsWith("{")
        ? FIRST_SENTENCE.matcher(rule.description().strip()).replaceFirst("")
        : NAMED.matcher(message).replaceAll("…");
  }
}
