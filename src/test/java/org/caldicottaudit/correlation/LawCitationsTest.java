package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Law;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LawCitationsTest {
  private final LawCitations laws =
      new LawCitations(
          List.of(
              law("Data Protection Act 1998", "act", "DPA 1998", "DPA98"),
              law("Data Protection Act 2018", "act", "DPA 2018", "DPA18"),
              law("Data Protection Act (year not said)", "act", "Data Protection Act", "DPA"),
              law("section 47", "power", "s47", "section 47"),
              law("public task", "basis", "public task", "Article 6(1)(e)"),
              law("UK GDPR article 6", "act", "Article 6"),
              law("consent", "basis", "consent"),
              law("sharing without consent", "power", "without consent")));

  private static Law law(String name, String kind, String... words) {
    Optional<LocalDate> to =
        name.endsWith("1998") ? Optional.of(LocalDate.of(2018, 5, 24)) : Optional.empty();
    return new Law(name, kind, List.of(words), Optional.empty(), to);
  }

  @ParameterizedTest
  @CsvSource({
    "'Data Protection Act 1998', Data Protection Act 1998",
    "'Under the Data Protection Act, 1998.', Data Protection Act 1998",
    "'dpa1998', Data Protection Act 1998",
    "'DPA 98', Data Protection Act 1998",
    "'DPA-2018', Data Protection Act 2018",
    "'the Data Protection Act', Data Protection Act (year not said)",
    "'S.47', section 47",
    "'s 47 enquiry', section 47",
    "'Article 6(1)(e)', public task",
    "'UK GDPR Article 6(1)(e)', public task",
    "'UK GDPR Article 6', UK GDPR article 6",
    "'given without consent', sharing without consent",
  })
  void citesTheLongestThatIsWritten(String text, String name) {
    assertThat(laws.in(text)).extracting(Law::name).containsExactly(name);
  }

  @Test
  void aBasisInWordsIsOlderThanItsArticle() {
    Law byWords = law("consent", "basis", "consent");
    Law byNumber =
        new Law(
            "consent",
            "basis",
            List.of("Article 6(1)(a)"),
            Optional.of(LocalDate.of(2018, 5, 25)),
            Optional.empty());
    LawCitations both = new LawCitations(List.of(byWords, byNumber));

    assertThat(both.in("Consent")).containsExactly(byWords);
    assertThat(both.in("Art. 6 / Article 6(1)(a)")).containsExactly(byNumber);
  }

  @Test
  void citesSeveralInTheOrderOfTheText() {
    assertThat(laws.in("s47, DPA 2018, and s47 again; DPA 1998"))
        .extracting(Law::name)
        .containsExactly("section 47", "Data Protection Act 2018", "Data Protection Act 1998");
  }

  @Test
  void aParagraphIsOfTheActThatIsNamedBeforeIt() {
    LawCitations both =
        new LawCitations(
            List.of(
                law("Data Protection Act 1998", "act", "DPA 1998"),
                law("Data Protection Act 2018", "act", "DPA 2018"),
                law("Data Protection Act 2018, Schedule 1, paragraph 7", "condition", "para 7")));

    assertThat(both.in("Sch 3 DPA 1998, para 7"))
        .extracting(Law::name)
        .containsExactly("Data Protection Act 1998");
    assertThat(both.in("DPA 2018, para 7"))
        .extracting(Law::name)
        .containsExactly(
            "Data Protection Act 2018", "Data Protection Act 2018, Schedule 1, paragraph 7");
    assertThat(both.in("para 7")).hasSize(1);
  }

  /** "Schedule 3 condition: para 7" was written under the Act of 1998. */
  @Test
  void aMereParagraphIsOfAnActThatWasInForce() {
    LawCitations laws =
        new LawCitations(
            List.of(
                new Law(
                    "Data Protection Act 2018, Schedule 1, paragraph 7",
                    "condition",
                    List.of("para 7", "DPA 2018 Schedule 1 para 7"),
                    Optional.of(LocalDate.parse("2018-05-25")),
                    Optional.empty())));
    Optional<LocalDate> before = Optional.of(LocalDate.parse("2017-11-02"));

    assertThat(laws.in("Para 7 - statutory functions", before)).isEmpty();
    assertThat(laws.in("Para 7 - statutory functions")).hasSize(1);
    assertThat(laws.in("para 7", Optional.of(LocalDate.parse("2026-01-05")))).hasSize(1);
    assertThat(laws.in("DPA 2018 Schedule 1 para 7", before)).hasSize(1);
  }

  @Test
  void aParagraphIsFoundBeforeItsSchedule() {
    LawCitations schedules =
        new LawCitations(
            List.of(
                law("Schedule 1", "condition", "Schedule 1", "Schedule 1 to the DPA 2018"),
                law("paragraph 18", "condition", "para 18 of Schedule 1")));

    assertThat(schedules.in("Para 18 of Schedule 1 to the DPA 2018"))
        .extracting(Law::name)
        .contains("paragraph 18");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s470", "sections 4 and 7", "DPAs", "consenting adults", ""})
  void takesNoPartOfAWord(String text) {
    assertThat(laws.in(text)).isEmpty();
  }

  @Test
  void knowsABasisByItsCode() {
    assertThat(laws.basis("s47 as a public task")).contains("public task");
    assertThat(laws.basis("without consent")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "s47, known",
    "Crime and Disorder Act 1998, perhaps",
    "s.115, perhaps",
    "because we always do, unknown",
  })
  void tellsWhatReadsLikeALawFromWhatDoesNot(String text, String known) {
    assertThat(laws.knows(text)).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data protection ", "s", "s.", "§ ", "act ", "1(1)"})
  void longHostileTextsAreReadInNoTime(String part) {
    String text = part.repeat(10_000);

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> laws.knows(text));
  }
}
