package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caldicottaudit.correlation.TieReason;
import org.caldicottaudit.event.SecureDomain;
import org.caldicottaudit.policy.LocalSettings.LocalRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalSettingsTest {
  private static final String SECURE =
      "pattern,match,basis,direction,valid_from,valid_to,evidence,checked_on,recheck_days\n";

  @TempDir private Path folder = Path.of("");
  private Path local = Path.of("");
  private PolicyFolder policies = TinyPolicies.FOLDER;

  @BeforeEach
  void copy() throws IOException {
    policies = TinyPolicies.copyTo(folder.resolve("policies"));
    local = Files.createDirectories(folder.resolve("bromley"));
    change(
        policies.packs().resolve("old-protocol/pack.yaml"),
        "review_every_months:\n",
        "review_every_months:\n    loosened_when: higher\n");
    change(
        policies.catalogue(),
        "\"id\" : \"GOV-01\"",
        "\"id\" : \"GOV-01\", \"parameters\" : [\"review_every_months\"]");
  }

  @Test
  void aLooserValueMakesTheRulesThatUseItNotAssured() throws IOException {
    yaml("parameters: {review_every_months: {value: 36, source: Board, reason: too often}}");
    LocalSettings settings = load();

    assertThat(settings.packs().get(1).reviewEveryMonths()).isEqualTo(36);
    assertThat(settings.changes().get(1))
        .isEqualTo(
            new LocalChange(
                "old-protocol",
                "review_every_months",
                "24",
                "36",
                List.of("GOV-01"),
                Optional.of(true),
                "Board",
                "too often"));
    assertThat(LocalSettings.notAssured(settings.changes()))
        .contains(
            new NotAssured(
                "GOV-01",
                "review_every_months of old-protocol is 36 instead of 24, which asks for less."));
  }

  @Test
  void aStricterValueLeavesThemAssured() throws IOException {
    yaml(
        "packs: {old-protocol: {parameters: {review_every_months: {value: 12, source: Board,"
            + " reason: stricter}}}}");
    LocalSettings settings = load();

    assertThat(settings.changes()).extracting(LocalChange::pack).containsExactly("old-protocol");
    assertThat(settings.changes().get(0).loosened()).contains(false);
    assertThat(LocalSettings.notAssured(settings.changes())).isEmpty();
    assertThat(settings.packs().get(0).reviewEveryMonths()).isEqualTo(24);
  }

  @Test
  void aChangeThatNobodyCanWeighIsNotAssured() throws IOException {
    yaml(
        "packs: {new-protocol: {parameters: {review_every_months: {value: 12, source: Board,"
            + " reason: stricter}}}}");

    assertThat(LocalSettings.notAssured(load().changes()))
        .extracting(NotAssured::why)
        .containsExactly(
            "review_every_months of new-protocol is 12 instead of 24; whether that asks for less is"
                + " not known.");
  }

  @Test
  void whatIsSaidOfOnePackGoesBeforeWhatIsSaidOfAll() throws IOException {
    yaml(
        """
        parameters: {review_every_months: {value: 36, source: Board, reason: all}}
        packs: {old-protocol: {parameters: {review_every_months: {value: 30, source: Board, reason: one}}}}
        """);

    assertThat(load().packs()).extracting(Pack::reviewEveryMonths).containsExactly(36, 30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{on: false} | rules.REC-01.on | yes | no | true",
        "{severity: low} | rules.REC-01.severity | critical | low | true",
        "{starts: 2027-01-01} | rules.REC-01.starts | any day | 2027-01-01 | true"
      })
  void aRuleTurnedDownIsNotAssured(
      String setting, String name, String ours, String here, boolean loosened) throws IOException {
    yaml("packs: {old-protocol: {rules: {REC-01: " + setting + "}}}");

    assertThat(load().changes())
        .containsExactly(
            new LocalChange(
                "old-protocol",
                name,
                ours,
                here,
                List.of("REC-01"),
                Optional.of(loosened),
                "",
                ""));
  }

  @Test
  void aFirstDayTurnsOnARuleThatIsShippedOff() throws IOException {
    change(
        policies.packs().resolve("old-protocol/pack.yaml"),
        "REC-01: {severity: critical}",
        "REC-01: {severity: critical, on: false}");
    yaml("packs: {old-protocol: {rules: {REC-01: {starts: 2027-01-01}}}}");
    LocalSettings settings = load();
    Pack pack = settings.packs().get(1);
    RuleInfo rule = TinyPolicies.CATALOGUE.findById("REC-01").orElseThrow();

    assertThat(pack.isOn(rule)).isTrue();
    assertThat(pack.hasBegun(rule, Optional.of(LocalDate.of(2026, 12, 31)))).isFalse();
    assertThat(pack.hasBegun(rule, Optional.of(LocalDate.of(2027, 1, 1)))).isTrue();
    assertThat(settings.changes()).hasSize(2).noneMatch(LocalChange::weakens);
  }

  @Test
  void itsListsAddToTheShippedOnesAndReplaceTheirRows() throws IOException {
    Files.writeString(
        local.resolve("secure_domains.csv"),
        SECURE
            + "example.org,exact,local agreement,both,,,Minutes,2026-01-01,90\n"
            + "nhs.net,exact,local doubt,receive,,2026-01-31,Minutes,2026-01-01,90\n");
    Files.writeString(local.resolve("consumer_domains.csv"), "domain\nhome.example\n");
    Files.writeString(local.resolve("holidays.csv"), "date,name\n2026-12-29,Council closed\n");
    LocalSettings settings = load();
    ReferenceData reference = reference().with(settings);

    assertThat(reference.secureDomains("old-protocol"))
        .extracting(SecureDomain::pattern, SecureDomain::direction)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("example.org", "both"),
            org.assertj.core.groups.Tuple.tuple("gcsx.gov.uk", "both"),
            org.assertj.core.groups.Tuple.tuple("nhs.net", "receive"));
    assertThat(reference.consumerDomains("old-protocol")).contains("gmail.com", "home.example");
    assertThat(reference.holidays()).contains(LocalDate.of(2026, 12, 29)).hasSize(3);
    assertThat(settings.rows())
        .containsExactly(
            new LocalRow("secure_domains.csv, row 2", "example.org", false),
            new LocalRow("secure_domains.csv, row 3", "nhs.net", true),
            new LocalRow("consumer_domains.csv, row 2", "home.example", false),
            new LocalRow("holidays.csv", "2026-12-29", false));
    assertThat(settings.files().keySet())
        .containsExactly("consumer_domains.csv", "holidays.csv", "secure_domains.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule: {REC-01: {on: false}} | has an unknown key \"rule\": known here are packs,"
            + " parameters, rules. Is rules meant?",
        "rules: {REC-1: {on: false}} | has an unknown key \"rules.REC-1\": known here are GOV-01,"
            + " REC-01, SEC-01. Is REC-01 meant?",
        "rules: {REC-01: {of: false}} | has an unknown key \"rules.REC-01.of\": known here are on,"
            + " reason, severity, starts. Is on meant?",
        "rules: {REC-01: {severity: grave}} | needs critical, high, medium, low or info at"
            + " \"rules.REC-01.severity\": add or correct it.",
        "rules: {REC-01: {starts: soon}} | needs a date such as 2026-02-05 at"
            + " \"rules.REC-01.starts\": add or correct it.",
        "parameters: {review_every_month: {value: 1, source: a, reason: b}} | has an unknown key"
            + " \"parameters.review_every_month\": known here are decision_window,"
            + " review_every_months. Is review_every_months meant?",
        "parameters: {review_every_months: {value: [1], source: a, reason: b}} | needs a whole"
            + " number at \"parameters.review_every_months.value\": add or correct it.",
        "parameters: {review_every_months: {value: 1.5, source: a, reason: b}} | needs a whole"
            + " number at \"parameters.review_every_months.value\": add or correct it.",
        "parameters: {review_every_months: {value: -1, source: a, reason: b}} | needs a number from"
            + " 0 on at \"parameters.review_every_months.value\": add or correct it.",
        "parameters: {decision_window: {value: 9, source: a, reason: b}} | needs keys with values"
            + " at \"parameters.decision_window.value\": add or correct it.",
        "parameters: {review_every_months: {value: 1, reason: b}} | needs a text at"
            + " \"parameters.review_every_months.source\": add or correct it.",
        "parameters: {review_every_months: {value: 1, source: a}} | needs a text at"
            + " \"parameters.review_every_months.reason\": add or correct it.",
        "packs: {new_protocol: {}} | has an unknown key \"packs.new_protocol\": known here are"
            + " new-protocol, old-protocol. Is new-protocol meant?",
        "packs: {old-protocol: {rules: {SEC-01: {on: false}}}} | has an unknown key"
            + " \"packs.old-protocol.rules.SEC-01\": known here are GOV-01, REC-01. Is REC-01"
            + " meant?"
      })
  void aSlipOfThePenIsNamedByFileAndKeyWithWhatMayBeMeant(String yaml, String sentence)
      throws IOException {
    yaml(yaml);

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(this::load)
        .withMessage("The file \"%s\" %s", local.resolve("local.yaml"), sentence);
  }

  @Test
  void aFileOfAnotherNameIsNotPassedOverInSilence() throws IOException {
    Files.writeString(local.resolve("secure-domains.csv"), SECURE);

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(this::load)
        .withMessageStartingWith(
            "The file \"%s\" is no local setting: ", local.resolve("secure-domains.csv"))
        .withMessageEndingWith(" Is secure_domains.csv meant?");
  }

  @Test
  void anEmptyFolderIsNoLocalSettings() {
    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(this::load)
        .withMessageStartingWith("The folder \"%s\" holds no local settings: ", local);
  }

  /** A unit that no rule knows would leave it without an opinion. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decision_window | {before_days: 14, after: 7} | the keys after_days, before_days",
        "decision_window | {before_days: 14} | the keys after_days, before_days",
        "decision_window | {before_days: two weeks, after_days: 7} | at its before_days a number",
        "mailbox_window | {before_days: 3} | the keys after_days, before_days",
        "stock_phrases | [] | ''",
        "stock_phrases | [a, [b]] | a list of which each is a text"
      })
  void theSchemaOfTheShippedPoliciesSaysWhatAValueMayBe(
      String parameter, String value, String expected) throws IOException {
    PolicyFolder shipped = new PolicyFolder(Path.of("policies"));
    Catalogue catalogue = Catalogue.load(shipped);
    List<Pack> packs = PackLoader.load(shipped, catalogue);
    yaml("parameters: {" + parameter + ": {value: " + value + ", source: a, reason: b}}");

    if (expected.isEmpty()) {
      assertThat(load(shipped, packs, catalogue).changes()).isNotEmpty();
    } else {
      assertThatExceptionOfType(PolicyLoadException.class)
          .isThrownBy(() -> load(shipped, packs, catalogue))
          .withMessageContaining(
              "needs " + expected + " at \"parameters." + parameter + ".value\"");
    }
  }

  /** What only looks alike joins nothing, whoever wants it to. */
  @ParameterizedTest
  @CsvSource({"slip, needs at its slip weak", "kind, ''"})
  void aTieMayBeMadeStrongerButNeverOneByLikeness(String reason, String refusal)
      throws IOException {
    PolicyFolder shipped = new PolicyFolder(Path.of("policies"));
    Catalogue catalogue = Catalogue.load(shipped);
    List<Pack> packs = PackLoader.load(shipped, catalogue);
    String weights =
        TieReason.all().stream()
            .map(each -> each.code() + ": " + (each.code().equals(reason) ? "strong" : "weak"))
            .collect(Collectors.joining(", "));
    yaml("parameters: {tie_weights: {value: {" + weights + "}, source: a, reason: b}}");

    if (refusal.isEmpty()) {
      assertThat(load(shipped, packs, catalogue).changes())
          .isNotEmpty()
          .allMatch(change -> change.loosened().equals(Optional.of(true)));
    } else {
      assertThatExceptionOfType(PolicyLoadException.class)
          .isThrownBy(() -> load(shipped, packs, catalogue))
          .withMessageContaining(refusal);
    }
  }

  private LocalSettings load() {
    Catalogue catalogue = Catalogue.load(policies);
    return load(policies, PackLoader.load(policies, catalogue), catalogue);
  }

  private LocalSettings load(PolicyFolder of, List<Pack> packs, Catalogue catalogue) {
    return LocalSettings.load(local, of, packs, catalogue, ReferenceData.load(of, packs));
  }

  private ReferenceData reference() {
    return ReferenceData.load(policies, TinyPolicies.PACKS);
  }

  private void yaml(String text) throws IOException {
    Files.writeString(local.resolve("local.yaml"), text);
  }

  private static void change(Path file, String written, String now) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(written);
    Files.writeString(file, text.replace(written, now));
  }
}
