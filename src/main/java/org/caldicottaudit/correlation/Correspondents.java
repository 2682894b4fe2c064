package org.caldicottaudit.correlation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Every mailbox that the logs name. Hardly an audit asks for one, so they are gathered when the
 * first is asked for.
 */
final class Correspondents {
  private final List<Entry> entries;
  private final List<Message> messages;
  private @Nullable Set<String> mailboxes;

  Correspondents(List<Entry> entries, List<Message> messages) {
    this.entries = entries;
    this.messages = messages;
  }

  /** Whether some message or record names that mailbox, however it writes the capitals. */
  synchronized boolean include(String address) {
    if (mailboxes == null) {
      mailboxes = gathered();
    }
    return mailboxes.contains(Mailboxes.key(address));
  }

  private Set<String> gathered() {
    Set<String> all = new HashSet<>();
    for (Entry entry : entries) {
      entry.fields().texts(Field.RECIPIENT_ADDRESS).forEach(to -> all.add(Mailboxes.key(to)));
    }
    for (Message message : messages) {
      message.fields().text(Field.SENDER).ifPresent(from -> all.add(Mailboxes.key(from)));
      message.fields().recipients().stream()
          .map(Recipient::address)
          .forEach(to -> all.add(Mailboxes.key(to)));
    }
    return all;
  }
}
