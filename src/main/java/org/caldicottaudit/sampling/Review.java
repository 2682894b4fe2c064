package org.caldicottaudit.sampling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What people found in a sample, and what it says of the run.
 *
 * @param findings of findings: how often the audit was right to raise one
 * @param passes of passes: how often it was wrong to let one through
 */
public record Review(SamplePlan plan, Answers findings, Answers passes) {
  /** What a reviewer may say of a verdict. */
  public enum Answer {
    AGREE("agree"),
    DISAGREE("disagree"),
    CANT_TELL("can't tell");

    private final String words;

    Answer(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * The answers on one part of the sample.
   *
   * @param lot how many verdicts the run has
   * @param drawn how many of them are in the sample
   * @param wrong how often the reviewer disagreed
   * @param unread how many nobody has answered yet
   */
  public record Counts(long lot, long drawn, long agreed, long wrong, long cantTell, long unread) {
    /** How many could be told. */
    public long told() {
      return agreed + wrong;
    }

    Counts plus(Counts other) {
      return new Counts(
          lot + other.lot,
          drawn + other.drawn,
          agreed + other.agreed,
          wrong + other.wrong,
          cantTell + other.cantTell,
          unread + other.unread);
    }
  }

  /** One side of the sample, by rule id. */
  public record Answers(Stratum.Side of, SortedMap<String, Counts> rules) {
    public Counts all() {
      return rules.values().stream().reduce(new Counts(0, 0, 0, 0, 0, 0), Counts::plus);
    }

    /** Which share was wrong of one rule; empty when nothing of it could be told. */
    public Optional<Estimate> wrong(String rule, double confidence) {
      Counts counts = rules.get(rule);
      return counts == null || counts.told() == 0
          ? Optional.empty()
          : Optional.of(Estimate.of(part(counts, counts.wrong()), confidence));
    }

    /** Which share was wrong of all rules, each by how often it judged so. */
    public Optional<Estimate> wrong(double confidence) {
      return all().told() == 0
          ? Optional.empty()
          : Optional.of(
              Estimate.of(
                  rules.values().stream().map(rule -> part(rule, rule.wrong())).toList(),
                  confidence));
    }

    /** The worst case: as if all that could not be told were wrong. */
    public Optional<Estimate> worst(double confidence) {
      List<Estimate.Part> parts =
          rules.values().stream()
              .map(
                  rule ->
                      new Estimate.Part(
                          rule.lot(),
                          rule.told() + rule.cantTell(),
                          rule.wrong() + rule.cantTell()))
              .toList();
      return parts.stream().allMatch(part -> part.read() == 0)
          ? Optional.empty()
          : Optional.of(Estimate.of(parts, confidence));
    }

    /** Rules that judged so and of which nothing could be told. */
    public List<String> untold() {
      return rules.entrySet().stream()
          .filter(rule -> rule.getValue().lot() > 0 && rule.getValue().told() == 0)
          .map(Map.Entry::getKey)
          .toList();
    }

    private static Estimate.Part part(Counts counts, long hits) {
      return new Estimate.Part(counts.lot(), counts.told(), hits);
    }
  }

  /**
   * Puts answers together.
   *
   * @param lots size of each stratum of the run
   */
  public static Review of(SamplePlan plan, SortedMap<Stratum, Long> lots, List<Answered> answers) {
    return new Review(
        plan, side(Stratum.Side.FINDING, lots, answers), side(Stratum.Side.PASS, lots, answers));
  }

  private static Answers side(
      Stratum.Side side, SortedMap<Stratum, Long> lots, List<Answered> answers) {
    SortedMap<String, Counts> rules = new TreeMap<>();
    lots.forEach(
        (stratum, lot) -> {
          if (stratum.side() == side && lot > 0) {
            rules.merge(stratum.rule(), new Counts(lot, 0, 0, 0, 0, 0), Counts::plus);
          }
        });
    for (Answered answered : answers) {
      if (answered.side() == side) {
        rules.merge(answered.rule(), counts(answered.answer()), Counts::plus);
      }
    }
    return new Answers(side, rules);
  }

  private static Counts counts(Optional<Answer> answer) {
    if (answer.isEmpty()) {
      return new Counts(0, 1, 0, 0, 0, 1);
    }
    return switch (answer.get()) {
      case AGREE -> new Counts(0, 1, 1, 0, 0, 0);
      case DISAGREE -> new Counts(0, 1, 0, 1, 0, 0);
      case CANT_TELL -> new Counts(0, 1, 0, 0, 1, 0);
    };
  }

  /** One line of a reviewer's workbook. */
  public record Answered(Stratum.Side side, String rule, Optional<Answer> answer) {}

  /**
   * With the plan's confidence, no more of this lot are wrong than that; only where each case had
   * the same chance and all were told.
   */
  public Optional<Long> most(Answers side) {
    Counts all = side.all();
    boolean even = side.rules().size() == 1 || all.wrong() == 0;
    if (!even || all.cantTell() > 0 || all.unread() > 0 || all.told() == 0) {
      return Optional.empty();
    }
    long drawn = (long) Math.floor(effective(side) + 1e-9);
    return Optional.of(
        ZeroFailures.most(Math.min(all.wrong(), drawn), all.lot(), drawn, plan.confidence() / 100));
  }

  /** How many equal draws the unequal ones are worth. */
  private static double effective(Answers side) {
    double lot = 0;
    double squares = 0;
    for (Counts rule : side.rules().values()) {
      if (rule.told() == 0) {
        return 0;
      }
      lot += rule.lot();
      squares += (double) rule.lot() * rule.lot() / rule.told();
    }
    return lot * lot / squares;
  }
}
