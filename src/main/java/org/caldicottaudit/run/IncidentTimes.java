package org.caldicottaudit.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.correlation.LinkedMessage;
import org.caldicottaudit.event.BreachClock;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.report.incident.IncidentReport.Clock;

/**
 * Finds the times of a breach: what the user says goes first, then what the logs record. Nothing is
 * guessed: what neither says is not known.
 */
record IncidentTimes(BreachClock told, List<LinkedEvent> events, List<Message> messages) {
  private static final String TOLD = "as you said";
  private static final String UNKNOWN = "no log says it and nobody has";

  private record Known(Optional<Moment> when, String how) {
    static Known of(Moment when, String how) {
      return new Known(Optional.of(when), how);
    }
  }

  Clock clock(IncidentQuestion question, Instant now) {
    Known occurred = told(told.occurred()).or(() -> occurred(question)).orElse(unknown());
    Known detected = told(told.detected()).or(this::firstSign).orElse(unknown());
    Known aware =
        told(told.aware()).or(() -> recorded(Field.AWARE_AT, "becoming aware")).orElse(unknown());
    Known reported =
        told(told.reported()).or(() -> recorded(Field.REPORTED_AT, "a report")).orElse(unknown());
    return new Clock(
        new BreachClock(occurred.when(), detected.when(), aware.when(), reported.when()),
        occurred.how(),
        detected.how(),
        aware.how(),
        reported.how(),
        now);
  }

  private static Optional<Known> told(Optional<Moment> when) {
    return when.map(it -> Known.of(it, TOLD));
  }

  private static Known unknown() {
    return new Known(Optional.empty(), UNKNOWN);
  }

  /** When the message was sent that was asked about, or that an incident or a slip points at. */
  private Optional<Known> occurred(IncidentQuestion question) {
    if (question.kind() == IncidentQuestion.Kind.MESSAGE) {
      return sent(message -> question.timeline().names(message), "when the message was sent");
    }
    List<String> named =
        incidents().flatMap(entry -> entry.fields().text(Field.MESSAGE_ID).stream()).toList();
    return sent(
            message -> named.stream().anyMatch(id -> same(id, message.id())),
            "when the message was sent that the incident names")
        .or(this::firstSlip);
  }

  private static boolean same(String written, String id) {
    return written.replace("<", "").replace(">", "").equals(id.replace("<", "").replace(">", ""));
  }

  private Optional<Known> sent(java.util.function.Predicate<Message> which, String how) {
    return messages.stream()
        .filter(which)
        .sorted(Comparator.comparing(Message::place))
        .findFirst()
        .flatMap(message -> message.sentAt().map(when -> Known.of(when, how + where(message))));
  }

  private static String where(org.caldicottaudit.event.SharingEvent event) {
    return " (" + event.place() + ")";
  }

  /** The first message to a domain that only looks like a known one. */
  private Optional<Known> firstSlip() {
    return sharing()
        .filter(message -> !message.direction().equals("in"))
        .filter(
            message ->
                message.recipients().stream().anyMatch(to -> to.lookalike().isPresent())
                    && !message.recall())
        .flatMap(
            message ->
                message.event().sentAt().stream()
                    .map(
                        when ->
                            Known.of(
                                when,
                                "when the first message went to a domain that only looks like a"
                                    + " known one"
                                    + where(message.event()))))
        .min(Comparator.comparing(known -> known.when().orElseThrow()));
  }

  /** A recall, or somebody's word that it came to the wrong person. */
  private Optional<Known> firstSign() {
    return sharing()
        .filter(message -> message.recall() || message.wrongRecipient())
        .flatMap(
            message ->
                message.event().sentAt().stream()
                    .map(
                        when ->
                            Known.of(
                                when,
                                (message.recall()
                                        ? "the first recall"
                                        : "the first message that says it came to the wrong person")
                                    + where(message.event()))))
        .min(Comparator.comparing(known -> known.when().orElseThrow()));
  }

  private Optional<Known> recorded(Field field, String what) {
    return incidents()
        .flatMap(
            entry ->
                entry.fields().time(field).stream()
                    .map(when -> Known.of(when, "the incident's record of " + what + where(entry))))
        .min(Comparator.comparing(known -> known.when().orElseThrow()));
  }

  private Stream<Entry> incidents() {
    return events.stream()
        .map(LinkedEvent::event)
        .filter(Entry.class::isInstance)
        .map(Entry.class::cast)
        .filter(entry -> entry.type() == EntryType.INCIDENT);
  }

  private Stream<LinkedMessage> sharing() {
    return events.stream().filter(LinkedMessage.class::isInstance).map(LinkedMessage.class::cast);
  }
}
