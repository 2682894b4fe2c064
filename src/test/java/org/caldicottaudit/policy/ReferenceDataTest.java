package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.SecureDomain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceDataTest {
  @TempDir private Path folder = Path.of("");
  private PolicyFolder policies = TinyPolicies.FOLDER;

  @BeforeEach
  void copy() {
    policies = TinyPolicies.copyTo(folder.resolve("policies"));
  }

  @Test
  void rowsAreThoseOfThePack() {
    ReferenceData reference = ReferenceData.load(policies);

    assertThat(reference.secureDomains("old-protocol"))
        .extracting(SecureDomain::pattern)
        .containsExactly("gcsx.gov.uk", "nhs.net");
    assertThat(reference.secureDomains("new-protocol"))
        .extracting(SecureDomain::pattern)
        .containsExactly("gcsx.gov.uk", "gov.uk", "nhs.net");
    assertThat(reference.consumerDomains("old-protocol")).containsExactly("gmail.com");
  }

  @Test
  void aRowHasItsPlaceAndItsDays() {
    SecureDomain row = ReferenceData.load(policies).secureDomains("new-protocol").get(1);

    assertThat(row)
        .isEqualTo(
            new SecureDomain(
                new Place("secure_domains.csv", "", 3),
                "gov.uk",
                false,
                "gov-tls",
                "both",
                Optional.of(LocalDate.of(2019, 4, 1)),
                Optional.empty(),
                "Government Digital Service",
                Optional.of(LocalDate.of(2026, 1, 1)),
                OptionalInt.of(365)));
  }

  @Test
  void theUsersRowsForAPatternReplaceTheShippedOnes() {
    ReferenceData reference =
        ReferenceData.load(policies).with(List.of(own("gov.uk"), own("example.org")));

    assertThat(reference.secureDomains("new-protocol"))
        .extracting(row -> row.pattern() + " " + row.basis())
        .containsExactly("example.org own", "gcsx.gov.uk gcsx", "gov.uk own", "nhs.net dcb1596");
  }

  private static SecureDomain own(String pattern) {
    return new SecureDomain(
        new Place("own.csv", "", 2),
        pattern,
        true,
        "own",
        "both",
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        OptionalInt.empty());
  }

  @Test
  void whatExcelSavesIsRead() throws IOException {
    Files.writeString(
        list(),
        "\uFEFF"
            + Files.readString(list()).replace("valid_from", "Valid from").replace("\n", "\r\n"));

    assertThat(ReferenceData.load(policies).secureDomains("new-protocol")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nhs.net,exact | nhs.net,almost | exact or suffix in column match",
        "nhs.net,exact | *.nhs.net,exact | no *. where match is exact in column pattern",
        "nhs.net,exact | nhs net,exact | a domain such as nhs.net in column pattern",
        "dcb1596,both | dcb1596,out | send, receive or both in column direction",
        "dcb1596,both | ,both | a value in column basis",
        "2026-01-01,365,old-protocol new-protocol | 1/1/26,365,old-protocol new-protocol | a date such as 2026-02-05 in column checked_on",
        "365,old-protocol new-protocol | often,old-protocol new-protocol | a number of days in column recheck_days"
      })
  void aRowThatCanNotBeUsedIsNamed(String written, String slip, String expected)
      throws IOException {
    Files.writeString(list(), Files.readString(list()).replace(written, slip));

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> ReferenceData.load(policies))
        .withMessage("The list \"%s\" needs %s of line 2: correct it there.", list(), expected);
  }

  @Test
  void aListInAnotherEncodingIsRefused() throws IOException {
    Files.writeString(
        list(), Files.readString(list()).replace("Retired", "Zoë"), StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> ReferenceData.load(policies))
        .withMessage("The list \"%s\" is not UTF-8: save it as \"CSV UTF-8\".", list());
  }

  private Path list() {
    return policies.reference().resolve("secure_domains").resolve("secure_domains.csv");
  }
}
