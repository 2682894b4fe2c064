package org.caldicottaudit.correlation;

import java.util.Objects;
import java.util.Optional;

/**
 * What followed an event in its case file, or that nothing did.
 *
 * @param link to what followed, and why it is thought so; empty when nothing did
 * @param elapsed from the event to what followed; when nothing did, at least to the end of the logs
 *     and at most to the end of the audit's day; empty when a date is missing
 * @param limit what an agreement allows for it; empty when none says
 */
public record Sequel(Optional<Link> link, Optional<Elapsed> elapsed, Optional<AnswerTime> limit) {
  public Sequel {
    Objects.requireNonNull(link, "link must not be null");
    Objects.requireNonNull(elapsed, "elapsed must not be null");
    Objects.requireNonNull(limit, "limit must not be null");
  }

  static Sequel found(Link link, Optional<Elapsed> elapsed) {
    return new Sequel(Optional.of(link), elapsed, Optional.empty());
  }

  static Sequel missing(Elapsed elapsed) {
    return new Sequel(Optional.empty(), Optional.of(elapsed), Optional.empty());
  }

  Sequel within(Optional<AnswerTime> allowed) {
    return new Sequel(link, elapsed, allowed);
  }
}
