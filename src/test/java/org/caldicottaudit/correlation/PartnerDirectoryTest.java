package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
  void givesNoSingleOwnerToADomainThatSeveralShare() {
    assertThat(directory.ofDomain("nhs.net")).hasSize(2);
    assertThat(directory.ownerOfDomain("nhs.net")).isEmpty();
    assertThat(directory.ownerOfDomain("oxvale.nhs.uk").map(Partner::organisation))
        .hasValue("Oxvale NHS Foundation Trust");
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
