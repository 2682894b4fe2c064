package org.caldicottaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.store.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindingListTest {
  @TempDir private Path folder;

  @Test
  void packedFindingsComeBackAsTheyWereAndInOrder() {
    List<Finding> findings = findings(3_000);

    assertThat(packed(findings, Memory.heapOnly())).isEqualTo(findings.stream().sorted().toList());
  }

  @Test
  void soDoThoseThatTheHeapHasNoRoomFor() {
    List<Finding> findings = findings(3_000);

    assertThat(packed(findings, new Memory(0, () -> folder)))
        .isEqualTo(findings.stream().sorted().toList());
  }

  @Test
  void theOpenOnesAreASmallerListInTheSameOrder() {
    List<Finding> all = packed(findings(500), Memory.heapOnly());

    assertThat(FindingList.where(all, Finding::open))
        .isEqualTo(all.stream().filter(Finding::open).toList())
        .isNotEmpty()
        .hasSizeLessThan(500);
  }

  private static List<Finding> packed(List<Finding> findings, Memory memory) {
    FindingList.Builder builder = new FindingList.Builder(memory);
    findings.forEach(builder::add);
    return builder.inOrder();
  }

  private static List<Finding> findings(int count) {
    Random chance = new Random(7);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      findings.add(finding(i, chance));
    }
    Collections.shuffle(findings, chance);
    return findings;
  }

  private static Finding finding(int number, Random chance) {
    return new Finding(
        "F-" + number,
        "REC-" + chance.nextInt(12),
        Severity.values()[chance.nextInt(Severity.values().length)],
        chance.nextInt(5) == 0 ? Outcome.UNPROVEN : Outcome.FINDING,
        Standing.values()[chance.nextInt(Standing.values().length)],
        "uk-current",
        chance.nextBoolean() ? Optional.empty() : Optional.of(LocalDate.of(2026, 4, 1)),
        "TV/2026/" + number,
        "Partner " + chance.nextInt(4),
        "purpose",
        new Place(
            chance.nextBoolean() ? "a" : "a.csv", chance.nextBoolean() ? "" : "Log", number % 40),
        "What was found in row " + number + ", “as written”.",
        "What to do about it, which is a long sentence that all findings of a rule have in common.",
        List.of("cal/1", "gr/" + chance.nextInt(3)),
        LocalDate.of(2026, 7, 15),
        chance.nextBoolean() ? List.of() : List.of("decision in log.xlsx, row 7, by case", "two"));
  }
}
