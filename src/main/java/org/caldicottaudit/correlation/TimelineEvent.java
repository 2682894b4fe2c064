package org.caldicottaudit.correlation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.SharingEvent;

/**
 * One event of a {@link CaseTimeline}.
 *
 * @param when it happened; empty when no log says, and it then stands last
 * @param caseRefs the cases it belongs to: its own, else those of what it is tied to
 * @param responsible the organisation whose practice it is; "not stated" when no log says
 * @param leftOut why it is no sharing event and was not judged; empty when it was
 * @param why it belongs to the timeline, in words
 * @param sure how surely it belongs
 * @param ties what it was tied to, by what and how surely; in order
 */
public record TimelineEvent(
    SharingEvent event,
    Optional<Moment> when,
    List<String> caseRefs,
    String responsible,
    Optional<LeftOut> leftOut,
    String why,
    Strength sure,
    List<Link> ties)
    implements Comparable<TimelineEvent> {
  private static final Comparator<TimelineEvent> ORDER =
      Comparator.comparing((TimelineEvent event) -> event.when.isEmpty())
          .thenComparing(event -> event.when.map(Moment::instant).orElse(Instant.MAX))
          .thenComparing(event -> event.event.place())
          .thenComparing(event -> event.event.identity());

  public TimelineEvent {
    Objects.requireNonNull(event, "event must not be null");
    Objects.requireNonNull(responsible, "responsible must not be null");
    Objects.requireNonNull(why, "why must not be null");
    Objects.requireNonNull(sure, "sure must not be null");
    caseRefs = List.copyOf(caseRefs);
    ties = List.copyOf(ties);
  }

  /** When an event happened, as its own log says it. */
  static Optional<Moment> momentOf(SharingEvent event) {
    return event instanceof Message message
        ? message.sentAt()
        : ((Entry) event).when().or(() -> event.date().map(Moment::on));
  }

  public Place place() {
    return event.place();
  }

  @Override
  public int compareTo(TimelineEvent other) {
    return ORDER.compare(this, other);
  }
}
