package org.caldicottaudit.report.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.report.LondonTime;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Fact;
import org.caldicottaudit.report.paper.Block.Facts;
import org.caldicottaudit.report.paper.Block.Field;
import org.caldicottaudit.report.paper.Block.Form;
import org.caldicottaudit.report.paper.Block.Section;
import org.caldicottaudit.report.paper.Block.Table;
import org.caldicottaudit.report.paper.Block.Text;
import org.caldicottaudit.report.paper.Block.Warning;
import org.caldicottaudit.report.paper.Paper;

/** Lays an incident out in the order in which a data protection officer works through it. */
public record IncidentPaper(IncidentReport report) {
  private static final String CONFIDENTIAL =
      "Confidential: incident file. Pseudonymised; whoever holds the key can tell who is who";
  private static final String PERSONAL =
      "Confidential: incident file. Names people: personal data, keep and pass on as such";

  /** The pack as a paper. */
  public Paper paper() {
    List<Block> blocks = new ArrayList<>();
    first(blocks);
    new ClockPart(report.clock()).addTo(blocks);
    risk(blocks);
    receipts(blocks);
    timeline(blocks);
    rules(blocks);
    bases(blocks);
    likenesses(blocks);
    toComplete(blocks);
    custody(blocks);
    return new Paper(
        "Incident pack",
        report.subject(),
        report.custody().identified() ? PERSONAL : CONFIDENTIAL,
        report.custody().at().atZone(Moment.LONDON).toLocalDate(),
        report.custody().tool(),
        blocks);
  }

  private void first(List<Block> blocks) {
    blocks.add(new Section(1, "At a glance"));
    blocks.add(
        new Facts(
            List.of(
                new Fact("Events that touch it", Wording.number(report.timeline().size())),
                new Fact(
                    "Rows of the logs that report them",
                    Wording.number(
                        report.timeline().stream().mapToLong(IncidentReport.Step::rows).sum())),
                new Fact("Deadline of the report", ClockPart.deadline(report.clock())),
                new Fact("Findings on these events", findings()),
                new Fact(
                    "People", report.custody().identified() ? "Named" : "Shown as pseudonyms"))));
    if (!report.unreadable().isEmpty()) {
      blocks.add(
          new Warning(
              Wording.count(report.unreadable().size(), "row", "rows")
                  + " that could not be understood speak of it and are not in the timeline: "
                  + places(report.unreadable())
                  + ". Read them in the logs."));
    }
    report.scope().forEach(sentence -> blocks.add(new Text(sentence)));
  }

  private String findings() {
    long open = report.findings().stream().filter(it -> it.open()).count();
    long excepted =
        report.findings().stream()
            .filter(it -> it.standing() == org.caldicottaudit.finding.Standing.EXCEPTED)
            .count();
    return Wording.number(open)
        + (excepted == 0 ? "" : "; " + Wording.number(excepted) + " more are excepted");
  }

  /** Such as {@code mail.csv, rows 3, 17; log.xlsx, sheet "Log", row 4}. */
  private static String places(List<Place> places) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Place place : places) {
      String table = new Place(place.file(), place.sheet(), 0).toString();
      rows.computeIfAbsent(table, absent -> new ArrayList<>()).add(String.valueOf(place.row()));
    }
    return rows.entrySet().stream()
        .map(
            it ->
                it.getKey()
                    + (it.getValue().size() == 1 ? ", row " : ", rows ")
                    + String.join(", ", it.getValue()))
        .collect(Collectors.joining("; "));
  }

  private void risk(List<Block> blocks) {
    blocks.add(new Section(1, "Questions of risk, the child’s safety first"));
    List<List<String>> rows = new ArrayList<>();
    for (IncidentReport.Asked asked : report.questions()) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              asked.question().question() + "\n" + asked.question().why(),
              String.join("\n", asked.evidence()),
              ""));
    }
    blocks.add(
        new Table(
            "What to ask, what the logs say to it, and your answer",
            List.of(
                Block.Column.of("No", 6),
                Block.Column.of("Question", 35),
                Block.Column.of("What the logs say", 35),
                Block.Column.of("Your answer", 24)),
            rows,
            "The policies hold no questions."));
    blocks.add(
        new Text(
            "Sources: "
                + report.questions().stream()
                    .map(it -> it.question().source() + " (" + it.question().confidence() + ")")
                    .distinct()
                    .collect(Collectors.joining("; "))
                + "."));
  }

  private void receipts(List<Block> blocks) {
    blocks.add(new Section(1, "Who received what"));
    blocks.add(
        new Table(
            "Each recipient, by which channel, delivered or not",
            List.of(
                Block.Column.of("When", 15),
                Block.Column.of("From", 17),
                Block.Column.of("To", 18),
                Block.Column.of("Who that is", 17),
                Block.Column.of("Channel and delivery", 15),
                Block.Column.of("What", 18)),
            report.receipts().stream()
                .map(
                    it ->
                        List.of(
                            when(it.when()),
                            it.from(),
                            it.to(),
                            it.whose(),
                            it.channel() + ", " + it.delivery(),
                            it.what() + "\n" + it.place()))
                .toList(),
            "No message and no record of a disclosure touches it."));
  }

  private void timeline(List<Block> blocks) {
    blocks.add(new Section(1, "Timeline"));
    blocks.add(
        new Table(
            "Every event that touches it, across all logs, in London time",
            List.of(
                Block.Column.of("When", 15),
                Block.Column.of("What happened", 32),
                Block.Column.of("Ties", 27),
                Block.Column.of("Judged", 13),
                Block.Column.of("Where", 13)),
            report.timeline().stream()
                .map(
                    it ->
                        List.of(
                            when(it.when()),
                            it.what() + "\n(" + it.why() + ")",
                            String.join("\n", it.ties()),
                            it.judged(),
                            it.place() + rows(it.rows())))
                .toList(),
            "Nothing touches it."));
  }

  private static String rows(int rows) {
    return rows > 1 ? ", and " + Wording.count(rows - 1L, "row", "rows") + " more" : "";
  }

  private static String when(Optional<Moment> when) {
    return when.map(LondonTime::shortly).orElse("no date");
  }

  private void rules(List<Block> blocks) {
    blocks.add(new Section(1, "Rules in force, findings and exceptions"));
    blocks.add(
        new Table(
            "Packs of rules that were in force on the days of the events",
            List.of(
                Block.Column.of("Pack", 44),
                Block.Column.of("In force", 36),
                Block.Column.number("Events", 20)),
            report.packs().stream()
                .map(
                    it ->
                        List.of(
                            it.title() + " (" + it.name() + ")",
                            inForce(it),
                            Wording.number(it.events())))
                .toList(),
            "No pack was in force on any of the days."));
    blocks.add(
        new Table(
            "Rules that had an opinion on them",
            List.of(
                Block.Column.of("Rule", 34),
                Block.Column.of("Source", 26),
                Block.Column.number("Met", 8),
                Block.Column.number("Not met", 8),
                Block.Column.number("Excepted", 12),
                Block.Column.number("Unproven", 12)),
            report.rules().stream()
                .map(
                    it ->
                        List.of(
                            it.rule().id() + " " + it.rule().title(),
                            it.rule().sources().stream()
                                .map(source -> source.source() + " (" + source.confidence() + ")")
                                .collect(Collectors.joining("; ")),
                            Wording.number(it.counts().pass()),
                            Wording.number(it.counts().finding()),
                            Wording.number(it.counts().excepted()),
                            Wording.number(it.counts().unproven())))
                .toList(),
            "No rule had an opinion on any event."));
    blocks.add(new Section(2, "Findings"));
    blocks.add(
        new Table(
            "Findings, excepted ones among them",
            List.of(
                Block.Column.of("Finding", 18),
                Block.Column.of("What was found", 37),
                Block.Column.of("What to do", 30),
                Block.Column.of("Where", 15)),
            report.findings().stream()
                .filter(it -> it.outcome() == org.caldicottaudit.policy.Outcome.FINDING)
                .map(
                    it ->
                        List.of(
                            it.ruleId()
                                + ", "
                                + it.severity().code()
                                + ", "
                                + it.standing().code()
                                + "\n"
                                + it.id(),
                            it.message(),
                            it.remedy(),
                            it.place().toString()))
                .toList(),
            "No finding on these events."));
  }

  private static String inForce(IncidentReport.PackInForce pack) {
    return pack.from().map(Wording::day).orElse("the beginning")
        + " to "
        + pack.to().map(Wording::day).orElse("today");
  }

  private void bases(List<Block> blocks) {
    blocks.add(new Section(1, "Consent and lawful basis as recorded"));
    blocks.add(
        new Text(
            "“Blank” means that the log has the column and nobody filled it in. Reasons are free"
                + " text and stand in the log only."));
    blocks.add(
        new Table(
            "What each record says of consent, the law and telling the person",
            List.of(
                Block.Column.of("Record", 19),
                Block.Column.of("Consent", 20),
                Block.Column.of("Lawful basis, condition, power", 24),
                Block.Column.of("Person told", 20),
                Block.Column.of("Agreement", 17)),
            report.bases().stream()
                .map(
                    it ->
                        List.of(
                            it.entry() + "\n" + when(it.when()) + "\n" + it.place(),
                            it.consent(),
                            it.basis(),
                            it.informed(),
                            it.agreement()))
                .toList(),
            "No record of a request, a decision or a consent touches it: the basis is not recorded"
                + " in these logs."));
  }

  private void likenesses(List<Block> blocks) {
    blocks.add(new Section(1, "More like this"));
    blocks.add(
        new Text(
            "Only counts and places: what these messages are about stands in the logs. A pack of"
                + " its own tells more of each."));
    blocks.add(
        new Table(
            "Same recipient, same sender, same sign of a slip",
            List.of(
                Block.Column.of("What is alike", 30),
                Block.Column.number("Others", 10),
                Block.Column.of("Between", 22),
                Block.Column.of("Where", 38)),
            report.likenesses().stream()
                .map(
                    it ->
                        List.of(
                            it.how(),
                            Wording.number(it.count()),
                            it.count() == 0 ? "" : Wording.period(it.first(), it.last()),
                            where(it)))
                .toList(),
            "No message touches it, so that there is nothing to compare."));
  }

  private static String where(IncidentReport.Likeness likeness) {
    String places = places(likeness.places());
    return likeness.count() > likeness.places().size() ? places + "; and more" : places;
  }

  private static void toComplete(List<Block> blocks) {
    blocks.add(new Section(1, "To complete"));
    blocks.add(new Section(2, "Identity"));
    blocks.add(
        new Form(
            List.of(
                new Field("Incident reference", ""),
                new Field("Controller or controllers", ""),
                new Field("Data protection officer", "name and how to reach them"),
                new Field("Who reported it, and how", ""))));
    blocks.add(new Section(2, "What happened"));
    blocks.add(
        new Form(
            List.of(
                new Field("What happened, in your words", ""),
                new Field("Kind of breach", "confidentiality, integrity, availability"),
                new Field("Number of people, children among them", "about, if need be"),
                new Field("Number of records", ""),
                new Field("Likely consequences", ""))));
    blocks.add(new Section(2, "Decisions"));
    blocks.add(
        new Form(
            List.of(
                new Field("Protective step for the child, by whom and when", "before all else"),
                new Field("Report to the Commissioner: yes or no, and why", ""),
                new Field("If later than 72 hours: why", ""),
                new Field("Tell the people: yes or no, how, and why", "is it safe to tell them?"),
                new Field("Tell partner controllers", ""),
                new Field("Health and care: reported through the DSPT incident tool", ""))));
    blocks.add(new Section(2, "Measures"));
    blocks.add(
        new Form(
            List.of(
                new Field("Containment", "recall, deletion confirmed by whom and when"),
                new Field("What keeps it from happening again", ""),
                new Field(
                    "Line for the register of breaches",
                    "facts, effects, remedy; also when nothing is reported"),
                new Field("Closed by, on", ""))));
  }

  private void custody(List<Block> blocks) {
    IncidentReport.Custody custody = report.custody();
    blocks.add(new Section(1, "Evidence and chain of custody"));
    blocks.add(
        new Facts(
            List.of(
                new Fact("Made by", custody.by()),
                new Fact("Made at", LondonTime.of(custody.at())),
                new Fact("Made with", custody.tool()),
                new Fact("Policy revision", custody.policyRevision()),
                new Fact(
                    "Judged by", custody.packMode() + ", as of " + Wording.day(custody.asOf())),
                new Fact("Raw rows", annex()))));
    blocks.add(
        new Table(
            "The files that were searched, by the bytes that were read",
            List.of(
                Block.Column.of("File", 30),
                Block.Column.number("Rows", 10),
                Block.Column.number("Bytes", 14),
                Block.Column.of("SHA-256", 46)),
            report.readings().stream()
                .map(
                    it ->
                        List.of(
                            it.source().file()
                                + (it.source().sheet().isEmpty()
                                    ? ""
                                    : ", sheet " + it.source().sheet()),
                            Wording.number(it.records()),
                            Wording.number(it.bytes()),
                            it.sha256()))
                .toList(),
            "No file."));
    blocks.add(new Section(2, "What the logs can’t tell"));
    blocks.add(new Block.Points(report.limits()));
    blocks.add(new Section(2, "Who has had this pack"));
    List<List<String>> blank =
        List.of(List.of("", "", ""), List.of("", "", ""), List.of("", "", ""));
    blocks.add(
        new Table(
            "To be filled in by hand",
            List.of(
                Block.Column.of("Day and time", 25),
                Block.Column.of("Who", 35),
                Block.Column.of("What for", 40)),
            blank,
            ""));
  }

  private String annex() {
    return report
        .annex()
        .map(
            it ->
                it.file()
                    + ", "
                    + Wording.count(it.rows(), "row", "rows")
                    + ", SHA-256 "
                    + it.sha256()
                    + ". Restricted: it lies beside this pack and is not in its zip")
        .orElse("not written: ask for them with --annex");
  }
}
