package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.correlation.TieWindows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackLoaderTest {
  @TempDir private Path folder = Path.of("");
  private PolicyFolder policies = TinyPolicies.FOLDER;

  @BeforeEach
  void copy() {
    policies = TinyPolicies.copyTo(folder.resolve("policies"));
  }

  @Test
  void readsWhatAPackSays() {
    List<Pack> packs = PackLoader.load(policies, TinyPolicies.CATALOGUE);
    Pack pack = packs.get(1);

    assertThat(packs).extracting(Pack::name).containsExactly("new-protocol", "old-protocol");
    assertThat(pack.protocol())
        .isEqualTo(
            new Pack.Protocol("OLD", "The old protocol", Optional.of(LocalDate.of(2017, 1, 1))));
    assertThat(pack.daysAround("decision_window")).isEqualTo(new TieWindows.Around(14, 7));
    assertThat(pack.reviewEveryMonths()).isEqualTo(24);
    assertThat(pack.controls()).extracting(Control::id).containsExactly("prot/8", "cal/1");
  }

  @Test
  void thePackSaysWhichRulesAreOnAndHowGraveTheyAre() {
    Pack pack = PackLoader.load(policies, TinyPolicies.CATALOGUE).get(1);
    RuleInfo decision = TinyPolicies.CATALOGUE.findById("REC-01").orElseThrow();
    RuleInfo domain = TinyPolicies.CATALOGUE.findById("SEC-01").orElseThrow();

    assertThat(pack.isOn(decision)).isTrue();
    assertThat(pack.severityOf(decision)).isEqualTo(Severity.CRITICAL);
    assertThat(pack.isOn(domain)).isFalse();
  }

  @Test
  void aRuleCanBeTurnedOff() throws IOException {
    change("REC-01: {severity: critical}", "REC-01: {on: false}");
    Pack pack = PackLoader.load(policies, TinyPolicies.CATALOGUE).get(1);

    assertThat(pack.isOn(TinyPolicies.CATALOGUE.findById("REC-01").orElseThrow())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: | titel: | has an unknown key \"titel\"",
        "REC-01: {severity | REC-01: {severty | has an unknown key \"rules.REC-01.severty\"",
        "confidence: read | confidense: read | has an unknown key"
            + " \"parameters.review_every_months.confidense\"",
        "from: 2017-01-01 | from: 01/01/2017 | needs a date such as 2026-02-05 at"
            + " \"in_force.from\"",
        "name: old-protocol | name: other | needs the name of its folder, old-protocol, at"
            + " \"name\"",
        "GOV-01: {severity: medium} | SEC-01: {severity: medium} | needs the id of a rule whose"
            + " metadata names this pack at \"rules.SEC-01\"",
        "GOV-01: {severity: medium} | GOV-99: {severity: medium} | needs the id of a rule whose"
            + " metadata names this pack at \"rules.GOV-99\"",
        "GOV-01: {severity: medium} | GOV-01: 1 | needs keys with values at \"rules.GOV-01\"",
        "GOV-01: {severity: medium} | REC-01: {} | is no proper YAML (see line 1",
        "GOV-01: {severity: medium} | GOV-01: {on: maybe} | needs true or false at"
            + " \"rules.GOV-01.on\"",
        "title: The old | title: {a: | is no proper YAML (see line "
      })
  void aSlipOfThePenIsNamedByFileAndKey(String written, String slip, String sentence)
      throws IOException {
    change(written, slip);

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> PackLoader.load(policies, TinyPolicies.CATALOGUE))
        .withMessageStartingWith("The file \"" + packFile() + "\" " + sentence);
  }

  @Test
  void anUnknownSeverityIsRefused() throws IOException {
    change("severity: critical", "severity: grave");

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> PackLoader.load(policies, TinyPolicies.CATALOGUE))
        .withMessage("Unknown severity \"grave\": expected critical, high, medium, low or info.");
  }

  private Path packFile() {
    return policies.packs().resolve("old-protocol").resolve("pack.yaml");
  }

  private void change(String written, String slip) throws IOException {
    String text = Files.readString(packFile());
    assertThat(text).contains(written);
    Files.writeString(packFile(), text.replace(written, slip));
  }
}
