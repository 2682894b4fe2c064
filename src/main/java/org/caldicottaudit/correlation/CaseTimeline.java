package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Message;

/**
 * Everything of some cases, a person, a message or a domain, in time order and with its ties: what
 * was judged, and mail that was left out, which shares nothing but belongs to the story.
 *
 * <p>Give it to {@link CaseFiles#tie}, alone or behind another sink, then ask for its events. What
 * has no date comes last. The order of rows and files changes nothing.
 */
public final class CaseTimeline implements EventSink {
  private final TimelineQuestion question;
  private final List<TimelineEvent> events = new ArrayList<>();

  public CaseTimeline(TimelineQuestion question) {
    this.question = question;
  }

  @Override
  public void event(LinkedEvent linked) {
    question
        .why(linked.event(), linked.caseRefs(), linked.links())
        .ifPresent(
            belonging ->
                events.add(
                    new TimelineEvent(
                        linked.event(),
                        TimelineEvent.momentOf(linked.event()),
                        linked.caseRefs(),
                        linked.responsible(),
                        Optional.empty(),
                        belonging.why(),
                        belonging.strength(),
                        linked.ties())));
  }

  @Override
  public void leftOut(Message message, LeftOut why) {
    question
        .why(message, message.caseRefs(), List.of())
        .ifPresent(
            belonging ->
                events.add(
                    new TimelineEvent(
                        message,
                        message.sentAt(),
                        message.caseRefs(),
                        HomeDomains.senderDomain(message),
                        Optional.of(why),
                        belonging.why(),
                        belonging.strength(),
                        List.of())));
  }

  /** A sink that hands each event to the other one first, and keeps what belongs here. */
  public EventSink after(EventSink first) {
    return new EventSink() {
      @Override
      public void event(LinkedEvent linked) {
        first.event(linked);
        CaseTimeline.this.event(linked);
      }

      @Override
      public void leftOut(Message message, LeftOut why) {
        first.leftOut(message, why);
        CaseTimeline.this.leftOut(message, why);
      }
    };
  }

  /** How many events belong so far. */
  public int size() {
    return events.size();
  }

  /** The events so far, in time order. */
  public List<TimelineEvent> events() {
    return events.stream().sorted().toList();
  }
}
