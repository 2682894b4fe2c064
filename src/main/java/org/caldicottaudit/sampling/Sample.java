package org.caldicottaudit.sampling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was drawn of a run, for people to look at.
 *
 * @param run its name
 * @param manifest SHA-256 of its manifest, so that answers are never put to another run
 * @param lots size of each stratum
 * @param quotas how many were to be drawn of each
 * @param drawn in the order to read
 */
public record Sample(
    String run,
    String manifest,
    LocalDate asOf,
    SamplePlan plan,
    SortedMap<Stratum, Long> lots,
    SortedMap<Stratum, Long> quotas,
    List<Drawn> drawn) {
  public Sample {
    lots = new TreeMap<>(lots);
    quotas = new TreeMap<>(quotas);
    drawn = List.copyOf(drawn);
  }

  /** How many of that side were drawn. */
  public long count(Stratum.Side side) {
    return drawn.stream().filter(verdict -> verdict.stratum().side() == side).count();
  }

  /** How many of that side the run has. */
  public long lot(Stratum.Side side) {
    return lots.entrySet().stream()
        .filter(lot -> lot.getKey().side() == side)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What a reviewer must know. */
  List<String> sentences() {
    String confidence = SamplePlan.plain(plan.confidence());
    String rate = SamplePlan.plain(plan.rate());
    return List.of(
        "Look each row up in its file and answer on the sheet \""
            + SampleWorkbook.ROWS
            + "\": agree when the audit judged right, disagree when it judged wrong, can't tell"
            + " when the record does not say. Change nothing else; rows may be sorted.",
        "Then: caldicott sample RUN --read THIS-FILE.",
        "%,d of %,d open findings and %,d of %,d passes were drawn at random, each rule and partner by its share and at least one of each rule; of rules with a critical finding, all findings."
            .formatted(
                count(Stratum.Side.FINDING),
                lot(Stratum.Side.FINDING),
                count(Stratum.Side.PASS),
                lot(Stratum.Side.PASS)),
        "If none of the %s is wrong, fewer than %s %% of %s are, with %s %% confidence."
            .formatted(
                "passes",
                rate,
                plan.everyRule() ? "the passes of each rule" : "all passes",
                confidence),
        "A sample says how good the audit's judgement is. It says nothing of a person, and nothing"
            + " of what the logs do not hold.");
  }

  /** Writes the reviewer's workbook to a file that isn't there yet. */
  public void write(Path file) throws IOException {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("Run", run);
    about.put("Manifest SHA-256", manifest);
    about.put("Confidence", SamplePlan.plain(plan.confidence()));
    about.put("Rate", SamplePlan.plain(plan.rate()));
    about.put("Seed", String.valueOf(plan.seed()));
    about.put("Holds for", plan.everyRule() ? "each rule" : "the run");
    about.put("Rows", seal(drawn.stream().map(Sample::row).toList()));
    SampleWorkbook.write(this, about, file);
  }

  private static String row(Drawn verdict) {
    return verdict.stratum().side().code()
        + " "
        + verdict.stratum().rule()
        + " "
        + verdict.identity();
  }

  /** A digest of which rows there are, in whatever order. */
  static String seal(List<String> rows) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String all = String.join("\n", rows.stream().sorted().toList());
      return rows.size()
          + " rows, "
          + HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
