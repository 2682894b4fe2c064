package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartnerDirectoryTest {
  private final PartnerDirectory directory =
      new PartnerDirectory(
          List.of(
              partner("Metropolitan Police Service", "met.police.uk"),
              partner("Oxvale NHS Foundation Trust", "nhs.net", "oxvale.nhs.uk"),
              partner("Thornbury Vale ICB", "nhs.net"),
              partner("St Mary's Primary School", "stmarys.tvale.sch.uk"),
              partner("St Mary's Secondary School", "stmarys-high.sch.uk"),
              partner("Elm Park School", "elmpark.tvale.sch.uk"),
              partner("Elms Park School", "elmspark.tvale.sch.uk")),
          List.of());

  private final PartnerDirectory kelverton =
      new PartnerDirectory(
          List.of(
              partner("Kelverton Borough Council", "kelverton.gov.uk"),
              partner("Wexmoor Constabulary", "wexmoor.police.uk"),
              partner("Wexmoor Police and Crime Commissioner", "wexmoorpcc.police.uk"),
              partner("Fenby and Kelverton NHS Foundation Trust", "nhs.net"),
              partner("Copperdale Academy", "copperdale.kelverton.sch.uk"),
              partner("St Brannoc's Primary School", "stbrannocs.kelverton.sch.uk")),
          List.of());

  @ParameterizedTest
  @CsvSource({
    "metropolitan police service, Metropolitan Police Service",
    "Met Police, Metropolitan Police Service",
    "MPS, Metropolitan Police Service",
    "The Metropolitan Police Service (CAIT), Metropolitan Police Service",
    "Oxvale NHS FT, Oxvale NHS Foundation Trust",
    "Oxvale, Oxvale NHS Foundation Trust",
    "Police CAIT, Metropolitan Police Service",
    "MASH police desk, Metropolitan Police Service",
    "St Mary’s Primary, St Mary's Primary School",
    "St Mary's Prim Sch, St Mary's Primary School",
    "ELM PARK SCH, Elm Park School",
    "Elm Park, Elm Park School",
  })
  void understandsHowPeopleWriteAPartner(String written, String meant) {
    assertThat(directory.named(written).map(Partner::organisation)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FKFT|Fenby and Kelverton NHS Foundation Trust",
        "F&K NHS FT|Fenby and Kelverton NHS Foundation Trust",
        "Health (FKFT)|Fenby and Kelverton NHS Foundation Trust",
        "School nurse (FKNHS)|Fenby and Kelverton NHS Foundation Trust",
        "School - St Brannocs|St Brannoc's Primary School",
        "School (Copperdale)|Copperdale Academy",
        "Copperdale School|Copperdale Academy",
        "Copperdale Acad.|Copperdale Academy",
        "WEXMOOR POLICE|Wexmoor Constabulary",
        "Wexmoor Police (PPU)|Wexmoor Constabulary",
        "Duty sergeant, PPU (Wexmoor Constabulary)|Wexmoor Constabulary",
        "Kelverton LA|Kelverton Borough Council",
        "KBC children's services|Kelverton Borough Council",
        "Council (CSC)|Kelverton Borough Council",
        "Kelverton BC|Kelverton Borough Council",
        "Early help|Kelverton Borough Council",
        "Wexmoor Police and Crime Commissioner|Wexmoor Police and Crime Commissioner",
      })
  void understandsShortNamesWithTheirKind(String written, String meant) {
    assertThat(kelverton.named(written).map(Partner::organisation)).hasValue(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Essex (Council)",
        "Essex County Council",
        "Kent Police (school liaison)",
        "Health (KMPT)",
        "School",
        "Copperdale GP surgery",
        "CAB"
      })
  void takesNoStrangerForAPartner(String written) {
    assertThat(kelverton.named(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kent Police",
        "Kent Police CAIT",
        "Safeguarding team",
        "St Mary's",
        "Riverside Youth Trust",
        "",
        "NHS Foundation Trust of Elsewhere"
      })
  void doesNotGuessWhoElseIsMeant(String written) {
    assertThat(directory.named(written)).isEmpty();
  }

  @Test
  void aDomainThatATableGivesTwiceIsOfOneOwner() {
    PartnerDirectory twice =
        new PartnerDirectory(
            List.of(partner("Kent Council", "kent.gov.uk", "*.kent.gov.uk")), List.of());

    assertThat(twice.ownerOfDomain("kent.gov.uk").map(Partner::organisation))
        .hasValue("Kent Council");
    assertThat(twice.ownerOfDomain("mash.kent.gov.uk")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Met Police, Elm Park School, Bright Paths Mentoring",
        "Met Police and Bright Paths Mentoring",
        "Met Police / Elm Park School",
      })
  void bindsEachPartyThatStandsInOneCellOfAnAgreement(String parties) {
    PartnerDirectory bound =
        new PartnerDirectory(
            List.of(
                partner("Metropolitan Police Service", "met.police.uk"),
                partner("Elm Park School", "elmpark.tvale.sch.uk")),
            List.of(agreement(parties)));
    LocalDate day = LocalDate.of(2026, 4, 3);

    assertThat(bound.binding("Metropolitan Police", day)).hasSize(1);
    assertThat(bound.binding("Oxvale Hospital", day)).isEmpty();
  }

  private static Agreement agreement(String parties) {
    return new Agreement(
        new Place("agreements.csv", "", 2),
        "ISA-3",
        "MASH",
        3,
        "",
        List.of(parties),
        List.of(),
        List.of(),
        Optional.of(LocalDate.of(2024, 4, 1)),
        Optional.empty(),
        "");
  }

  @Test
  void givesNoSingleOwnerToADomainThatSeveralShare() {
    assertThat(directory.ofDomain("nhs.net")).hasSize(2);
    assertThat(directory.ownerOfDomain("nhs.net")).isEmpty();
    assertThat(directory.ownerOfDomain("oxvale.nhs.uk").map(Partner::organisation))
        .hasValue("Oxvale NHS Foundation Trust");
  }

  @Test
  void knowsWhatElseAPartnerIsCalled() {
    Partner trust =
        new Partner(
            new Place("partners.csv", "", 2),
            "Oxvale NHS Foundation Trust",
            "health",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of("The Grange", "OMH"));
    PartnerDirectory called = new PartnerDirectory(List.of(trust), List.of());

    assertThat(called.named("Grange")).contains(trust);
    assertThat(called.named("omh")).contains(trust);
    assertThat(called.named("Grange Surgery")).isEmpty();
  }

  @Test
  void findsThePartiesInOneCellWhateverStandsBetweenThem() {
    List<Partner> partners =
        List.of(
            partner("Kent Police"),
            partner("Kent Police and Crime Commissioner"),
            partner("Broxhill and Essen NHS Trust"),
            partner("Elm School"));
    PartnerDirectory bound =
        new PartnerDirectory(
            partners,
            List.of(
                agreement("One", "Broxhill & Essen NHS Trust and Elm School"),
                agreement("Two", "Kent Police and Crime Commissioner / Elm School"),
                agreement("Three", "Kent Police, Kent Police and Crime Commissioner")));

    assertThat(references(bound, "Broxhill and Essen NHS Trust")).containsExactly("One");
    assertThat(references(bound, "Elm School")).containsExactly("One", "Two");
    assertThat(references(bound, "Kent Police")).containsExactly("Three");
  }

  private static Agreement agreement(String reference, String parties) {
    return new Agreement(
        new Place("agreements.csv", "", 2),
        reference,
        "",
        3,
        "",
        List.of(parties),
        List.of(),
        List.of(),
        Optional.of(LocalDate.of(2020, 1, 1)),
        Optional.empty(),
        "");
  }

  private static List<String> references(PartnerDirectory directory, String name) {
    return directory.binding(name, LocalDate.of(2026, 1, 1)).stream()
        .map(Agreement::reference)
        .toList();
  }

  @Test
  void matchesDomainsByLabel() {
    assertThat(directory.ownerOfDomain("child.met.police.uk")).isPresent();
    assertThat(directory.ofDomain("fakemet.police.uk")).isEmpty();
    assertThat(directory.ofDomain("met.police.uk.example.com")).isEmpty();
  }

  private static Partner partner(String name, String... domains) {
    return new Partner(
        new Place("partners.csv", "", 2),
        name,
        "other",
        Optional.empty(),
        Optional.empty(),
        List.of(domains),
        List.of());
  }
}
