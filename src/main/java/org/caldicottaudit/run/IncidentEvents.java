package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.caldicottaudit.correlation.CaseReferences;
import org.caldicottaudit.correlation.CaseTimeline;
import org.caldicottaudit.correlation.EventSink;
import org.caldicottaudit.correlation.LeftOut;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.correlation.TimelineEvent;
import org.caldicottaudit.correlation.TimelineQuestion;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.SharingEvent;

/**
 * Keeps the events that touch an incident, each with its ties. What is only tied to one of them and
 * is of another case stays out: a message about two children must not bring the other's file along.
 */
final class IncidentEvents implements EventSink {
  private final TimelineQuestion question;
  private final Optional<LocalDate> from;
  private final Optional<LocalDate> to;
  private final CaseTimeline timeline;
  private final List<LinkedEvent> linked = new ArrayList<>();
  private final Likenesses likenesses = new Likenesses();

  IncidentEvents(TimelineQuestion question, Optional<LocalDate> from, Optional<LocalDate> to) {
    this.question = question;
    this.from = from;
    this.to = to;
    this.timeline = new CaseTimeline(question);
  }

  @Override
  public void event(LinkedEvent event) {
    if (!within(event.event().date())) {
      return;
    }
    int before = timeline.size();
    timeline.event(event);
    likenesses.add(event);
    if (timeline.size() > before) {
      linked.add(event);
    }
  }

  @Override
  public void leftOut(Message message, LeftOut why) {
    if (within(message.date())) {
      timeline.leftOut(message, why);
      likenesses.add(message);
    }
  }

  /** What has no date may lie in the period. */
  private boolean within(Optional<LocalDate> day) {
    return day.map(
            on ->
                from.map(first -> !on.isBefore(first)).orElse(true)
                    && to.map(last -> !on.isAfter(last)).orElse(true))
        .orElse(true);
  }

  /** The events that touch it, in time order. */
  List<TimelineEvent> timeline() {
    List<TimelineEvent> all = timeline.events();
    Predicate<TimelineEvent> own = own(all);
    return all.stream().filter(own).toList();
  }

  /** Of them, those that can be judged, in the order of their places. */
  List<LinkedEvent> linked() {
    IdentityHashMap<SharingEvent, Boolean> kept = new IdentityHashMap<>();
    timeline().forEach(event -> kept.put(event.event(), true));
    return linked.stream().filter(event -> kept.containsKey(event.event())).toList();
  }

  private Predicate<TimelineEvent> own(List<TimelineEvent> all) {
    Set<String> cases = asked(all);
    return event ->
        question.names(event.event())
            || event.event().caseRefs().isEmpty()
            || event.event().caseRefs().stream()
                .map(CaseReferences::canonical)
                .anyMatch(cases::contains);
  }

  /**
   * The cases that are its own, in canonical writing: those asked for, else those of its events.
   */
  Set<String> asked() {
    return asked(timeline.events());
  }

  private Set<String> asked(List<TimelineEvent> all) {
    Set<String> cases = new TreeSet<>(question.caseRefs());
    if (cases.isEmpty()) {
      all.stream()
          .filter(event -> question.names(event.event()))
          .flatMap(event -> event.caseRefs().stream())
          .map(CaseReferences::canonical)
          .forEach(cases::add);
    }
    return cases;
  }

  /**
   * What to look for besides what was asked: the cases of a message and of a child, and the records
   * that name a message to a domain. The question itself where it leads to nothing more.
   */
  TimelineQuestion leadsTo(IncidentQuestion.Kind kind) {
    return switch (kind) {
      case MESSAGE -> with(asked(), question.messageIds());
      case PERSON -> with(casesOfChild(), question.messageIds());
      case RECIPIENT -> with(question.caseRefs(), messages());
      case CASE -> question;
    };
  }

  private TimelineQuestion with(Set<String> cases, Set<String> messages) {
    return new TimelineQuestion(
        cases, question.people(), question.addresses(), messages, question.domains());
  }

  private Set<String> messages() {
    Set<String> ids = new TreeSet<>();
    timeline.events().stream()
        .map(TimelineEvent::event)
        .filter(event -> event instanceof Message && question.names(event))
        .forEach(event -> ids.add(event.identity()));
    return ids;
  }

  private Set<String> casesOfChild() {
    Set<String> cases = new TreeSet<>();
    timeline.events().stream()
        .filter(event -> question.isAboutChild(event.event()))
        .flatMap(event -> event.event().caseRefs().stream())
        .map(CaseReferences::canonical)
        .forEach(cases::add);
    return cases;
  }

  Likenesses likenesses() {
    return likenesses;
  }
}
