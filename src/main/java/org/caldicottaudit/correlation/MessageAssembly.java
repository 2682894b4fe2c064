package org.caldicottaudit.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.caldicottaudit.store.Memory;

/**
 * Puts the rows of e-mail logs and audit logs together to messages: rows of one message id are one
 * message, whose recipients are those of all its rows and whose time is the earliest. What only
 * some rows say is kept from the earliest of them.
 */
final class MessageAssembly implements AutoCloseable {
  private static final Comparator<Numbered> IN_TIME =
      Comparator.comparing((Numbered act) -> act.draft().sent()).thenComparing(Numbered::id);

  private final PackedDrafts drafts;
  private final SortedKeys byId = new SortedKeys();
  private final Map<Set<Field>, Set<Field>> unions = new HashMap<>();
  private final Map<Set<String>, Long> inSeveralFiles = new HashMap<>();
  private long rows;

  /** Keeps everything in the heap. */
  MessageAssembly() {
    this(Memory.heapOnly());
  }

  /**
   * @param memory for the rows until they are tied
   */
  MessageAssembly(Memory memory) {
    this.drafts = new PackedDrafts(memory);
  }

  void add(Transmission row) {
    rows++;
    String id = idOf(row);
    byId.add(id, drafts.add(id, new Draft(row)));
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

  /** Of the messages that several files report, those files and how many they are. */
  Map<Set<String>, Long> inSeveralFiles() {
    return inSeveralFiles;
  }

  long rows() {
    return rows;
  }

  /** Removes the rows that the heap had no room for. */
  @Override
  public void close() {
    drafts.close();
  }

  /**
   * The messages in the order of their first rows, when all rows are there. What was asked for
   * before stays as it was.
   *
   * @param oneAct how far apart the rows may lie that one act of sharing a file writes
   */
  MessageList messages(Function<Fields, List<String>> caseRefs, Duration oneAct) {
    inSeveralFiles.clear();
    MessageList.Builder messages = new MessageList.Builder(drafts, caseRefs);
    SortedKeys links = new SortedKeys();
    byId.forEachGroup(
        alike ->
            perId(alike)
                .forEach(
                    (id, same) -> {
                      Draft draft = whole(same);
                      int number = same.size() == 1 ? same.get(0).number() : drafts.add(id, draft);
                      draft
                          .file()
                          .ifPresentOrElse(
                              file -> links.add(file, number), () -> messages.add(number, draft));
                    }));
    links.forEachGroup(
        alike -> perFile(alike).values().forEach(acts -> joinNear(acts, oneAct, messages)));
    return messages.build();
  }

  /** Different ids may have the same key. */
  private Map<String, List<Numbered>> perId(int[] numbers) {
    Map<String, List<Numbered>> perId = new TreeMap<>();
    for (int number : numbers) {
      Numbered row = numbered(number);
      perId.computeIfAbsent(row.id(), id -> new ArrayList<>(1)).add(row);
    }
    return perId;
  }

  private Numbered numbered(int number) {
    return new Numbered(number, drafts.id(number), drafts.get(number));
  }

  /** A draft with its id and its number among the packed ones. */
  private record Numbered(int number, String id, Draft draft) {}

  private Draft whole(List<Numbered> rows) {
    Set<String> files = new TreeSet<>();
    Draft whole = rows.get(0).draft();
    files.add(whole.source.file());
    for (Numbered row : rows.subList(1, rows.size())) {
      files.add(row.draft().source.file());
      whole = whole.and(row.draft(), this::union);
    }
    if (files.size() > 1) {
      inSeveralFiles.merge(files, 1L, Long::sum);
    }
    if (rows.size() == 1) {
      return whole;
    }
    List<Draft> all = rows.stream().map(Numbered::draft).toList();
    return Contradictions.marked(whole.withSenderOf(all), all);
  }

  private Map<String, List<Numbered>> perFile(int[] numbers) {
    Map<String, List<Numbered>> perFile = new TreeMap<>();
    for (int number : numbers) {
      Numbered act = numbered(number);
      perFile
          .computeIfAbsent(act.draft().file().orElseThrow(), file -> new ArrayList<>(1))
          .add(act);
    }
    return perFile;
  }

  /**
   * One act of sharing a file writes several rows: of the link, of its group, of each person who
   * may open it. Only some of them say to whom.
   */
  private void joinNear(List<Numbered> shared, Duration oneAct, MessageList.Builder messages) {
    List<Numbered> inOrder = shared.stream().sorted(IN_TIME).toList();
    Numbered act = inOrder.get(0);
    Instant before = act.draft().sent();
    for (Numbered next : inOrder.subList(1, inOrder.size())) {
      Instant sent = next.draft().sent();
      if (Duration.between(before, sent).compareTo(oneAct) <= 0) {
        Draft both = act.draft().and(next.draft(), this::union);
        act = new Numbered(drafts.add(act.id(), both), act.id(), both);
      } else {
        messages.add(act.number(), act.draft());
        act = next;
      }
      before = sent;
    }
    messages.add(act.number(), act.draft());
  }

  /**
   * What stands for a missing id: who wrote when about what, so that repeated exports still meet.
   */
  static String idOf(Transmission row) {
    Fields fields = row.fields();
    return fields
        .text(Field.MESSAGE_ID)
        .map(MessageId::of)
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

  /** A value and when the event happened by which a log says it. */
  private record Known(Object value, Moment since) {
    private static final Comparator<Known> EARLIEST =
        Comparator.comparing(Known::since).thenComparing(known -> known.value().toString());
  }

  /**
   * A message of which more rows may come. It is the same whatever the order in which they come.
   *
   * @param provided what its logs can say at all; a value of another field is known by the way
   * @param since when a value was said, where not at the time of sending
   */
  record Draft(
      LogSource source, Place place, Fields fields, Set<Field> provided, Map<Field, Moment> since) {
    /** Whoever knows of them. */
    private static final Set<Field> ADDED_UP = EnumSet.of(Field.SENT_AT, Field.RECIPIENTS);

    private static final Moment NEVER = Moment.at(Instant.MAX);

    private static final Comparator<Draft> BY_DIRECTION =
        Comparator.comparing(draft -> direction(draft.fields.text(Field.DIRECTION).orElse("")));

    /** Of several logs the one that saw it leave; it is that house's message. */
    private static final Comparator<Draft> LEAD = BY_DIRECTION.thenComparing(Draft::place);

    /** What a log has a column for beats what another only knows by the way. */
    private static final Comparator<Draft> BY_SENDER =
        Comparator.comparing((Draft draft) -> !draft.provided.contains(Field.SENDER))
            .thenComparing(BY_DIRECTION)
            .thenComparing(draft -> start(draft.fields))
            .thenComparing(Draft::sender);

    private static final List<String> DIRECTIONS = List.of("out", "internal", "in");

    /** The earliest time, though not a day alone or an uncertain time where a better is known. */
    private static final Comparator<Known> BY_TRUST =
        Comparator.comparing(
            known -> (Moment) known.value(),
            Comparator.comparing((Moment moment) -> !moment.hasTime())
                .thenComparing(moment -> !moment.certain())
                .thenComparing(Comparator.naturalOrder()));

    private static final Comparator<Recipient> BY_STATUS =
        Comparator.comparing((Recipient recipient) -> rank(recipient.status()))
            .thenComparing(Recipient::address);

    Draft(Transmission row) {
      this(row.source(), row.place(), row.fields(), row.provided(), Map.of());
    }

    Draft and(Draft other, BinaryOperator<Set<Field>> unionOfFields) {
      Draft lead = LEAD.compare(this, other) <= 0 ? this : other;
      Map<Field, Known> union = known(other);
      other
          .known(this)
          .forEach((field, known) -> union.merge(field, known, (one, two) -> of(field, one, two)));
      Fields.Builder all = Fields.builder();
      union.forEach((field, known) -> all.put(field, known.value()));
      Fields whole = all.build();
      return new Draft(
          lead.source,
          lead.place,
          whole,
          unionOfFields.apply(provided, other.provided),
          apart(union, start(whole)));
    }

    /** Who shared which file; empty for mail, and where the log doesn't say. */
    Optional<String> file() {
      Optional<String> path =
          fields.has(Field.CHANNEL) && fields.time(Field.SENT_AT).isPresent()
              ? fields.text(Field.SUBJECT)
              : Optional.empty();
      return path.map(file -> sender() + "\0" + file);
    }

    Instant sent() {
      return fields.time(Field.SENT_AT).map(Moment::instant).orElse(Instant.MIN);
    }

    private static Moment start(Fields fields) {
      return fields.time(Field.SENT_AT).orElse(NEVER);
    }

    private static Map<Field, Moment> apart(Map<Field, Known> union, Moment start) {
      Map<Field, Moment> apart = new EnumMap<>(Field.class);
      union.forEach(
          (field, known) -> {
            if (!known.since().equals(start)) {
              apart.put(field, known.since());
            }
          });
      return apart.isEmpty() ? Map.of() : apart;
    }

    /** What a log has a column for beats what another only knows by the way. */
    private Map<Field, Known> known(Draft other) {
      Map<Field, Known> known = new EnumMap<>(Field.class);
      Moment start = start(fields);
      fields.forEach(
          (field, value) -> {
            if (ADDED_UP.contains(field)
                || provided.contains(field)
                || !other.provided.contains(field)) {
              known.put(field, new Known(value, since.getOrDefault(field, start)));
            }
          });
      return known;
    }

    /** What two rows say together; where they differ, what is safe to rely on. */
    private static Known of(Field field, Known one, Known two) {
      Known earlier = Known.EARLIEST.compare(one, two) <= 0 ? one : two;
      return switch (field) {
        case RECIPIENTS -> new Known(union(one.value(), two.value()), earlier.since());
        case SENT_AT -> BY_TRUST.compare(one, two) <= 0 ? one : two;
        case DIRECTION -> least(Comparator.comparing(Draft::direction), one, two);
        case STATUS -> least(Comparator.comparing(Draft::rank), one, two);
        // What anyone can open is open, whoever else was named.
        case CHANNEL ->
            least(Comparator.comparing(channel -> !channel.equals(Message.OPEN_LINK)), one, two);
        // One way of several that wasn't encrypted is enough.
        case ENCRYPTION -> least(Comparator.comparing(Marks::isExtra), one, two);
        default -> earlier;
      };
    }

    private static Known least(Comparator<String> order, Known one, Known two) {
      Comparator<Known> comparator =
          Comparator.comparing((Known known) -> known.value().toString(), order)
              .thenComparing(Known.EARLIEST);
      return comparator.compare(one, two) <= 0 ? one : two;
    }

    private static int direction(String code) {
      int place = DIRECTIONS.indexOf(code);
      return place < 0 ? DIRECTIONS.size() : place;
    }

    /** However a log writes the capitals of an address. */
    @SuppressWarnings("unchecked")
    private static List<Recipient> union(Object one, Object other) {
      Map<String, Recipient> byAddress = new TreeMap<>();
      for (Object recipients : List.of(one, other)) {
        for (Recipient recipient : (List<Recipient>) recipients) {
          byAddress.merge(recipient.address().toLowerCase(Locale.ROOT), recipient, Draft::better);
        }
      }
      return List.copyOf(byAddress.values());
    }

    /**
     * Of two reports on one recipient the more certain one; delivered beats failed, because it
     * arrived.
     */
    private static Recipient better(Recipient one, Recipient other) {
      return BY_STATUS.compare(one, other) <= 0 ? one : other;
    }

    /** Of two reports by one log on one recipient the more certain one. */
    static DeliveryStatus moreCertain(DeliveryStatus one, DeliveryStatus other) {
      return rank(one) <= rank(other) ? one : other;
    }

    /** The same message with another value in a field that it has. */
    Draft with(Field field, Object value) {
      Fields.Builder other = Fields.builder();
      fields.forEach((named, said) -> other.put(named, named == field ? value : said));
      return new Draft(source, place, other.build(), provided, since);
    }

    /** Where rows differ on who wrote, whoever did by the log that saw it leave. */
    Draft withSenderOf(List<Draft> rows) {
      return rows.stream()
          .filter(row -> row.fields.has(Field.SENDER))
          .min(BY_SENDER)
          .map(Draft::sender)
          .filter(sender -> !sender.equals(sender()))
          .map(sender -> with(Field.SENDER, sender))
          .orElse(this);
    }

    private String sender() {
      return fields.text(Field.SENDER).orElse("");
    }

    private static int rank(String code) {
      return Stream.of(DeliveryStatus.values())
          .filter(status -> status.code().equals(code))
          .findFirst()
          .map(Draft::rank)
          .orElse(DeliveryStatus.values().length);
    }

    private static int rank(DeliveryStatus status) {
      return switch (status) {
        case DELIVERED -> 0;
        case EXPANDED -> 1;
        case FAILED -> 2;
        case QUARANTINED -> 3;
        case PENDING -> 4;
        case CONTRADICTED -> 5;
        case UNKNOWN -> 6;
      };
    }

    Message message(String id, List<String> caseRefs) {
      return new Message(source, place, id, fields, caseRefs, provided);
    }
  }
}
