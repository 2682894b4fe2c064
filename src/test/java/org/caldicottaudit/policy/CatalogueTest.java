package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void holdsTheRulesInOrderOfId() {
    assertThat(TinyPolicies.CATALOGUE.rules())
        .extracting(RuleInfo::id)
        .containsExactly("GOV-01", "REC-01", "SEC-01");
    assertThat(TinyPolicies.CATALOGUE.rules(EntryPoint.EVENT))
        .extracting(RuleInfo::id)
        .containsExactly("REC-01", "SEC-01");
  }

  @Test
  void aRuleSaysWhatItsMetadataSays() {
    RuleInfo rule = TinyPolicies.CATALOGUE.findByPath("records/decision_record").orElseThrow();

    assertThat(rule.id()).isEqualTo("REC-01");
    assertThat(rule.severity()).isEqualTo(Severity.HIGH);
    assertThat(rule.needs())
        .isEqualTo(List.of(Set.of("case_ref"), Set.of("message_id", "shared_at")));
    assertThat(rule.factKinds()).containsEntry("domain", "domain").containsEntry("hours", "number");
    assertThat(rule.sources()).containsExactly(new RuleSource("Protocol 2017, section 8", "read"));
    assertThat(rule.effectiveFrom()).isEmpty();
    assertThat(TinyPolicies.CATALOGUE.findById("SEC-01").orElseThrow().effectiveFrom())
        .contains(LocalDate.of(2020, 2, 1));
    assertThat(TinyPolicies.CATALOGUE.findById("XYZ-01")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"remedy\" ; \"remidy\" ; has no usable remedy: expected a text.",
        "\"case_ref\" ; \"Case ref\" ; has no usable needs: expected names of fields or tables such as purpose or consent_status|purpose.",
        "\"2020-02-01T00:00:00Z\" ; \"soon\" ; has no usable effective_from: expected a date such as 2026-02-05."
      })
  void aRuleThatCanNotBeUsedIsNamed(String written, String slip, String sentence)
      throws IOException {
    PolicyFolder policies = changed(written, slip);

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> Catalogue.load(policies))
        .withMessageStartingWith("The metadata of the rule \"")
        .withMessageEndingWith("in \"" + policies.catalogue() + "\" " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"rules\" : [ ; \"rules\" : [ [ ; is damaged: run ./caldicott policies build.",
        "\"rules\" ; \"rulez\" ; lists no rules: run ./caldicott policies build."
      })
  void aDamagedCatalogueIsRefused(String written, String slip, String sentence) throws IOException {
    PolicyFolder policies = changed(written, slip);

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> Catalogue.load(policies))
        .withMessage("The rule catalogue \"%s\" %s", policies.catalogue(), sentence);
  }

  @Test
  void twoRulesOfOneIdAreRefused() throws IOException {
    PolicyFolder policies = changed("\"SEC-01\"", "\"REC-01\"");

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> Catalogue.load(policies))
        .withMessage("Two rules of the policies have the id REC-01: give one of them its own.");
  }

  private PolicyFolder changed(String written, String slip) throws IOException {
    PolicyFolder policies = TinyPolicies.copyTo(folder.resolve("policies"));
    String text = Files.readString(policies.catalogue());
    assertThat(text).contains(written);
    Files.writeString(policies.catalogue(), text.replace(written, slip));
    return policies;
  }
}
