package org.caldicottaudit.report.review;

import static org.caldicottaudit.report.paper.Block.Column.number;

import java.util.List;
import java.util.Optional;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Block.Field;
import org.caldicottaudit.report.paper.Part;

/**
 * What the logs tell of training, escalations and incidents, what they can’t, and fields for the
 * rest.
 */
record PracticePart(ReviewReport report, List<BoardSeries> series) implements Part {
  private static final String TRAINED = "NTK-09";
  private static final String ESCALATED = "DTS-06";
  private static final String INCIDENTS = "INC";

  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Training, escalation and incidents"));
    training(blocks);
    escalation(blocks);
    incidents(blocks);
  }

  private void training(List<Block> blocks) {
    blocks.add(new Block.Section(2, "Training of those who share"));
    blocks.add(
        new Block.Text(
            "Section 9 asks for awareness and training in the systems that store information, and"
                + " Caldicott principle 5 that everybody with access knows their responsibilities"
                + " (both read). Of that the logs hold one"
                + " thing: when the person who shared was last trained. A blank is no date that has"
                + " passed; it is unproven."));
    judged(TRAINED)
        .ifPresentOrElse(
            it -> blocks.add(RateTable.of("Disclosures by people whose training is too old", it)),
            () ->
                blocks.add(
                    new Block.Warning(
                        "No log says when those who share were trained: nothing is known of it, and"
                            + " that is no pass.")));
    blocks.add(
        new Block.Text(
            "The logs can’t show who was trained and shared nothing, whether a course taught this"
                + " protocol, nor whether it changed what people do. For the subgroup to"
                + " complete:"));
    blocks.add(
        new Block.Form(
            List.of(
                new Field("Courses on this protocol", "how many, by which agency, for whom"),
                new Field("Staff in date, of all who may share", "from each agency’s register"),
                new Field("What people still find hard", "from courses, supervision, audits"),
                new Field("What training must change", ""))));
  }

  private void escalation(List<Block> blocks) {
    blocks.add(new Block.Section(2, "Escalation"));
    blocks.add(
        new Block.Text(
            "Section 11 points to the escalation policy and gives no time, so no time is judged"
                + " (read). An escalation counts here where it has an entry of its own; the rule"
                + " "
                + ESCALATED
                + " also takes one that a refusal’s own row names."));
    blocks.add(
        new Block.Table(
            "Refusals and escalations by quarter",
            List.of(Column.of("Quarter", 40), number("Refusals", 30), number("Escalations", 30)),
            report.quarters().stream()
                .map(
                    it ->
                        List.of(
                            it.name(),
                            BoardWords.count(it.refusals()),
                            BoardWords.count(it.escalations())))
                .toList(),
            ""));
    judged(ESCALATED)
        .ifPresentOrElse(
            it -> blocks.add(RateTable.of("Refusals at risk that nobody escalated", it)),
            () ->
                blocks.add(
                    new Block.Text(
                        "No refusal with a flag of significant harm could be judged in any quarter:"
                            + " either there was none, or the logs don’t say.")));
    blocks.add(
        new Block.Text(
            "The logs can’t show a disagreement that was settled by telephone, how long one lasted,"
                + " or whether the child was safer for it. For the subgroup to complete:"));
    blocks.add(
        new Block.Form(
            List.of(
                new Field("Escalations that agencies know of", "each agency’s own count"),
                new Field("Settled at which stage, in how many days", ""),
                new Field("Is a time to be set, and which", "the protocol has none"),
                new Field("What escalations taught", ""))));
  }

  private void incidents(List<Block> blocks) {
    blocks.add(new Block.Section(2, "Incidents and their closure"));
    List<BoardSeries> judged =
        series.stream()
            .filter(it -> it.rule().topic().equals(INCIDENTS))
            .filter(it -> it.series().sum().judged() > 0)
            .toList();
    judged.forEach(it -> blocks.add(RateTable.of(it.name(), it)));
    if (judged.isEmpty()) {
      blocks.add(
          new Block.Text(
              "No rule on incidents could be judged in any quarter: either there was none, or the"
                  + " logs don’t say. How many incidents were entered stands in the figures by"
                  + " quarter."));
    }
    blocks.add(
        new Block.Text("The logs can’t show how an incident ended. For the subgroup to complete:"));
    blocks.add(
        new Block.Form(
            List.of(
                new Field("Incidents closed, and still open", "from the registers of breaches"),
                new Field("Told to the Commissioner, and what came of it", ""),
                new Field("What incidents taught", ""))));
  }

  private Optional<BoardSeries> judged(String rule) {
    return series.stream()
        .filter(it -> it.rule().id().equals(rule))
        .filter(it -> it.series().sum().judged() > 0)
        .findFirst();
  }
}
