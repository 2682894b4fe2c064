package org.caldicottaudit.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.sampling.Review.Answers;
import org.caldicottaudit.sampling.Review.Counts;

/** A review in sentences. */
public record ReviewText(Review review) {

  /** From the whole to the rules. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    unread(lines);
    side(lines, review.findings(), "findings", "were false alarms");
    side(lines, review.passes(), "passes", "should have been findings");
    return lines;
  }

  private void unread(List<String> lines) {
    long unread = review.findings().all().unread() + review.passes().all().unread();
    long drawn = review.findings().all().drawn() + review.passes().all().drawn();
    if (unread > 0) {
      lines.add(
          number(unread)
              + " of "
              + number(drawn)
              + " are not answered yet: what follows rests on the others and proves less than was"
              + " asked.");
    }
  }

  private void side(List<String> lines, Answers side, String what, String wrong) {
    Counts all = side.all();
    double confidence = review.plan().confidence() / 100;
    Optional<Estimate> estimate = side.wrong(confidence);
    if (estimate.isEmpty()) {
      lines.add(
          all.lot() == 0
              ? "The run has no " + what + "."
              : "Nothing can be said of the " + number(all.lot()) + " " + what + " yet.");
      return;
    }
    lines.add(
        "Of the %s, %s were read; %s %s. By the weight of each rule that is %s, and with %s %% confidence %s."
            .formatted(
                number(all.lot()) + " " + what,
                number(all.told()),
                number(all.wrong()),
                wrong,
                percent(estimate.get().share()),
                SamplePlan.plain(review.plan().confidence()),
                range(estimate.get())));
    review
        .most(side)
        .ifPresent(
            most ->
                lines.add(
                    "With %s %% confidence, no more than %s of the %s %s, which is %s."
                        .formatted(
                            SamplePlan.plain(review.plan().confidence()),
                            number(most),
                            number(all.lot()),
                            wrong.replace("were", "are"),
                            percent((double) most / all.lot()))));
    if (all.cantTell() > 0) {
      lines.add(
          "%s could not be told; were all of them wrong, it would be %s."
              .formatted(
                  number(all.cantTell()), percent(side.worst(confidence).orElseThrow().share())));
    }
    if (!side.untold().isEmpty()) {
      lines.add("Nothing is said of the " + what + " of " + String.join(", ", side.untold()) + ".");
    }
    for (Map.Entry<String, Counts> rule : side.rules().entrySet()) {
      side.wrong(rule.getKey(), confidence)
          .ifPresent(
              share ->
                  lines.add(
                      "  %s: %s of %s wrong, %s; %s"
                          .formatted(
                              rule.getKey(),
                              number(rule.getValue().wrong()),
                              number(rule.getValue().told()),
                              percent(share.share()),
                              range(share))));
    }
  }

  private static String range(Estimate estimate) {
    return estimate.low() == estimate.high()
        ? "exactly that, since all of them were read"
        : "between " + percent(estimate.low()) + " and " + percent(estimate.high());
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
