package org.caldicottaudit.report.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.SampleReport;
import org.caldicottaudit.report.board.BoardTable.Line;
import org.junit.jupiter.api.Test;

class BoardAssemblyTest {
  private static final Pattern SMALL = Pattern.compile("[1-4]");

  @Test
  void showsNoCountFromOneToFour() {
    BoardReport board = BoardAssembly.of(SampleReport.quarter());
    Stream<Count> counts =
        Stream.concat(
            board.severities().stream().map(BoardReport.Figure::count),
            board.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> Stream.of(row.finding(), row.judged(), row.unproven())));
    assertThat(counts.map(Count::words)).noneMatch(SMALL.asMatchPredicate());
  }

  @Test
  void givesNoRateFromWhichAHiddenCountFollows() {
    BoardTable table =
        BoardTable.of(
            "By organisation",
            "Organisation",
            List.of(line("A", 3, 97), line("B", 60, 40), line("C", 8, 92), line("D", 97, 3)));

    assertThat(table.rows().get(0))
        .returns("fewer than 5", row -> row.finding().words())
        .returns("100", row -> row.judged().words())
        .returns("under 5%", BoardRow::rateInWords)
        .returns("–", BoardRow::rangeInWords);
    assertThat(table.rows().get(1))
        .returns("60", row -> row.finding().words())
        .returns("60%", BoardRow::rateInWords)
        .returns("50% to 69%", BoardRow::rangeInWords);
    assertThat(table.rows().get(3))
        .as("its three passes would follow")
        .returns("not shown", row -> row.finding().words())
        .returns("–", BoardRow::rateInWords);
  }

  @Test
  void putsOrganisationsWithFewEventsTogether() {
    BoardTable partners =
        BoardAssembly.of(SampleReport.few()).tables().stream()
            .filter(table -> table.title().equals("By organisation"))
            .findFirst()
            .orElseThrow();
    assertThat(partners.rows())
        .extracting(BoardRow::name)
        .doesNotContain("a-family.example")
        .contains("Others, fewer than 5 events each");
  }

  private static Line line(String name, long finding, long pass) {
    return new Line("", name, Optional.empty(), new OutcomeCounts(pass, finding, 0, 0));
  }
}
