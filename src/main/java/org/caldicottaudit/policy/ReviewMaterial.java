package org.caldicottaudit.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a review of a protocol is given besides figures: where its text contradicts itself or the
 * law of today, and what changed since it was ratified. Each with its source and how far that was
 * seen.
 */
public record ReviewMaterial(List<Contradiction> contradictions, List<Change> changes) {
  private static final Set<String> CONTRADICTION =
      Set.of("section", "says", "practice", "now", "amendment", "rules", "source", "confidence");
  private static final Set<String> CHANGE =
      Set.of("date", "what", "effect", "source", "confidence");

  public ReviewMaterial {
    contradictions = List.copyOf(contradictions);
    changes = List.copyOf(changes);
  }

  /**
   * A place of the text that can't stand.
   *
   * @param says what it says there, and where it says otherwise
   * @param practice what people do
   * @param now what law and guidance say today
   * @param amendment what to write instead
   * @param rules ids of the rules whose findings are evidence for it
   */
  public record Contradiction(
      String section,
      String says,
      String practice,
      String now,
      String amendment,
      List<String> rules,
      String source,
      String confidence) {
    public Contradiction {
      rules = List.copyOf(rules);
    }
  }

  /** A change of law or guidance, and what it means for the protocol. */
  public record Change(
      LocalDate date, String what, String effect, String source, String confidence) {}

  /**
   * The material of the packs and the timeline of the folder.
   *
   * @throws PolicyLoadException when a list is missing or a row of it can't be used
   */
  public static ReviewMaterial load(PolicyFolder folder, List<Pack> packs) {
    List<Contradiction> contradictions =
        packs.stream()
            .map(pack -> folder.packs().resolve(pack.name()).resolve("contradictions.csv"))
            .filter(Files::isRegularFile)
            .flatMap(file -> contradictions(file).stream())
            .toList();
    Path timeline = folder.reference().resolve("timeline").resolve("timeline.csv");
    List<Change> changes =
        ReferenceRow.read(timeline, CHANGE).stream()
            .map(
                row ->
                    new Change(
                        row.findDate("date").orElseThrow(() -> row.fault("date", "a date")),
                        row.get("what"),
                        row.get("effect"),
                        row.get("source"),
                        row.get("confidence")))
            .sorted(Comparator.comparing(Change::date))
            .toList();
    return new ReviewMaterial(contradictions, changes);
  }

  private static List<Contradiction> contradictions(Path file) {
    return ReferenceRow.read(file, CONTRADICTION).stream()
        .map(
            row ->
                new Contradiction(
                    row.get("section"),
                    row.get("says"),
                    row.get("practice"),
                    row.get("now"),
                    row.get("amendment"),
                    List.of(row.get("rules").split(" ", -1)),
                    row.get("source"),
                    row.get("confidence")))
        .toList();
  }
}
