package org.caldicottaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PseudonymsTest {
  private final Pseudonyms masks = new Pseudonyms(new byte[32]);

  @Test
  void samePersonHasTheSamePseudonymHoweverWritten() {
    assertThat(masks.person("Ann Example"))
        .isEqualTo(masks.person("  ann EXAMPLE "))
        .matches("P-[A-Z2-9]{8}");
  }

  @Test
  void anotherKeyGivesAnotherPseudonym() {
    byte[] other = new byte[32];
    other[0] = 1;

    assertThat(new Pseudonyms(other).person("Ann Example"))
        .isNotEqualTo(masks.person("Ann Example"));
  }

  @Test
  void addressKeepsItsDomainAndNothingElse() {
    assertThat(masks.address("ann.example@nhs.net"))
        .endsWith("@nhs.net")
        .doesNotContain("ann")
        .doesNotContain("example");
  }

  @Test
  void shortKeyIsRefused() {
    assertThatThrownBy(() -> new Pseudonyms(new byte[8]))
        .hasMessage("a key has at least 16 bytes but this has 8");
  }
}
