package org.caldicottaudit.report.review;

import static org.caldicottaudit.report.paper.Block.Column.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.SecureDomain;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.ReviewMaterial;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.board.BoardTable;
import org.caldicottaudit.report.board.BoardTable.Line;
import org.caldicottaudit.report.board.SmallNumbers;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Block.Fact;
import org.caldicottaudit.report.paper.Block.Field;
import org.caldicottaudit.report.paper.Paper;
import org.caldicottaudit.report.review.ReviewReport.Partner;
import org.caldicottaudit.report.review.ReviewReport.Quarter;

/** Lays a review out in the order in which a subgroup works through it. */
public record ReviewPaper(ReviewReport report) {
  private static final String MARKING =
      "For the subgroup that reviews the protocol. No rows, no names; counts from 1 to 4 are not"
          + " shown";
  private static final String FAILURES_TO_SHARE = "DTS";
  private static final String ANSWERED_IN_TIME = "DTS-03";
  private static final Pattern NAMED = Pattern.compile("\\{[a-z_]+\\}");
  private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)(?<=\\.)\\s.*");
  private static final int MOST_CHARTS = 6;
  private static final int MOST_THEMES = 8;
  private static final int YEARS_TO_NEXT = 2;

  /** The review as a paper. */
  public Paper paper() {
    List<Block> blocks = new ArrayList<>();
    glance(blocks);
    scope(blocks);
    protocol(blocks);
    figures(blocks);
    failuresToShare(blocks);
    changes().addTo(blocks);
    clauses(blocks);
    partners(blocks);
    themes(blocks);
    law(blocks);
    proposal(blocks);
    amendments(blocks);
    domains(blocks);
    actions(blocks);
    method(blocks);
    signOff(blocks);
    return new Paper(
        "Review",
        "Review of the sharing protocol, " + period(),
        MARKING,
        report.asOf(),
        report.tool(),
        blocks);
  }

  private ChangePart changes() {
    return new ChangePart(report, BoardSeries.of(report), MOST_CHARTS);
  }

  private List<BoardSeries> series() {
    return BoardSeries.of(report);
  }

  private String period() {
    Optional<LocalDate> from = report.quarters().get(0).from();
    Optional<LocalDate> to = report.quarters().get(report.quarters().size() - 1).to();
    return Wording.period(from, to);
  }

  private void glance(List<Block> blocks) {
    blocks.add(new Block.Section(1, "At a glance"));
    blocks.add(
        new Block.Facts(
            List.of(
                new Fact("Period", period()),
                new Fact("Quarters", Wording.number(report.quarters().size())),
                new Fact("Sharing events judged", sum(Quarter::events)),
                new Fact("Disclosures", sum(Quarter::disclosures)),
                new Fact("Protocol", report.protocol().title()),
                new Fact(
                    "Its own review was due",
                    report.reviewDue().map(this::due).orElse("not known")))));
    report.limits().forEach(limit -> blocks.add(new Block.Warning(limit)));
    List<String> sentences = changes().sentences();
    if (sentences.isEmpty()) {
      blocks.add(
          new Block.Text(
              "No rate changed from one quarter to the next by more than chance may bring, and no"
                  + " change of rules made a difference."));
    } else {
      blocks.add(new Block.Points(sentences));
    }
  }

  private String sum(ToLongFunction<Quarter> count) {
    return BoardWords.count(report.quarters().stream().mapToLong(count).sum());
  }

  private void scope(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Scope, sources and their gaps"));
    blocks.add(
        new Block.Table(
            "The quarters, what they were judged by and how much was read",
            List.of(
                Column.of("Quarter", 13),
                Column.of("Days", 25),
                Column.of("Judged by", 26),
                number("Files", 8),
                number("Rows", 12),
                number("Unreadable", 14)),
            each(
                it ->
                    List.of(
                        it.name(),
                        Wording.period(it.from(), it.to()),
                        it.rules(),
                        Wording.number(it.files()),
                        Wording.number(it.rows()),
                        BoardWords.count(it.quarantined()))),
            ""));
    blocks.add(
        new Block.Table(
            "Changes between quarters, and gaps: compare like with like",
            List.of(
                Column.of("Quarter", 16),
                Column.of("Changed since the quarter before", 46),
                Column.of("Gaps", 38)),
            each(
                it ->
                    List.of(
                        it.name(),
                        it.changes().isEmpty() ? "nothing" : String.join("\n", it.changes()),
                        it.gaps().isEmpty() ? "none seen" : String.join("\n", it.gaps()))),
            ""));
  }

  private List<List<String>> each(java.util.function.Function<Quarter, List<String>> row) {
    return report.quarters().stream().map(row).toList();
  }

  private void protocol(List<Block> blocks) {
    blocks.add(new Block.Section(1, "The protocol and its contradictions"));
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Text", report.protocol().protocol().name()));
    report
        .protocol()
        .protocol()
        .ratified()
        .ifPresent(day -> facts.add(new Fact("Ratified", Wording.day(day))));
    report.reviewDue().ifPresent(day -> facts.add(new Fact("Its own review was due", due(day))));
    facts.add(new Fact("Revision of the policies", report.policyRevision()));
    blocks.add(new Block.Facts(facts));
    blocks.add(
        new Block.Table(
            "Where the text contradicts itself, practice or the law of today",
            List.of(
                Column.of("Section", 12),
                Column.of("What it says", 27),
                Column.of("What practice shows", 22),
                Column.of("What law and guidance say now", 22),
                Column.of("Source", 17)),
            report.material().contradictions().stream()
                .map(
                    it ->
                        List.of(
                            it.section(),
                            it.says(),
                            it.practice(),
                            it.now(),
                            it.source() + " (" + it.confidence() + ")"))
                .toList(),
            "The packs list none."));
  }

  private String due(LocalDate day) {
    return Wording.day(day)
        + (day.isBefore(report.asOf()) ? ", before the day of this review" : "");
  }

  private void figures(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Figures by quarter"));
    QuarterCounts counts = QuarterCounts.of(report.quarters());
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < report.quarters().size(); i++) {
      Quarter quarter = report.quarters().get(i);
      int number = i;
      rows.add(
          List.of(
              quarter.name(),
              counts.events().get(i).words(),
              counts.disclosures().get(i).words(),
              BoardWords.count(quarter.requests()),
              BoardWords.count(quarter.refusals()),
              late().map(it -> it.rows().get(number).finding().words()).orElse("no verdict"),
              BoardWords.count(quarter.incidents())));
    }
    blocks.add(
        new Block.Table(
            "What happened, by the rules of each quarter's own time",
            List.of(
                Column.of("Quarter", 13),
                number("Events", 12),
                number("Disclosures", 19),
                number("Requests", 14),
                number("Refusals", 14),
                number("Late answers", 14),
                number("Incidents", 14)),
            rows,
            ""));
    blocks.add(
        new Block.Table(
            "For each 100 disclosures, so that busy quarters compare with quiet ones; disclosures"
                + " are counted by the rules of the first quarter where they can be asked",
            List.of(
                Column.of("Quarter", 13),
                number("Disclosures", 19),
                number("Requests", 21),
                number("Refusals", 22),
                number("Incidents", 25)),
            each(ReviewPaper::perHundred),
            ""));
  }

  private static List<String> perHundred(Quarter quarter) {
    long of = quarter.disclosuresAlike().orElse(quarter.disclosures());
    boolean told = !SmallNumbers.small(Math.abs(of - quarter.disclosures()));
    return List.of(
        quarter.name() + (quarter.disclosuresAlike().isPresent() ? "" : ", by its own rules"),
        told ? BoardWords.count(of) : BoardWords.HIDDEN,
        BoardWords.perHundred(quarter.requests(), of),
        BoardWords.perHundred(quarter.refusals(), of),
        BoardWords.perHundred(quarter.incidents(), of));
  }

  private Optional<BoardSeries> late() {
    return series().stream().filter(it -> it.rule().id().equals(ANSWERED_IN_TIME)).findFirst();
  }

  private void failuresToShare(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Failures to share, before all else"));
    blocks.add(
        new Block.Text(
            "Reviews of children’s deaths name failures to share, not sharing too much. Late"
                + " answers are the rule “Requests are answered in time”. A rate is findings ÷"
                + " (passes + findings), with the range in which it lies with 95 % confidence."));
    List<BoardSeries> judged =
        series().stream()
            .filter(it -> it.rule().topic().equals(FAILURES_TO_SHARE))
            .filter(it -> it.series().sum().judged() > 0)
            .toList();
    judged.forEach(it -> blocks.addAll(rates(it)));
    if (judged.isEmpty()) {
      blocks.add(
          new Block.Warning(
              "No rule on the duty to share could be judged in any quarter: that is no pass."));
    }
    String others =
        series().stream()
            .filter(it -> it.rule().topic().equals(FAILURES_TO_SHARE))
            .filter(it -> it.series().sum().judged() == 0)
            .map(BoardSeries::name)
            .collect(Collectors.joining("; "));
    if (!judged.isEmpty() && !others.isEmpty()) {
      blocks.add(new Block.Text("No verdict in any quarter, which is no pass: " + others + "."));
    }
  }

  private static List<Block> rates(BoardSeries series) {
    return List.of(
        new Block.Section(2, series.name()),
        new Block.Table(
            series.rule().id() + " by quarter",
            List.of(
                Column.of("Quarter", 18),
                number("Judged", 14),
                number("Findings", 16),
                number("Rate", 14),
                number("Range", 22),
                number("Unproven", 16)),
            Stream.concat(series.rows().stream(), Stream.of(series.total()))
                .map(
                    row ->
                        List.of(
                            row.name(),
                            row.judged().words(),
                            row.finding().words(),
                            BoardWords.rate(row),
                            BoardWords.range(row),
                            row.unproven().words()))
                .toList(),
            ""));
  }

  private void clauses(List<Block> blocks) {
    blocks.add(new Block.Section(1, "By principle and golden rule"));
    clauses(blocks, "Caldicott principles", "cal/");
    clauses(blocks, "Golden rules", "gr/");
  }

  private void clauses(List<Block> blocks, String title, String prefix) {
    List<Control> controls =
        report.controls().stream().filter(it -> it.id().startsWith(prefix)).toList();
    List<Column> columns = new ArrayList<>(List.of(Column.of("Clause", 30)));
    report.quarters().forEach(it -> columns.add(number(it.name(), 70 / report.quarters().size())));
    blocks.add(
        new Block.Table(
            title
                + ": rate of findings by quarter, counted in verdicts of the rules that serve each;"
                + " – is no verdict, or one that is not shown",
            columns,
            controls.stream().map(this::clause).toList(),
            "No clause of them was served by a rule."));
  }

  private List<String> clause(Control control) {
    List<Line> lines =
        report.quarters().stream()
            .map(
                it ->
                    BoardSeries.line(
                        it.name(), it.byControl().getOrDefault(control.id(), OutcomeCounts.NONE)))
            .toList();
    List<String> row = new ArrayList<>(List.of(control.id() + " " + control.title()));
    BoardTable.rows(lines)
        .forEach(it -> row.add(it.rate().isPresent() ? BoardWords.rate(it) : "–"));
    return row;
  }

  private void partners(List<Block> blocks) {
    blocks.add(new Block.Section(1, "By partner"));
    blocks.add(
        new Block.Text(
            "No league table: partners differ in what they share and in how they log it. Counted in"
                + " verdicts of all rules, over all quarters."));
    blocks.add(
        new Block.Table(
            "Verdicts by partner",
            List.of(
                Column.of("Partner", 44),
                number("Judged", 14),
                number("Findings", 14),
                number("Rate", 12),
                number("Range", 16)),
            BoardTable.rows(partnerLines()).stream()
                .map(
                    row ->
                        List.of(
                            row.name(),
                            row.judged().words(),
                            row.finding().words(),
                            BoardWords.rate(row),
                            BoardWords.range(row)))
                .toList(),
            "No partner had a verdict."));
  }

  /** Organisations with few events are one row: a domain of its own may be one family's. */
  private List<Line> partnerLines() {
    SortedMap<String, Partner> sums = new TreeMap<>();
    report
        .quarters()
        .forEach(it -> it.byPartner().forEach((name, c) -> sums.merge(name, c, Partner::plus)));
    List<Line> lines = new ArrayList<>();
    Partner others = Partner.NONE;
    for (Map.Entry<String, Partner> each : sums.entrySet()) {
      Partner partner = each.getValue();
      if (partner.events() < SmallNumbers.LEAST) {
        others = others.plus(partner);
      } else {
        lines.add(new Line("", each.getKey(), Optional.of(partner.events()), partner.counts()));
      }
    }
    if (others.events() > 0) {
      lines.add(
          new Line(
              "",
              "Others, fewer than 5 events each",
              Optional.of(others.events()),
              others.counts()));
    }
    return lines;
  }

  private void themes(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Themes and exceptions"));
    blocks.add(
        new Block.Table(
            "What was found most, with what it looks like; no example is of a real case",
            List.of(
                Column.of("Theme", 34),
                number("Findings", 12),
                Column.of("What it looks like", 54)),
            series().stream()
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

  private void law(List<Block> blocks) {
    blocks.add(new Block.Section(1, "What changed in law and guidance since ratification"));
    LocalDate ratified = report.protocol().protocol().ratified().orElse(LocalDate.MIN);
    blocks.add(
        new Block.Table(
            "In order of date; how far each source was seen stands behind it",
            List.of(
                Column.of("Date", 15),
                Column.of("What", 28),
                Column.of("What it means for the protocol", 30),
                Column.of("Source", 27)),
            report.material().changes().stream()
                .filter(it -> !it.date().isBefore(ratified) && !it.date().isAfter(report.asOf()))
                .map(
                    it ->
                        List.of(
                            Wording.shortDay(it.date()),
                            it.what(),
                            it.effect(),
                            it.source() + " (" + it.confidence() + ")"))
                .toList(),
            "The timeline holds nothing of that time."));
  }

  private void proposal(List<Block> blocks) {
    blocks.add(new Block.Section(1, "What proposed rules would have changed"));
    if (report.proposal().isEmpty()) {
      blocks.add(
          new Block.Text(
              "No settings were proposed. Name a folder of them with --propose to see what they"
                  + " would have changed in these quarters, conduct being the same."));
      return;
    }
    ReviewReport.Proposal proposal = report.proposal().get();
    blocks.add(
        new Block.Text(
            "The same events, "
                + BoardWords.count(proposal.events())
                + " in all, judged as they were and by the settings of “"
                + proposal.name()
                + "”. Conduct is the same: every difference is one of rules."));
    blocks.add(
        new Block.Table(
            "Verdicts that would have been others",
            List.of(Column.of("Rule and change", 75), number("Verdicts", 25)),
            proposal.effects().entrySet().stream()
                .map(it -> List.of(it.getKey(), BoardWords.count(it.getValue())))
                .toList(),
            "Not one verdict would have been another."));
  }

  private void amendments(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Proposed amendments"));
    List<List<String>> rows = new ArrayList<>();
    report
        .material()
        .contradictions()
        .forEach(
            it ->
                rows.add(List.of(it.section(), it.says(), it.amendment(), it.now(), evidence(it))));
    report
        .proposal()
        .ifPresent(
            proposal ->
                proposal
                    .settings()
                    .forEach(
                        it ->
                            rows.add(
                                List.of(
                                    it.name(),
                                    it.old(),
                                    it.proposed(),
                                    it.reason(),
                                    "What it would have changed stands in the section before"))));
    rows.add(List.of("", "", "", "", ""));
    blocks.add(
        new Block.Table(
            "To be agreed, changed or struck out",
            List.of(
                Column.of("Section", 12),
                Column.of("Old", 24),
                Column.of("New", 26),
                Column.of("Why", 20),
                Column.of("Evidence", 18)),
            rows,
            ""));
  }

  private String evidence(ReviewMaterial.Contradiction it) {
    List<String> parts =
        series().stream()
            .filter(series -> it.rules().contains(series.rule().id()))
            .filter(series -> series.series().sum().judged() > 0)
            .map(
                series ->
                    "%s: findings %s, rate %s"
                        .formatted(
                            series.rule().id(),
                            series.total().finding().words(),
                            BoardWords.rate(series.total())))
            .toList();
    return parts.isEmpty() ? "Not judged in these quarters" : String.join("\n", parts);
  }

  private void domains(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Refresh of the list of secure domains"));
    blocks.add(
        new Block.Table(
            "Each row to be checked, by whom and when",
            List.of(
                Column.of("Pattern", 24),
                Column.of("Basis", 16),
                Column.of("Valid", 24),
                Column.of("Last checked", 20),
                Column.of("Checked now", 16)),
            report.domains().stream()
                .map(
                    it ->
                        List.of(
                            it.exact() ? it.pattern() : "*." + it.pattern(),
                            it.basis(),
                            valid(it),
                            checked(it),
                            ""))
                .toList(),
            "The list is empty."));
  }

  private String valid(SecureDomain domain) {
    return Wording.period(domain.validFrom().or(() -> Optional.empty()), domain.validTo())
            .equals("no dated events")
        ? "no dates"
        : domain.validFrom().map(Wording::shortDay).orElse("always")
            + " to "
            + domain
                .validTo()
                .map(Wording::shortDay)
                .orElse(domain.endUnknown() ? "a day not known" : "today");
  }

  private String checked(SecureDomain domain) {
    if (domain.checkedOn().isEmpty()) {
      return "never recorded";
    }
    LocalDate day = domain.checkedOn().get();
    boolean overdue =
        domain.recheckDays().isPresent()
            && day.plusDays(domain.recheckDays().getAsInt()).isBefore(report.asOf());
    return Wording.shortDay(day) + (overdue ? ", overdue" : "");
  }

  private void actions(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Actions of the last review, and new ones"));
    List<List<String>> rows = new ArrayList<>();
    report.actions().forEach(it -> rows.add(List.of(it.what(), it.owner(), it.due(), it.state())));
    if (rows.isEmpty()) {
      blocks.add(
          new Block.Text(
              "No table of the last review’s actions was given (--actions). Whether they were done"
                  + " is not known here."));
    }
    rows.add(List.of("", "", "", ""));
    rows.add(List.of("", "", "", ""));
    blocks.add(
        new Block.Table(
            "Actions",
            List.of(
                Column.of("Action", 46),
                Column.of("Owner", 20),
                Column.of("Due", 14),
                Column.of("State", 20)),
            rows,
            ""));
  }

  private void method(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Method, sampling and limits"));
    List<String> points = new ArrayList<>();
    points.add(
        "Every row that could be read was judged; nothing was sampled. What nobody looked at has"
            + " not passed.");
    points.add(
        "Conduct is measured by the rules of the first quarter in every quarter, or, where those"
            + " can’t be asked, between quarters of the same rules. A quarter is compared with all"
            + " those since conduct last changed. What other rules make is the rate by a quarter’s"
            + " own rules less that by the rules of the first. A change of conduct is named when"
            + " the range of the difference, by Newcombe’s method with 99 % confidence, leaves out"
            + " nought: with many rules and quarters, one in a hundred such ranges does so by"
            + " chance.");
    points.add(
        "Rates have ranges of 95 % confidence, by Wilson’s method; numbers for each 100 disclosures"
            + " by Byar’s approximation.");
    points.add(
        "Counts from 1 to 4 are not shown, nor those from which one could be worked out: a total"
            + " less its shown parts, a rate, or two ways of counting that differ by few.");
    points.add(
        "Each quarter is judged as of its own audit’s day. An absent column leaves rules unproven:"
            + " a rate may change because a source did.");
    points.add(
        "Before a finding is called a fault of practice, people read a sample of it; ./caldicott"
            + " sample draws one.");
    points.addAll(report.limits());
    blocks.add(new Block.Points(points));
  }

  private void signOff(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Sign-off"));
    blocks.add(
        new Block.Form(
            List.of(
                new Field("Reviewed by", "body and day"),
                new Field("Caldicott Guardian", ""),
                new Field("Data protection officer", ""),
                new Field("Independent scrutineer", ""),
                new Field(
                    "Next review",
                    "by "
                        + Wording.day(report.asOf().plusYears(YEARS_TO_NEXT))
                        + ", or sooner if law, guidance or a case asks for it"))));
  }
}
