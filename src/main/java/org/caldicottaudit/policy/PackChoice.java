package org.caldicottaudit.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which pack judges an event: the one in force on its day, or one for all. */
public final class PackChoice {
  /** The word of {@code --pack} for "by date". */
  public static final String IN_FORCE = "in-force";

  private final List<Pack> packs;
  private final boolean byDate;

  private PackChoice(List<Pack> packs, boolean byDate) {
    this.packs = List.copyOf(packs);
    this.byDate = byDate;
  }

  /**
   * What {@code --pack} asks for.
   *
   * @param name {@value #IN_FORCE} or the name of a pack
   * @throws PolicyLoadException when no pack has that name, or two packs were in force on one day
   */
  public static PackChoice of(String name, List<Pack> packs) {
    if (name.equals(IN_FORCE)) {
      packs.forEach(pack -> refuseOverlap(pack, packs));
      return new PackChoice(packs, true);
    }
    return new PackChoice(List.of(named(name, packs)), false);
  }

  private static Pack named(String name, List<Pack> packs) {
    return packs.stream()
        .filter(pack -> pack.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new PolicyLoadException(
                    "There is no pack \"%s\": give %s or %s."
                        .formatted(name, IN_FORCE, String.join(", ", names(packs)))));
  }

  private static List<String> names(List<Pack> packs) {
    return packs.stream().map(Pack::name).sorted().toList();
  }

  private static void refuseOverlap(Pack pack, List<Pack> packs) {
    LocalDate first = pack.from().orElse(LocalDate.MIN);
    packs.stream()
        .filter(other -> !other.name().equals(pack.name()) && other.inForceOn(first))
        .findFirst()
        .ifPresent(
            other -> {
              throw new PolicyLoadException(
                  "The packs %s and %s were in force on the same day: correct in_force in one of them."
                      .formatted(pack.name(), other.name()));
            });
  }

  /** Every pack that may judge an event of this audit. */
  public List<Pack> packs() {
    return packs;
  }

  /**
   * The pack for an event of that day; empty when none was in force. An event without a day is
   * judged by the pack in force on the day of the audit.
   */
  public Optional<Pack> find(Optional<LocalDate> day, LocalDate asOf) {
    if (!byDate) {
      return Optional.of(packs.get(0));
    }
    LocalDate judgedOn = day.orElse(asOf);
    return packs.stream().filter(pack -> pack.inForceOn(judgedOn)).findFirst();
  }
}
