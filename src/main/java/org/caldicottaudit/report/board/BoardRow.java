package org.caldicottaudit.report.board;

import java.util.Optional;
import java.util.OptionalDouble;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.RateRange;
import org.caldicottaudit.report.Wording;

/**
 * A rule, an organisation, a month or a channel with its counts as a board may see them.
 *
 * @param id of a rule; empty for anything else
 * @param finding findings, counted in verdicts
 * @param rate findings ÷ judged; empty where either is hidden or nothing was judged
 * @param range where the true rate likely lies; empty as the rate is
 */
public record BoardRow(
    String id,
    String name,
    Count finding,
    Count judged,
    Count unproven,
    OptionalDouble rate,
    Optional<RateRange> range) {

  /** Works out what the counts that are shown allow to be said. */
  static BoardRow of(String id, String name, Count finding, Count judged, Count unproven) {
    Optional<OutcomeCounts> known =
        finding instanceof Count.Shown found
                && judged instanceof Count.Shown all
                && all.number() >= found.number()
            ? Optional.of(new OutcomeCounts(all.number() - found.number(), found.number(), 0, 0))
            : Optional.empty();
    return new BoardRow(
        id,
        name,
        finding,
        judged,
        unproven,
        known.map(OutcomeCounts::rate).orElse(OptionalDouble.empty()),
        known.flatMap(RateRange::of));
  }

  /** Such as {@code 14%}, or {@code under 2%} where the findings are few; else a dash. */
  public String rateInWords() {
    if (finding instanceof Count.Few && judged instanceof Count.Shown all) {
      return "under " + Wording.percent(Math.min(1, (double) SmallNumbers.LEAST / all.number()));
    }
    return rate.isPresent() ? Wording.percent(rate.getAsDouble()) : "–";
  }

  /** Such as {@code 8% to 21%}; a dash where there is none. */
  public String rangeInWords() {
    return range
        .map(found -> Wording.percent(found.low()) + " to " + Wording.percent(found.high()))
        .orElse("–");
  }
}
