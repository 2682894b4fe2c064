package org.caldicottaudit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.correlation.ConsentTie;
import org.caldicottaudit.correlation.Link;
import org.caldicottaudit.correlation.LinkedEntry;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.correlation.LinkedMessage;
import org.caldicottaudit.correlation.LinkedRecipient;
import org.caldicottaudit.correlation.RecordId;
import org.caldicottaudit.correlation.Sequel;
import org.caldicottaudit.correlation.Strength;
import org.caldicottaudit.correlation.TieKind;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.SharingEvent;
import org.caldicottaudit.event.YesNo;
import org.caldicottaudit.finding.Pseudonyms;
import org.caldicottaudit.report.NotJoined;
import org.caldicottaudit.report.Unjoined;
import org.caldicottaudit.store.Memory;

/**
 * Collects what nothing was surely joined to, with the nearest candidates, so that a person can
 * finish the job: mail without a record, records without mail, requests without an answer, and
 * whatever hangs on a weak tie.
 */
final class UnjoinedRecords {
  private final Optional<Pseudonyms> pseudonyms;
  private final NotJoinedList rows;
  private long records;

  /**
   * @param pseudonyms empty when the run identifies people
   * @param memory for the rows until the last report is written
   */
  UnjoinedRecords(Optional<Pseudonyms> pseudonyms, Memory memory) {
    this.pseudonyms = pseudonyms;
    this.rows = new NotJoinedList(memory);
  }

  /** Takes the next event, in the order of their places. */
  void add(LinkedEvent event) {
    List<Open> open =
        event instanceof LinkedMessage message ? open(message) : open((LinkedEntry) event);
    if (!open.isEmpty()) {
      records++;
      open.forEach(one -> rows.take(row(event, one)));
    }
  }

  Unjoined rows() {
    return new Unjoined(rows, records, rows.size());
  }

  /** Something that is missing, and what may be it. */
  private record Open(String kind, Optional<Link> candidate) {}

  private static List<Open> open(LinkedMessage message) {
    List<Open> open = new ArrayList<>();
    if (asksForARecord(message)) {
      boolean without =
          message.recipients().stream()
              .anyMatch(recipient -> !recipient.own() && recipient.decision().isEmpty());
      addWeak(message.links().stream(), open);
      if (without) {
        addNearest("decision", message.nearest(), open);
      }
    }
    addWeak(followers(message), open);
    return open.stream().distinct().toList();
  }

  private static boolean asksForARecord(LinkedMessage message) {
    return !message.direction().equals("in")
        && !message.recall()
        && !message.secondSending()
        && message.plainAnswer() != YesNo.YES
        && message.recipients().stream().anyMatch(recipient -> !recipient.own());
  }

  private static List<Open> open(LinkedEntry entry) {
    List<Open> open = new ArrayList<>();
    boolean disclosure = entry.event().type() == EntryType.DISCLOSURE;
    if (disclosure && entry.inEmailLog() != YesNo.NO) {
      if (entry.links().isEmpty()) {
        addNearest("message", ofKind("message", entry.nearest()), open);
      } else if (entry.links().stream().allMatch(link -> link.strength() == Strength.WEAK)) {
        addWeak(entry.links().stream(), open);
      }
    }
    Sequel answer = entry.sequels().get("answer");
    if (entry.event().type() == EntryType.REQUEST && answer != null && answer.link().isEmpty()) {
      addNearest("answer", ofKind("answer", entry.nearest()), open);
    }
    addWeak(followers(entry), open);
    addWeak(entry.consent().stream().map(ConsentTie::link), open);
    entry.receipts().stream()
        .filter(receipt -> receipt.link().isEmpty())
        .forEach(receipt -> open.add(new Open(TieKind.RECEIPT.code(), Optional.empty())));
    return open.stream().distinct().toList();
  }

  private static Stream<Link> followers(LinkedEvent event) {
    return event.sequels().values().stream()
        .flatMap(sequel -> sequel.link().stream())
        .filter(link -> !link.other().equals(event.event()));
  }

  private static void addWeak(Stream<Link> links, List<Open> open) {
    links
        .filter(link -> link.strength() == Strength.WEAK)
        .forEach(link -> open.add(new Open(link.kind(), Optional.of(link))));
  }

  private static List<Link> ofKind(String kind, List<Link> links) {
    return links.stream().filter(link -> link.kind().equals(kind)).toList();
  }

  private static void addNearest(String kind, List<Link> nearest, List<Open> open) {
    if (nearest.isEmpty()) {
      open.add(new Open(kind, Optional.empty()));
    }
    nearest.forEach(link -> open.add(new Open(kind, Optional.of(link))));
  }

  private NotJoined row(LinkedEvent linked, Open open) {
    SharingEvent event = linked.event();
    Optional<SharingEvent> other = open.candidate.map(Link::other);
    return new NotJoined(
        List.of(
            RecordId.of(event),
            event.kind(),
            event.place().toString(),
            day(event),
            String.join("; ", linked.caseRefs()),
            recipients(linked),
            TieKind.find(open.kind).map(TieKind::words).orElse(open.kind),
            other.map(RecordId::of).orElse(""),
            other.map(SharingEvent::kind).orElse(""),
            other.map(found -> found.place().toString()).orElse(""),
            other.map(UnjoinedRecords::day).orElse(""),
            other.map(found -> String.join("; ", found.caseRefs())).orElse(""),
            open.candidate.map(Link::key).orElse("nothing near it was found"),
            open.candidate.map(link -> link.strength().code()).orElse("")));
  }

  private static String day(SharingEvent event) {
    return event.date().map(Object::toString).orElse("");
  }

  private String recipients(LinkedEvent linked) {
    Stream<String> addresses =
        linked instanceof LinkedMessage message
            ? message.recipients().stream()
                .filter(recipient -> !recipient.own())
                .map(LinkedRecipient::recipient)
                .map(recipient -> recipient.address())
            : linked.event().fields().texts(Field.RECIPIENT_ADDRESS).stream();
    String masked =
        addresses
            .map(address -> pseudonyms.map(masks -> masks.address(address)).orElse(address))
            .sorted()
            .collect(Collectors.joining("; "));
    return masked.isEmpty()
        ? String.join("; ", linked.event().fields().texts(Field.RECIPIENT_ORG))
        : masked;
  }
}
