package org.caldicottaudit.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.Transmission;

/**
 * Puts the rows of e-mail logs and audit logs together to messages: rows of one message id are one
 * message, whose recipients are those of all its rows and whose time is the earliest.
 */
final class MessageAssembly {
  /** Longer than a dialogue for sharing stands open, shorter than a second thought. */
  private static final Duration ONE_ACT = Duration.ofMinutes(5);

  private final Map<String, Draft> drafts = new HashMap<>();
  private final Map<Set<Field>, Set<Field>> unions = new HashMap<>();
  private final Map<String, Set<String>> inSeveralFiles = new TreeMap<>();
  private long rows;

  void add(Transmission row) {
    rows++;
    String id = idOf(row);
    drafts.merge(
        id,
        new Draft(row),
        (one, other) -> {
          noteFiles(id, one.source.file(), other.source.file());
          return one.and(other, this::union);
        });
  }

  /** Few logs make few unions, of which each is kept once. */
  private Set<Field> union(Set<Field> one, Set<Field> other) {
    if (one.containsAll(other)) {
      return one;
    }
    EnumSet<Field> union = EnumSet.copyOf(one);
    union.addAll(other);
    return unions.computeIfAbsent(union, Collections::unmodifiableSet);
  }

  private void noteFiles(String id, String one, String other) {
    if (!one.equals(other)) {
      inSeveralFiles.computeIfAbsent(id, message -> new TreeSet<>()).addAll(List.of(one, other));
    }
  }

  /** Of each message that several files report, those files. */
  Collection<Set<String>> inSeveralFiles() {
    return inSeveralFiles.values();
  }

  long rows() {
    return rows;
  }

  /** The messages in the order of their first rows. */
  List<Message> messages(Function<Fields, List<String>> caseRefs) {
    joinLinks();
    List<Message> messages = new ArrayList<>(drafts.size());
    drafts.forEach((id, draft) -> messages.add(draft.message(id, caseRefs)));
    messages.sort(Comparator.comparing(Message::place));
    return messages;
  }

  /**
   * One act of sharing a file writes several rows: of the link, of its group, of each person who
   * may open it. Only some of them say to whom.
   */
  private void joinLinks() {
    Map<String, List<String>> byFile = new TreeMap<>();
    drafts.forEach(
        (id, draft) ->
            draft
                .file()
                .ifPresent(
                    file -> byFile.computeIfAbsent(file, absent -> new ArrayList<>(2)).add(id)));
    byFile.values().forEach(this::joinNear);
  }

  private void joinNear(List<String> ids) {
    Comparator<String> byTime =
        Comparator.comparing((String id) -> draft(id).sent())
            .thenComparing(Comparator.naturalOrder());
    List<String> inOrder = ids.stream().sorted(byTime).toList();
    String act = inOrder.get(0);
    Instant before = draft(act).sent();
    for (String id : inOrder.subList(1, inOrder.size())) {
      Draft next = draft(id);
      if (Duration.between(before, next.sent()).compareTo(ONE_ACT) <= 0) {
        drafts.put(act, draft(act).and(next, this::union));
        drafts.remove(id);
      } else {
        act = id;
      }
      before = next.sent();
    }
  }

  private Draft draft(String id) {
    return Objects.requireNonNull(drafts.get(id), "only ids of drafts are looked up");
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
  private record Draft(LogSource source, Place place, Fields fields, Set<Field> provided) {
    Draft(Transmission row) {
      this(row.source(), row.place(), row.fields(), row.provided());
    }

    Draft and(Draft other, BinaryOperator<Set<Field>> unionOfFields) {
      boolean inOrder = place.compareTo(other.place) <= 0;
      Draft first = inOrder ? this : other;
      Draft second = inOrder ? other : this;
      Fields.Builder union = Fields.builder();
      second.put(union, first);
      first.put(union, second);
      earliest(first, second, union);
      openest(first, second, union);
      List<Recipient> recipients = union(first.fields.recipients(), second.fields.recipients());
      if (!recipients.isEmpty()) {
        union.put(Field.RECIPIENTS, recipients);
      }
      return new Draft(
          first.source,
          first.place,
          union.build(),
          unionOfFields.apply(first.provided, second.provided));
    }

    /** What a log has a column for beats what another only knows by the way. */
    private void put(Fields.Builder union, Draft other) {
      fields.forEach(
          (field, value) -> {
            if (provided.contains(field) || !other.provided.contains(field)) {
              union.put(field, value);
            }
          });
    }

    /** Who shared which file; empty for mail, and where the log doesn't say. */
    Optional<String> file() {
      Optional<String> path =
          fields.has(Field.CHANNEL) && fields.time(Field.SENT_AT).isPresent()
              ? fields.text(Field.SUBJECT)
              : Optional.empty();
      return path.map(file -> fields.text(Field.SENDER).orElse("") + "\0" + file);
    }

    Instant sent() {
      return fields.time(Field.SENT_AT).map(Moment::instant).orElse(Instant.MIN);
    }

    /** What anyone can open is open, whoever else was named. */
    private static void openest(Draft first, Draft second, Fields.Builder union) {
      Stream.of(first, second)
          .map(draft -> draft.fields)
          .filter(
              fields -> fields.text(Field.CHANNEL).filter(Message.OPEN_LINK::equals).isPresent())
          .findFirst()
          .ifPresent(
              open -> {
                union.put(Field.CHANNEL, Message.OPEN_LINK);
                open.text(Field.ENCRYPTION).ifPresent(code -> union.put(Field.ENCRYPTION, code));
              });
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
      return new Message(source, place, id, fields, caseRefs.apply(fields), provided);
    }
  }
}
