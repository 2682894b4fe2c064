package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.Transmission;

/**
 * Puts the rows of an e-mail log together to messages: rows of one message id are one message,
 * whose recipients are those of all its rows and whose time is the earliest.
 */
final class MessageAssembly {
  private final Map<String, Draft> drafts = new HashMap<>();
  private long rows;

  void add(Transmission row) {
    rows++;
    drafts.merge(idOf(row), new Draft(row), Draft::and);
  }

  long rows() {
    return rows;
  }

  /** The messages in the order of their first rows. */
  List<Message> messages(Function<Fields, List<String>> caseRefs) {
    List<Message> messages = new ArrayList<>(drafts.size());
    drafts.forEach((id, draft) -> messages.add(draft.message(id, caseRefs)));
    messages.sort(Comparator.comparing(Message::place));
    return messages;
  }

  /**
   * What stands for a missing id: who wrote when about what, so that repeated exports still meet.
   */
  private static String idOf(Transmission row) {
    Fields fields = row.fields();
    return fields
        .text(Field.MESSAGE_ID)
        .orElseGet(
            () ->
                String.join(
                    " ",
                    "no id:",
                    fields.time(Field.SENT_AT).map(Object::toString).orElse(""),
                    fields.text(Field.SENDER).orElse(""),
                    fields
                        .text(Field.SUBJECT)
                        .map(String::hashCode)
                        .map(Integer::toHexString)
                        .orElse("")));
  }

  /** A message of which more rows may come. */
  private record Draft(LogSource source, Place place, Fields fields) {
    Draft(Transmission row) {
      this(row.source(), row.place(), row.fields());
    }

    Draft and(Draft other) {
      boolean inOrder = place.compareTo(other.place) <= 0;
      Draft first = inOrder ? this : other;
      Draft second = inOrder ? other : this;
      Fields.Builder union = Fields.builder().putAll(second.fields).putAll(first.fields);
      earliest(first, second, union);
      List<Recipient> recipients = union(first.fields.recipients(), second.fields.recipients());
      if (!recipients.isEmpty()) {
        union.put(Field.RECIPIENTS, recipients);
      }
      return new Draft(first.source, first.place, union.build());
    }

    private static void earliest(Draft first, Draft second, Fields.Builder union) {
      Stream.of(first, second)
          .flatMap(draft -> draft.fields.time(Field.SENT_AT).stream())
          .min(Comparator.naturalOrder())
          .ifPresent(sent -> union.put(Field.SENT_AT, sent));
    }

    private static List<Recipient> union(Collection<Recipient> one, Collection<Recipient> other) {
      Map<String, Recipient> byAddress = new TreeMap<>();
      for (Collection<Recipient> recipients : List.of(one, other)) {
        for (Recipient recipient : recipients) {
          byAddress.merge(recipient.address(), recipient, Draft::better);
        }
      }
      return List.copyOf(byAddress.values());
    }

    /**
     * Of two reports on one recipient the more certain one; delivered beats failed, because it
     * arrived.
     */
    private static Recipient better(Recipient one, Recipient other) {
      return rank(one.status()) <= rank(other.status()) ? one : other;
    }

    private static int rank(DeliveryStatus status) {
      return switch (status) {
        case DELIVERED -> 0;
        case EXPANDED -> 1;
        case FAILED -> 2;
        case QUARANTINED -> 3;
        case PENDING -> 4;
        case UNKNOWN -> 5;
      };
    }

    Message message(String id, Function<Fields, List<String>> caseRefs) {
      return new Message(source, place, id, fields, caseRefs.apply(fields));
    }
  }
}
