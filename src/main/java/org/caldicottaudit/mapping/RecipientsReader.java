package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.source.WhiteSpace;

/** Reads the recipients of a message, each with what became of it. */
final class RecipientsReader {
  static final String EVENTS = "##";

  private final Vocabulary words;
  private final boolean withEvents;

  /**
   * @param withEvents whether each address carries its delivery events: {@code a@b##Receive, Send}
   */
  RecipientsReader(Vocabulary words, boolean withEvents) {
    this.words = words;
    this.withEvents = withEvents;
  }

  /**
   * @param status of the row, for addresses that carry none of their own
   * @throws UnreadableCellException when the export has lost the addresses
   */
  List<Recipient> read(String text, String heading, DeliveryStatus status)
      throws UnreadableCellException {
    if (isTypeName(text)) {
      throw new UnreadableCellException(
          heading,
          "The export has lost the recipients: PowerShell wrote their type instead. Join them with"
              + " ';' before Export-Csv and export again.");
    }
    if (!withEvents) {
      return plain(text, ";,", status);
    }
    return Lists.split(text, ";").stream().map(this::withEvents).distinct().toList();
  }

  /** Whether PowerShell has written the type of a list instead of what is in it. */
  static boolean isTypeName(String text) {
    return text.startsWith("System.") && text.endsWith("[]");
  }

  /** Addresses between separators, all of one status. */
  static List<Recipient> plain(String text, String separators, DeliveryStatus status) {
    return withNames(Lists.split(text, separators)).stream()
        .map(part -> plain(part, status))
        .distinct()
        .toList();
  }

  /** In "Bell, Jo &lt;j.bell@x.gov.uk&gt;" the comma parts a name and no addresses. */
  private static List<String> withNames(List<String> parts) {
    List<String> addresses = new ArrayList<>();
    List<String> name = new ArrayList<>();
    for (String part : parts) {
      if (part.indexOf('@') < 0 && part.indexOf('<') < 0) {
        name.add(part);
        continue;
      }
      if (part.indexOf('<') > 0) {
        name.add(part);
        addresses.add(String.join(", ", name));
      } else {
        addresses.addAll(name); // what somebody wrote for an address
        addresses.add(part);
      }
      name.clear();
    }
    addresses.addAll(name);
    return addresses;
  }

  private static Recipient plain(String written, DeliveryStatus status) {
    MailAddress address = MailAddress.of(written);
    return new Recipient(address.text(), address.domain(), status);
  }

  private Recipient withEvents(String part) {
    int mark = part.indexOf(EVENTS);
    return mark < 0
        ? plain(part, DeliveryStatus.UNKNOWN)
        : plain(
            WhiteSpace.trim(part.substring(0, mark)),
            events(part.substring(mark + EVENTS.length())));
  }

  /** Events come in the order of time, so the last that says something counts. */
  private DeliveryStatus events(String events) {
    DeliveryStatus status = DeliveryStatus.UNKNOWN;
    for (String event : Lists.split(events, ",")) {
      Optional<String> code = words.code("delivery_event", event);
      if (code.isPresent()) {
        status = DeliveryStatus.valueOf(code.get().toUpperCase(Locale.ROOT));
      }
    }
    return status;
  }
}
