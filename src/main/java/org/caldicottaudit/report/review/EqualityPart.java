package org.caldicottaudit.report.review;

import static org.caldicottaudit.report.paper.Block.Column.number;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Block.Field;
import org.caldicottaudit.report.paper.Part;

/** Whether children and families are treated alike, as far as age, consent and agency tell. */
record EqualityPart(ReviewReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Equality: age, consent and agency"));
    blocks.add(
        new Block.Text(
            "Decisions to share or to refuse that a log records, over all quarters. A difference"
                + " between rows is a question to ask, not an answer: ages and agencies differ in"
                + " what is asked of them and in how they log it."));
    blocks.add(table("By the age of the child on the day", "Age", DecisionRow.byAge(report)));
    blocks.add(consent());
    blocks.add(table("By agency", "Agency", DecisionRow.byAgency(report)));
    blocks.add(
        new Block.Text(
            "The logs hold no ethnicity, sex, disability, religion or first language. Whether"
                + " children of some groups are shared about, refused or not told more often than"
                + " others can’t be told from them, and nothing here says that they are treated"
                + " alike. Public bodies must have due regard to that (Equality Act 2010, section"
                + " 149; from memory). For the subgroup to complete:"));
    blocks.add(
        new Block.Form(
            List.of(
                new Field("Figures by ethnicity, sex and disability", "from the case system"),
                new Field("First language, interpreters, how people were told", ""),
                new Field("Groups that stand out, and why", ""),
                new Field("Children’s and families’ views", "how they were heard"),
                new Field("What is to change, by whom and when", ""))));
  }

  private static Block table(String caption, String heading, List<DecisionRow> rows) {
    return new Block.Table(
        caption + ". Consent and telling: verdicts of the rules on both, and the rate of findings",
        List.of(
            Column.of(heading, 20),
            number("Decisions", 15),
            number("Refused", 12),
            number("Share refused", 13),
            number("Range", 14),
            number("Consent and telling", 14),
            number("Rate", 12)),
        rows.stream().map(EqualityPart::row).toList(),
        "No log records a decision.");
  }

  private static List<String> row(DecisionRow row) {
    List<String> cells = new ArrayList<>(refused(row));
    cells.add(row.rights().judged().words());
    cells.add(BoardWords.rate(row.rights()));
    return cells;
  }

  private static List<String> refused(DecisionRow row) {
    return List.of(
        row.refused().name(),
        row.refused().judged().words(),
        row.refused().finding().words(),
        BoardWords.rate(row.refused()),
        BoardWords.range(row.refused()));
  }

  private Block consent() {
    return new Block.Table(
        "By consent as the log records it. Sharing without it is no fault where there is a reason",
        List.of(
            Column.of("Consent", 28),
            number("Decisions", 18),
            number("Refused", 18),
            number("Share refused", 18),
            number("Range", 18)),
        DecisionRow.byConsent(report).stream().map(EqualityPart::refused).toList(),
        "No log records a decision.");
  }
}
