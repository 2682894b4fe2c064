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
import org.caldicottaudit.event.Law;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.ReferenceTables;
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
    ReferenceData reference = load();

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
    SecureDomain row = load().secureDomains("new-protocol").get(1);

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
    ReferenceData reference = load().with(tables(List.of(own("gov.uk"), own("example.org"))));

    assertThat(reference.secureDomains("new-protocol"))
        .extracting(row -> row.pattern() + " " + row.basis())
        .containsExactly("example.org own", "gcsx.gov.uk gcsx", "gov.uk own", "nhs.net dcb1596");
  }

  private ReferenceData load() {
    return ReferenceData.load(policies, TinyPolicies.PACKS);
  }

  private static ReferenceTables tables(List<SecureDomain> domains) {
    return new ReferenceTables(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(domains),
        Optional.of(List.of(LocalDate.of(2026, 12, 29))));
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

    assertThat(load().secureDomains("new-protocol")).hasSize(3);
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
        .isThrownBy(() -> load())
        .withMessage("The list \"%s\" needs %s of line 2: correct it there.", list(), expected);
  }

  @Test
  void aListInAnotherEncodingIsRefused() throws IOException {
    Files.writeString(
        list(), Files.readString(list()).replace("Retired", "Zoë"), StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> load())
        .withMessage("The list \"%s\" is not UTF-8: save it as \"CSV UTF-8\".", list());
  }

  @Test
  void aRowMayHaveAnEndThatNobodyKnows() throws IOException {
    Files.writeString(
        list(),
        Files.readString(list())
            .replace("valid_to,evidence", "valid_to,end_unknown,evidence")
            .replace(",,NHS Digital", ",,yes,NHS Digital")
            .replace(",,Government Digital Service", ",,,Government Digital Service")
            .replace(",2019-03-31,", ",2019-03-31,,"));
    ReferenceData reference = load();

    assertThat(reference.secureDomains("new-protocol"))
        .extracting(SecureDomain::endUnknown)
        .containsExactly(false, false, true);
    assertThat(
            reference.view("new-protocol").at("/secure_domains/nhs.net/0/end_unknown").asBoolean())
        .isTrue();
    assertThat(reference.view("new-protocol").at("/secure_domains/gov.uk/0").has("end_unknown"))
        .isFalse();
  }

  @Test
  void anOlderPackSeesTheDomainsOfLaterOnesApart() {
    ReferenceData reference = load();

    assertThat(reference.view("old-protocol").path("later_secure_domains").fieldNames())
        .toIterable()
        .containsExactly("gcsx.gov.uk", "gov.uk", "nhs.net");
    assertThat(reference.view("old-protocol").at("/later_secure_domains/gov.uk"))
        .isEqualTo(reference.view("new-protocol").at("/secure_domains/gov.uk"));
    assertThat(reference.view("new-protocol").path("later_secure_domains")).isEmpty();
  }

  @Test
  void lawsAreThoseOfThePackWithTheirWordsAndDays() {
    assertThat(load().laws("old-protocol"))
        .containsExactly(
            new Law(
                "Data Protection Act 1998",
                "act",
                List.of("DPA 1998", "Data Protection Act 1998"),
                Optional.empty(),
                Optional.of(LocalDate.of(2018, 5, 24))));
    assertThat(load().laws("new-protocol")).extracting(Law::kind).containsExactly("act", "basis");
  }

  @Test
  void theUsersHolidaysAddToTheShippedOnes() {
    assertThat(load().with(tables(List.of())).holidays())
        .containsExactly(
            LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 29));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "laws/laws.csv | 1998,act | 1998,akt | basis, condition, act, power or guidance in column kind | 2",
        "laws/laws.csv | DPA 1998; | DPA 1998;; | ways of writing the law with one ; between them in column words | 2",
        "laws/laws.csv | ,2018-05-24 | ,24 May 2018 | a date such as 2026-02-05 in column in_force_to | 2",
        "laws/laws.csv | ,,2018-05-24 | ,2018-05-25,2018-05-24 | a day that is not before in_force_from, 2018-05-25, in column in_force_to | 2",
        "laws/laws.csv | old-protocol new-protocol | old-protocoll | names of packs, of new-protocol, old-protocol in column packs | 2",
        "holidays/england.csv | 2026-12-28 | 28/12/2026 | a date such as 2026-02-05 in column date | 3",
        "holidays/england.csv | 2026-12-28 | 2026-12-25 | a day that line 2 doesn't hold already in column date | 3",
        "holidays/england.csv | 2026-12-28 | '' | a date such as 2026-12-25 in column date | 3",
        "holidays/england.csv | Boxing Day (substitute day) | '' | a value in column name | 3"
      })
  void aRowOfAnyListThatCanNotBeUsedIsNamed(
      String file, String written, String slip, String expected, int line) throws IOException {
    Path list = policies.reference().resolve(file);
    Files.writeString(list, Files.readString(list).replace(written, slip));

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(this::load)
        .withMessage(
            "The list \"%s\" needs %s of line %d: correct it there.", list, expected, line);
  }

  @Test
  void aSlipInAHeadingIsNamed() throws IOException {
    Files.writeString(list(), Files.readString(list()).replace("valid_to", "valid_too"));

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(this::load)
        .withMessageStartingWith(
            "The list \"%s\" has an unknown column \"valid_too\": known are basis, ", list());
  }

  private Path list() {
    return policies.reference().resolve("secure_domains").resolve("secure_domains.csv");
  }
}
