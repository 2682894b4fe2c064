package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaseReferencesTest {
  private final CaseReferences references =
      CaseReferences.learnFrom(List.of("TV-2026-01234", "TV-2026-00007", "TV-2025-09999"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FW: TV-2026-01234 strategy meeting",
        "tv 2026 01234",
        "re TV/2026/01234: minutes",
        "TV202601234",
        "[secure] (TV-2026-01234)",
        "Case TV_2026_01234.",
        "Info for TV\u20132026\u201301234",
        "TV\u20112026\u00A001234: update"
      })
  void findsAKnownReferenceHoweverItIsWritten(String subject) {
    assertThat(references.findIn(subject)).containsExactly("TV-2026-01234");
  }

  /** Where the log writes the year and the number together, a mail may leave a gap between them. */
  @ParameterizedTest
  @ValueSource(
      strings = {"EHA 2026 31963 pages", "EHA-2026-31963", "eha2026/31963", "EHA 202631963"})
  void seesAGapBehindTheYear(String subject) {
    CaseReferences together = CaseReferences.learnFrom(List.of("EHA202631963", "EHA202600152"));

    assertThat(together.findIn(subject)).containsExactly("EHA202631963");
    assertThat(together.findIn("EHA 3126 00152, EHA 20263 1963")).isEmpty();
  }

  @Test
  void seesAReferenceThatTheLogDoesNotKnow() {
    assertThat(references.findIn("tv2026 55555 referral")).containsExactly("TV-2026-55555");
    assertThat(references.isKnown("TV-2026-55555")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TV-2026-012345",
        "TV-2026-0123",
        "XTV-2026-01234",
        "TV licence 2026",
        "Invoice 2026-01234",
        ""
      })
  void leavesWhatOnlyResemblesOneAlone(String subject) {
    assertThat(references.findIn(subject)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lcs no 712345: visits",
        "LCS No. 712345",
        "LCS ref 712345",
        "Re: lcs712345",
        "case 712345",
        "Ref: 712345 - minutes"
      })
  void aWordMayStandBetweenLettersAndNumberOrForTheLetters(String subject) {
    CaseReferences numbered = CaseReferences.learnFrom(List.of("LCS712345", "LCS712399"));

    assertThat(numbered.findIn(subject)).containsExactly("LCS712345");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Invoice no 712345", "712345", "LCP 712345", "case 712346", "ABC712345"})
  void aNumberWithoutItsLettersIsNoCaseUnlessAWordSaysSo(String subject) {
    CaseReferences numbered = CaseReferences.learnFrom(List.of("LCS712345", "LCS712399"));

    assertThat(numbered.findIn(subject)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "712345 update",
        "MyConcern 712345",
        "RE: 712345",
        "Minutes (712345)",
        "LCS-712345"
      })
  void toAPartnerANumberWithoutItsLettersIsTheCase(String subject) {
    CaseReferences numbered = CaseReferences.learnFrom(List.of("LCS712345", "LCS712399"));

    assertThat(numbered.findIn(subject, true)).containsExactly("LCS712345");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CAD 712345", "PO-712345", "Invoice 712345", "your ref 712345", "x/712345"})
  void toAPartnerANumberWithOtherLettersIsNoCase(String subject) {
    CaseReferences numbered = CaseReferences.learnFrom(List.of("LCS712345", "LCS712399"));

    assertThat(numbered.findIn(subject, true)).isEmpty();
  }

  @Test
  void besideNumbersWithoutLettersOneThatLacksThemIsStillItsCase() {
    CaseReferences both =
        CaseReferences.learnFrom(
            List.of("BH-701696", "736700", "736793", "500001", "700001", "836900"));

    assertThat(both.findIn("701696 update", true)).containsExactly("BH-701696");
  }

  @Test
  void theNumberWithinAReferenceIsNoCaseOfItsOwn() {
    CaseReferences both =
        CaseReferences.learnFrom(
            List.of("BH-701696", "936700", "936793", "500001", "700001", "936900"));

    assertThat(both.findIn("Re: bh-701696", true)).containsExactly("BH-701696");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IFD no. IFD26-92184",
        "MyConcern ref: ifd26-92184",
        "Front door number IFD26 92184"
      })
  void wordsBeforeAWholeReferenceAreNoPartOfIt(String written) {
    assertThat(CaseReferences.canonical(written)).isEqualTo("IFD2692184");
  }

  @Test
  void aNumberThatTwoReferencesShareTellsNeither() {
    CaseReferences numbered = CaseReferences.learnFrom(List.of("LCS712345", "EHM712345"));

    assertThat(numbered.findIn("case 712345")).isEmpty();
  }

  @Test
  void findsSeveralInTheOrderOfTheText() {
    assertThat(references.findIn("TV-2026-00007 and TV-2026-01234, TV-2026-00007"))
        .containsExactly("TV-2026-00007", "TV-2026-01234");
  }

  @Test
  void takesANumberForAReferenceOnlyWhenKnownOrAnnounced() {
    CaseReferences numbers = CaseReferences.learnFrom(List.of("1234567"));

    assertThat(numbers.findIn("about 1234567")).containsExactly("1234567");
    assertThat(numbers.findIn("call 7654321")).isEmpty();
    assertThat(numbers.findIn("case 7654321")).containsExactly("7654321");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invoice no 7654321",
        "order ref: 7654321",
        "PO 7654321",
        "Tel. 7654321",
        "Crime ref no 7654321",
        "Your ref 7654321"
      })
  void leavesNumbersOfAnotherKindAlone(String subject) {
    CaseReferences numbers = CaseReferences.learnFrom(List.of("1234567"));

    assertThat(numbers.findIn(subject, true)).isEmpty();
  }

  @Test
  void takesAnUnknownNumberAmongTheLogsOwnInMailToAPartner() {
    CaseReferences numbers =
        CaseReferences.learnFrom(List.of("3000001", "3100000", "3200000", "3300000", "3400000"));

    assertThat(numbers.findIn("FW: 3150000 report", true)).containsExactly("3150000");
    assertThat(numbers.findIn("FW: 3150000 report", false)).isEmpty();
    assertThat(numbers.findIn("FW: 9150000 report", true)).isEmpty();
    assertThat(numbers.findIn("Order 3150000", true)).isEmpty();
  }

  @Test
  void knowsNothingWithoutACaseLog() {
    assertThat(CaseReferences.learnFrom(List.of()).findIn("TV-2026-01234")).isEmpty();
  }

  @Test
  void whatPeopleWriteBeforeAReferenceIsNoPartOfIt() {
    for (String written :
        List.of(
            "Ref: BR-2026-01234",
            "case no BR/2026/01234",
            "Our ref. br 2026 01234",
            "BR202601234")) {
      assertThat(CaseReferences.canonical(written)).isEqualTo("BR202601234");
    }
    assertThat(CaseReferences.canonical("REF001")).isEqualTo("REF001");
    assertThat(CaseReferences.canonical("Mosaic ID: 104233")).isEqualTo("104233");
    assertThat(CaseReferences.canonical("no case")).isEqualTo("NOCASE");
    assertThat(
            CaseReferences.learnFrom(List.of("Case ref: BR-2026-01234"))
                .findIn("RE: br/2026/09999"))
        .containsExactly("BR-2026-09999");
  }

  @Test
  void wordsThatStandForNoReferenceAreNotLookedFor() {
    CaseReferences references = CaseReferences.learnFrom(List.of("TBC", "New", "12", "104233"));

    assertThat(references.findIn("New rota TBC on 12 May")).isEmpty();
    assertThat(references.findIn("Case no 12")).containsExactly("12");
    assertThat(references.findIn("104233 report")).containsExactly("104233");
  }
}
