package org.caldicottaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a workbook leaves out is counted, and said where it is. */
final class UnjoinedTest {
  private static final NotJoined ROW =
      new NotJoined(
          Collections.nCopies(NotJoined.HEADINGS.size() - NotJoined.FOR_THE_PERSON, "TV-1"));

  private static Unjoined rows(int count) {
    return new Unjoined(Collections.nCopies(count, ROW), 12_000, count);
  }

  @Test
  void asManyAsASheetShowsNeedNoNote() {
    Unjoined all = rows(Unjoined.MOST_SHOWN);

    assertThat(all.note()).isEmpty();
    assertThat(all.cut()).isFalse();
    assertThat(all.shown()).hasSize(20_000);
  }

  @Test
  void moreAreInAFileOfTheirOwnAndTheSheetSaysSo() {
    Unjoined all = rows(31_254);

    assertThat(all.shown()).hasSize(20_000);
    assertThat(all.cut()).isTrue();
    assertThat(all.note())
        .contains(
            "The first 20,000 of 31,254 rows; the other 11,254 are left out here. All of them are"
                + " in not-joined.csv of the run.");
  }

  @Test
  void runThatWasReadBackSaysItTooAndWritesNoFileOfAll() {
    Unjoined readBack = new Unjoined(rows(31_254).shown(), 12_000, 31_254);

    assertThat(readBack.cut()).isFalse();
    assertThat(readBack.note()).isEqualTo(rows(31_254).note());
  }

  @Test
  void casesAreMaskedRowByRow() {
    Unjoined masked = rows(25_000).withCases(reference -> "masked");

    List<String> headings = NotJoined.HEADINGS;
    assertThat(masked.rows()).hasSize(25_000);
    assertThat(masked.rows().get(24_999).cells().get(headings.indexOf("Case"))).isEqualTo("masked");
    assertThat(masked.total()).isEqualTo(25_000);
  }
}
