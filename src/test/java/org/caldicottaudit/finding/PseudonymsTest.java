package org.caldicottaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PseudonymsTest {
  private final Pseudonyms masks = new Pseudonyms(new byte[32]);

  @Test
  void samePersonHasTheSamePseudonymHoweverWritten() {
    assertThat(masks.person("Ann Example"))
        .isEqualTo(masks.person("  ann EXAMPLE "))
        .matches("P-[A-Z2-9]{12}");
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

  @Test
  void aPseudonymIsOfItsOwnerOnly() {
    String person = masks.person("Ann Example");
    String address = masks.address("ann.example@nhs.net");

    assertThat(masks.isOf(person, " ann example")).isTrue();
    assertThat(masks.isOf(person, "Ann Other")).isFalse();
    assertThat(masks.isOf(address, "ann.example@nhs.net")).isTrue();
    assertThat(masks.isOf(address, "ann.example@nhs.uk")).isFalse();
    assertThat(Pseudonyms.isOne(person)).isTrue();
    assertThat(Pseudonyms.isOne(address)).isTrue();
    assertThat(Pseudonyms.isOne("P-SHORT")).isFalse();
    assertThat(Pseudonyms.isOne("Ann Example")).isFalse();
  }

  @Test
  void theKeyHasANameThatTellsNothingOfIt() {
    byte[] other = new byte[32];
    other[31] = 1;

    assertThat(masks.keyId())
        .matches("[0-9a-f]{16}")
        .isEqualTo(new Pseudonyms(new byte[32]).keyId());
    assertThat(new Pseudonyms(other).keyId()).isNotEqualTo(masks.keyId());
  }

  @Test
  void manyPeopleAllHaveTheirOwn() {
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      given.add(masks.person("Person " + i));
    }

    assertThat(given).hasSize(50_000).allMatch(pseudonym -> pseudonym.length() == 14);
  }

  @Test
  void theSecondOwnerOfATokenIsFound() {
    SeenTokens seen = new SeenTokens();

    assertThat(seen.isAlone(7, 1)).isTrue();
    assertThat(seen.isAlone(7, 1)).isTrue();
    for (int i = 100; i < 10_000; i++) {
      assertThat(seen.isAlone(i, i)).isTrue();
    }
    assertThat(seen.isAlone(7, 2)).isFalse();
    assertThat(seen.isAlone(7, 1)).isTrue();
    assertThat(seen.isAlone(500, 501)).isFalse();
  }
}
