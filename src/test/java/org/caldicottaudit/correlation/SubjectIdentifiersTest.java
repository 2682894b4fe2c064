package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubjectIdentifiersTest {
  private static final String CASE = "TV-2026-00001";

  private final SubjectIdentifiers identifiers =
      new SubjectIdentifiers(
          new ChildNames(
              new Logs()
                  .entry("record", CASE, "2026-04-01", f -> child(f, "Tom Ashgrove"))
                  .entry("record", "TV-2026-00002", "2026-04-01", f -> child(f, "O'NEILL, Zoë"))
                  .entry("record", "TV-2026-00003", "2026-04-01", f -> child(f, "SMITH-JONES Amy"))
                  .entry("record", "TV-2026-00004", "2026-04-01", f -> child(f, "De Souza, Maria"))
                  .entry("record", "TV-2026-00005", "2026-04-01", f -> child(f, "Max Young"))
                  .entry("record", "TV-2026-00006", "2026-04-01", f -> child(f, "Not known"))
                  .entry("record", "TV-2026-00007", "2026-04-01", f -> child(f, "T. A."))
                  .entries));

  private static void child(Fields.Builder fields, String name) {
    fields.put(Field.CHILD_NAME, name).put(Field.DATE_OF_BIRTH, LocalDate.of(2015, 5, 12));
  }

  private List<String> in(String subject) {
    return identifiers.in(subject, List.of(CASE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9434765919",
        "NHS 943 476 5919",
        "NHS No: 943-476-5919",
        "NHS ref 9434765919",
        "FW: 943 476 5919 (review)",
        "next 9434765919",
        "NHS-9434765919",
        "943 476 5919 12/06/2026",
      })
  void seesNhsNumbers(String subject) {
    assertThat(in(subject)).containsExactly("NHS number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9434765918",
        "order 9434765919",
        "Invoice no. 9434765919",
        "INV-9434765919",
        "Tel: 9434765919",
        "PO 9434765919 and delivery 4010232137",
        "19434765919",
        "94347659190",
        "4929 943 476 5919",
        "943 476 5919 4929",
        "ABC9434765919",
        "1111111111",
        "v1.9434765919",
      })
  void takesNoOtherNumberForAnNhsNumber(String subject) {
    assertThat(in(subject)).doesNotContain("NHS number");
  }

  /** The check digit of every number is its own: one wrong digit is never an NHS number. */
  @Property
  void aWrongDigitIsNoNhsNumber(
      @ForAll @IntRange(min = 0, max = 9) int at, @ForAll @IntRange(min = 1, max = 9) int more) {
    char[] digits = "9434765919".toCharArray();
    digits[at] = (char) ('0' + (digits[at] - '0' + more) % 10);

    assertThat(in("child " + new String(digits))).doesNotContain("NHS number");
  }

  @Test
  void seesPupilNumbersByTheirCheckLetter() {
    assertThat(in("UPN H801200001001")).containsExactly("UPN");
    assertThat(in("h801200001001 attendance")).containsExactly("UPN");
    assertThat(in("G801200001001")).isEmpty();
    assertThat(in("I801200001001")).isEmpty();
    assertThat(in("XH801200001001")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BR1 3UH", "br1 3uh", "visit at SW1A 1AA today", "E2 8AA", "M11AE"})
  void seesPostcodes(String subject) {
    assertThat(in(subject)).containsExactly("postcode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E2E tests",
        "S47 2nd strategy meeting",
        "S47 2ND STRATEGY MEETING",
        "S20 6yr old",
        "Q1 2AB",
        "ZZ1 2AB",
        "Room M25 2pm",
        "M1 1CV",
        "EH1 1st review",
        "ref-BR1 3UH-9",
      })
  void takesNoOtherWordForAPostcode(String subject) {
    assertThat(in(subject)).doesNotContain("postcode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DOB 01/02/2010",
        "d.o.b. 1.2.10",
        "D.O.B.01.02.10",
        "dob1.2.10",
        "born on 01-02-2010",
        "Date of birth: 2010-02-01",
        "dob 1st February 2010",
        "12/05/2015",
        "12 May 2015 placement",
        "2015-05-12",
      })
  void seesDatesOfBirthThatAWordOrTheCaseTells(String subject) {
    assertThat(in(subject)).containsExactly("date of birth");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Conference on 01/02/2026",
        "Minutes of 12 June 2026",
        "newborn 01/02/2026",
        "31/02/2015",
        "12/05/2016",
      })
  void takesNoMeetingForADateOfBirth(String subject) {
    assertThat(in(subject)).isEmpty();
  }

  @Test
  void birthdayOfAnotherCaseIsADayLikeAnyOther() {
    assertThat(identifiers.in("Meeting 12/05/2015", List.of("TV-2026-09999"))).isEmpty();
    assertThat(identifiers.in("Meeting 12/05/2015", List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tom Ashgrove",
        "ASHGROVE, Tom",
        "re tom ashgrove's review",
        "Tom James Ashgrove",
        "Zoe O\u2019Neill",
        "Zoe\u0308 O'Neill",
        "Amy Smith-Jones: minutes",
        "Maria De Souza",
        "Ashgrove family",
        "the Smith-Jones children",
        "Max Young",
      })
  void seesNamesOfChildren(String subject) {
    assertThat(in(subject)).containsExactly("name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ashgrove Road",
        "Young children in need",
        "Tom's notes on Ashgrove",
        "T A report",
        "Outcome not known",
        "Tomas Ashgrove",
        "Children and family",
      })
  void takesNoOtherWordsForAName(String subject) {
    assertThat(in(subject)).isEmpty();
  }

  @Test
  void whatLooksLikeAnIdentifierInACaseReferenceIsNone() {
    assertThat(identifiers.in("Case 943 476 5919", List.of("9434765919"))).isEmpty();
    assertThat(identifiers.in("tv/9434765919 minutes", List.of("TV-9434765919"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 ", "0", "inv ", "a-", "'", "dob ", "S47 2nd ", "943 476 5919 ", "re:"})
  void longHostileSubjectsAreReadInNoTime(String part) {
    String subject = part.repeat(20_000);

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> in(subject));
  }
}
