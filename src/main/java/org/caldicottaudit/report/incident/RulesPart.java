package org.caldicottaudit.report.incident;

import java.util.List;
import java.util.stream.Collectors;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Block.Section;
import org.caldicottaudit.report.paper.Block.Table;
import org.caldicottaudit.report.paper.Part;

/** The rules in force on the days of the incident, and what they found. */
record RulesPart(IncidentReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Section(1, "Rules in force, findings and exceptions"));
    packs(blocks);
    opinions(blocks);
    findings(blocks);
  }

  private void packs(List<Block> blocks) {
    blocks.add(
        new Table(
            "Packs of rules that were in force on the days of the events",
            List.of(Column.of("Pack", 44), Column.of("In force", 36), Column.number("Events", 20)),
            report.packs().stream()
                .map(
                    it ->
                        List.of(
                            it.title() + " (" + it.name() + ")",
                            inForce(it),
                            Wording.number(it.events())))
                .toList(),
            "No pack was in force on any of the days."));
  }

  private static String inForce(IncidentReport.PackInForce pack) {
    return pack.from().map(Wording::day).orElse("the beginning")
        + " to "
        + pack.to().map(Wording::day).orElse("today");
  }

  private void opinions(List<Block> blocks) {
    blocks.add(
        new Table(
            "Rules that had an opinion on them",
            List.of(
                Column.of("Rule", 26),
                Column.of("Source", 33),
                Column.number("Met", 8),
                Column.number("Not met", 8),
                Column.number("Excepted", 12),
                Column.number("Unproven", 13)),
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
  }

  private void findings(List<Block> blocks) {
    blocks.add(new Section(2, "Findings"));
    blocks.add(
        new Table(
            "Findings, excepted ones among them",
            List.of(
                Column.of("Finding", 23),
                Column.of("What was found", 33),
                Column.of("What to do", 28),
                Column.of("Where", 16)),
            report.findings().stream()
                .filter(it -> it.outcome() == Outcome.FINDING)
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
}
