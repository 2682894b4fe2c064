package org.caldicottaudit.sampling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.caldicottaudit.sampling.Review.Answers;
import org.caldicottaudit.sampling.Review.Counts;

/** A review for other programs. Shares are from 0 to 1. */
public final class ReviewJson {
  private ReviewJson() {}

  public static String of(Review review) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("formatVersion", 1);
    SamplePlan plan = review.plan();
    json.putObject("plan")
        .put("confidence", plan.confidence() / 100)
        .put("rate", plan.rate() / 100)
        .put("seed", plan.seed())
        .put("per", plan.everyRule() ? "rule" : "run");
    side(json.putObject("findings"), review, review.findings());
    side(json.putObject("passes"), review, review.passes());
    return json.toPrettyString().replace("\r\n", "\n");
  }

  private static void side(ObjectNode json, Review review, Answers side) {
    double confidence = review.plan().confidence() / 100;
    counts(json, side.all());
    estimate(json, side.wrong(confidence), side.of());
    review
        .most(side)
        .ifPresentOrElse(most -> json.put("atMostWrong", most), () -> json.putNull("atMostWrong"));
    ObjectNode rules = json.putObject("rules");
    side.rules()
        .forEach(
            (rule, counts) -> {
              ObjectNode one = rules.putObject(rule);
              counts(one, counts);
              estimate(one, side.wrong(rule, confidence), side.of());
            });
  }

  private static void counts(ObjectNode json, Counts counts) {
    json.put("population", counts.lot()).put("drawn", counts.drawn());
    json.put("agree", counts.agreed()).put("disagree", counts.wrong());
    json.put("cantTell", counts.cantTell()).put("unread", counts.unread());
  }

  /** Of findings the precision, of passes the miss rate. */
  private static void estimate(ObjectNode json, Optional<Estimate> wrong, Stratum.Side side) {
    boolean precision = side == Stratum.Side.FINDING;
    String name = precision ? "precision" : "missRate";
    if (wrong.isEmpty()) {
      json.putNull(name);
      return;
    }
    Estimate rate = wrong.get();
    json.putObject(name)
        .put("share", rounded(precision ? 1 - rate.share() : rate.share()))
        .put("low", rounded(precision ? 1 - rate.high() : rate.low()))
        .put("high", rounded(precision ? 1 - rate.low() : rate.high()));
  }

  private static double rounded(double share) {
    return Math.round(share * 1e6) / 1e6;
  }
}
