package org.caldicottaudit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.correlation.LinkedMessage;
import org.caldicottaudit.correlation.TimelineEvent;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.incident.IncidentReport.Likeness;
import org.caldicottaudit.report.incident.IncidentReport.Receipt;

/**
 * What the logs can say to the questions of a breach. They are hints for whoever answers, and where
 * the logs say nothing, that is said: silence is no "no".
 */
record RiskEvidence(
    List<TimelineEvent> timeline,
    List<LinkedEvent> linked,
    List<Entry> entries,
    List<Receipt> receipts,
    List<Likeness> likenesses) {
  private static final List<String> SILENT = List.of("The logs say nothing to this: ask.");

  /** What there is to say, in sentences; never empty. */
  List<String> to(String evidence) {
    List<String> said =
        switch (evidence) {
          case "whereabouts" -> whereabouts();
          case "harm" -> harm();
          case "recipients" -> recipients();
          case "delivery" -> delivery();
          case "contents" -> contents();
          case "people" -> people();
          case "containment" -> containment();
          case "before" -> before();
          case "partners" -> partners();
          default -> List.of();
        };
    return said.isEmpty() ? SILENT : said;
  }

  private List<String> whereabouts() {
    List<String> said = new ArrayList<>();
    count(
        said,
        entry -> entry.fields().isYes(Field.PROTECTED_IDENTITY),
        "says that an identity is protected",
        "say that an identity is protected");
    count(
        said,
        entry ->
            entry.fields().texts(Field.CATEGORIES).stream()
                .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains("address")),
        "names an address among what was shared",
        "name an address among what was shared");
    count(
        said,
        entry -> entry.fields().isYes(Field.UNSAFE_TO_INFORM),
        "says that telling the person is unsafe",
        "say that telling the person is unsafe");
    long wrong = lookalikes();
    if (wrong > 0) {
      said.add(
          Wording.count(wrong, "message", "messages")
              + " went to a domain that only looks like a known one: nobody knows who reads"
              + " there.");
    }
    if (!said.isEmpty()) {
      said.add("Treat the place as known to somebody until the opposite is certain.");
    }
    return said;
  }

  private void count(List<String> said, Predicate<Entry> which, String one, String many) {
    long count = entries.stream().filter(which).count();
    if (count > 0) {
      said.add(Wording.count(count, "record ", "records ") + (count == 1 ? one : many) + ".");
    }
  }

  private long lookalikes() {
    return linked.stream()
        .filter(LinkedMessage.class::isInstance)
        .map(LinkedMessage.class::cast)
        .filter(message -> !message.direction().equals("in"))
        .filter(message -> message.recipients().stream().anyMatch(to -> to.lookalike().isPresent()))
        .count();
  }

  private List<String> harm() {
    List<String> said = new ArrayList<>();
    count(
        said,
        entry -> entry.fields().text(Field.HARM).filter("significant harm"::equals).isPresent(),
        "flags significant harm",
        "flag significant harm");
    count(
        said,
        entry -> entry.fields().isYes(Field.EMERGENCY),
        "is marked as an emergency",
        "are marked as an emergency");
    return said;
  }

  private List<String> recipients() {
    Set<String> whose = new TreeSet<>();
    receipts.forEach(receipt -> whose.add(receipt.whose()));
    return whose.stream().map(name -> name + ".").toList();
  }

  private List<String> delivery() {
    List<String> said = new ArrayList<>();
    for (DeliveryStatus status : DeliveryStatus.values()) {
      long count =
          timeline.stream()
              .map(TimelineEvent::event)
              .filter(Message.class::isInstance)
              .flatMap(message -> message.fields().recipients().stream())
              .filter(recipient -> recipient.status() == status)
              .count();
      if (count > 0) {
        said.add(Wording.count(count, "copy: ", "copies: ") + IncidentWords.delivery(status) + ".");
      }
    }
    return said;
  }

  private List<String> contents() {
    Set<String> kinds = new TreeSet<>();
    entries.stream()
        .filter(entry -> entry.type() == EntryType.DISCLOSURE)
        .map(IncidentWords::contents)
        .forEach(kinds::add);
    return kinds.isEmpty()
        ? List.of()
        : List.of("Recorded as shared: " + String.join("; ", kinds) + ".");
  }

  private List<String> people() {
    Set<String> cases = new TreeSet<>();
    timeline.forEach(event -> cases.addAll(event.caseRefs()));
    return cases.isEmpty()
        ? List.of()
        : List.of(
            "The events name "
                + Wording.count(cases.size(), "case", "cases")
                + ". Brothers and sisters, parents and others in the content are not counted.");
  }

  private List<String> containment() {
    List<String> said = new ArrayList<>();
    long recalls = messages(LinkedMessage::recall);
    if (recalls > 0) {
      said.add(
          Wording.count(recalls, "recall was", "recalls were")
              + " sent. A recall doesn’t reach a mailbox outside your own organisation.");
    }
    long told = messages(LinkedMessage::wrongRecipient);
    if (told > 0) {
      said.add(
          Wording.count(told, "message says", "messages say")
              + " that it came to the wrong person.");
    }
    count(
        said,
        entry -> entry.type() == EntryType.INCIDENT,
        "of an incident is in the log",
        "of incidents are in the log");
    return said;
  }

  private long messages(Predicate<LinkedMessage> which) {
    return linked.stream()
        .filter(LinkedMessage.class::isInstance)
        .map(LinkedMessage.class::cast)
        .filter(which)
        .count();
  }

  private List<String> before() {
    return likenesses.stream()
        .map(
            it ->
                it.how()
                    + ": "
                    + Wording.count(it.count(), "other message", "other messages")
                    + ".")
        .toList();
  }

  private List<String> partners() {
    Set<String> agencies = new TreeSet<>();
    entries.forEach(
        entry -> {
          entry.fields().text(Field.AGENCY).ifPresent(agencies::add);
          agencies.addAll(entry.fields().texts(Field.RECIPIENT_ORG));
        });
    return agencies.isEmpty()
        ? List.of()
        : List.of("Named in the records: " + Wording.list(List.copyOf(agencies)) + ".");
  }
}
