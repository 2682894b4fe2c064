package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackChoiceTest {
  private static final LocalDate AS_OF = TinyPolicies.AS_OF;

  @ParameterizedTest
  @CsvSource({
    "2017-01-01,old-protocol",
    "2024-04-30,old-protocol",
    "2024-05-01,new-protocol",
    "2026-11-22,new-protocol"
  })
  void anEventIsJudgedByWhatWasInForceOnItsDay(LocalDate day, String pack) {
    PackChoice choice = PackChoice.of("in-force", TinyPolicies.PACKS);

    assertThat(choice.find(Optional.of(day), AS_OF)).map(Pack::name).contains(pack);
  }

  @Test
  void beforeTheFirstPackThereIsNone() {
    PackChoice choice = PackChoice.of("in-force", TinyPolicies.PACKS);

    assertThat(choice.find(Optional.of(LocalDate.of(2016, 12, 31)), AS_OF)).isEmpty();
  }

  @Test
  void anEventWithoutADayIsJudgedByTheDayOfTheAudit() {
    PackChoice choice = PackChoice.of("in-force", TinyPolicies.PACKS);

    assertThat(choice.find(Optional.empty(), AS_OF)).map(Pack::name).contains("new-protocol");
  }

  @Test
  void onePackCanJudgeAll() {
    PackChoice choice = PackChoice.of("old-protocol", TinyPolicies.PACKS);

    assertThat(choice.find(Optional.of(AS_OF), AS_OF)).map(Pack::name).contains("old-protocol");
    assertThat(choice.packs()).hasSize(1);
  }

  @Test
  void anUnknownPackIsRefusedWithTheNamesThereAre() {
    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> PackChoice.of("newest", TinyPolicies.PACKS))
        .withMessage("There is no pack \"newest\": give in-force or new-protocol, old-protocol.");
  }

  @Test
  void packsThatOverlapCanNotBeChosenByDate() {
    Pack pack = TinyPolicies.PACKS.get(0);
    Pack other =
        new Pack(
            "other",
            pack.title(),
            Optional.of(LocalDate.of(2025, 1, 1)),
            Optional.empty(),
            pack.protocol(),
            pack.settings(),
            pack.parameters(),
            pack.controls());

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> PackChoice.of("in-force", List.of(pack, other)))
        .withMessage(
            "The packs other and new-protocol were in force on the same day: correct in_force in"
                + " one of them.");
    assertThat(PackChoice.of("other", List.of(pack, other)).packs()).containsExactly(other);
  }
}
