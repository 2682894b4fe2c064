package org.caldicottaudit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.correlation.LeftOut;
import org.caldicottaudit.correlation.Strength;
import org.caldicottaudit.correlation.TimelineEvent;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.finding.Ties;

/** Tells what else happened in a case, a line an event, without naming a person. */
final class CaseStory {
  /** As many before and after as fit on a screen. */
  private static final int MOST = 12;

  private CaseStory() {}

  /** The events around that place, which is marked; the first ones where it isn't among them. */
  static List<String> around(List<TimelineEvent> events, Optional<Place> here) {
    int at = 0;
    while (at < events.size() && !isAt(events.get(at), here)) {
      at++;
    }
    int middle = at == events.size() ? 0 : at;
    int first = Math.max(0, middle - MOST);
    int end = Math.min(events.size(), middle + MOST + 1);
    List<String> lines = new ArrayList<>();
    if (first > 0) {
      lines.add("(" + first + " earlier)");
    }
    events.subList(first, end).forEach(event -> lines.addAll(lines(event, isAt(event, here))));
    if (end < events.size()) {
      lines.add("(" + (events.size() - end) + " later or undated)");
    }
    return lines;
  }

  private static boolean isAt(TimelineEvent event, Optional<Place> here) {
    return here.filter(event.place()::equals).isPresent();
  }

  private static List<String> lines(TimelineEvent event, boolean marked) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (marked ? "> " : "  ")
            + event.when().map(CaseStory::time).orElse("no date         ")
            + "  "
            + what(event)
            + ", "
            + event.place()
            + belonging(event));
    Ties.inWords(event.ties()).forEach(tie -> lines.add("      " + tie));
    return lines;
  }

  private static String time(Moment when) {
    return when.hasTime()
        ? when.instant()
            .atZone(Moment.LONDON)
            .toLocalDateTime()
            .toString()
            .substring(0, 16)
            .replace('T', ' ')
        : when.date() + "      ";
  }

  private static String belonging(TimelineEvent event) {
    String left =
        event.leftOut().map(LeftOut::words).map(words -> "; not judged. " + words).orElse("");
    return event.sure() == Strength.WEAK ? "; perhaps of this case, " + event.why() + left : left;
  }

  private static String what(TimelineEvent event) {
    return event.event() instanceof Message message
        ? message(message)
        : entry((Entry) event.event(), event.responsible());
  }

  private static String message(Message message) {
    String to =
        message.fields().recipients().stream()
            .map(Recipient::domain)
            .map(domain -> domain.isEmpty() ? "an address without a domain" : domain)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String from =
        message.fields().text(Field.SENDER).map(address -> domain(address)).orElse("not given");
    return (message.isLink() ? "shared file" : "message")
        + " from "
        + from
        + (to.isEmpty() ? "" : " to " + to);
  }

  private static String domain(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? "an address without a domain" : address.substring(at + 1);
  }

  private static String entry(Entry entry, String responsible) {
    String parts =
        Stream.of(
                entry.fields().text(Field.REQUESTER_ORG).map(name -> "asked by " + name),
                Optional.of(entry.fields().texts(Field.RECIPIENT_ORG))
                    .filter(names -> !names.isEmpty())
                    .map(names -> "to " + String.join(", ", names)),
                entry.fields().text(Field.CHANNEL).map(channel -> "by " + channel))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return entry.kind()
        + (responsible.equals("not stated") ? "" : " of " + responsible)
        + (parts.isEmpty() ? "" : ", " + parts);
  }
}
