package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of a case log: a request, a decision to share or not, a notice, a retained record. */
public record Entry(LogSource source, int row, Fields fields) implements SharingEvent {
  private static final Pattern SEVERAL = Pattern.compile("[;,&|+\n]|\\s+and\\s+");

  /** Whatever is shared is something, for something. */
  private static final List<Field> OF_WHAT =
      List.of(Field.WHAT_SHARED, Field.CATEGORIES, Field.PURPOSE);

  private static final List<Field> SHARING =
      List.of(
          Field.SHARED_AT,
          Field.RECIPIENT_ORG,
          Field.RECIPIENT_NAME,
          Field.RECIPIENT_ADDRESS,
          Field.CHANNEL);

  private static final List<Field> RECIPIENT =
      List.of(Field.RECIPIENT_ORG, Field.RECIPIENT_NAME, Field.RECIPIENT_ADDRESS);

  /** A list and no stream, because a case is ordered by it over and over. */
  private static final List<Field> WHEN =
      List.of(
          Field.SHARED_AT,
          Field.DECIDED_AT,
          Field.REQUESTED_AT,
          Field.RECEIVED_AT,
          Field.RECORDED_AT,
          Field.INFORMED_AT,
          Field.CONSENT_AT,
          Field.ESCALATED_AT,
          Field.AWARE_AT);

  public Entry {
    Objects.requireNonNull(source, "source must not be null");
    Objects.requireNonNull(fields, "fields must not be null");
  }

  /**
   * The same row with another value of one field.
   *
   * @throws IllegalArgumentException when the field doesn't take such a value
   */
  public Entry with(Field field, Object value) {
    return new Entry(source, row, Fields.builder().putAll(fields).put(field, value).build());
  }

  @Override
  public Place place() {
    return source.place(row);
  }

  /** Whether it decides to share, all or a part. */
  public boolean decidesToShare() {
    return type() == EntryType.DISCLOSURE
        || decision()
            .filter(made -> made == Decision.SHARE || made == Decision.SHARE_IN_PART)
            .isPresent();
  }

  /**
   * What the entry reports. A decision that contradicts the type wins, because it is what was done:
   * a request row that says "do not share" is a refusal. A row without type and decision is a
   * disclosure when it has a sharing date, a request when it has a request's date, a disclosure
   * when it says what was shared or with whom, a retained record when it speaks of retention.
   */
  public EntryType type() {
    Optional<String> written = fields.text(Field.ENTRY_TYPE);
    EntryType named = written.flatMap(EntryType::find).orElse(EntryType.UNCLEAR);
    if (named == EntryType.NOTE) {
      return ofNote();
    }
    if (written.isPresent() && !decidable(named)) {
      return named;
    }
    return byDecision(named);
  }

  /** The decision, when the log states one that was understood. */
  public Optional<Decision> decision() {
    return fields.text(Field.DECISION).flatMap(Decision::find);
  }

  /** A visit or call at which something was shared; whom it was with may only be who was met. */
  private EntryType ofNote() {
    if (decision().isPresent()) {
      return byDecision(EntryType.NOTE);
    }
    if (fields.has(Field.SHARED_AT)) {
      return EntryType.DISCLOSURE;
    }
    return fields.has(Field.DECISION) || RECIPIENT.stream().anyMatch(fields::has)
        ? EntryType.UNCLEAR
        : EntryType.NOTE;
  }

  private static boolean decidable(EntryType named) {
    return named == EntryType.REQUEST
        || named == EntryType.DISCLOSURE
        || named == EntryType.REFUSAL
        || named == EntryType.UNCLEAR;
  }

  private EntryType byDecision(EntryType named) {
    Optional<Decision> decision = decision();
    if (decision.isPresent()) {
      return switch (decision.get()) {
        case SHARE, SHARE_IN_PART ->
            named == EntryType.REQUEST && tellsOfNoSharing()
                ? EntryType.REQUEST
                : EntryType.DISCLOSURE;
        case DO_NOT_SHARE -> EntryType.REFUSAL;
        case SEEK_ADVICE, PENDING -> EntryType.REQUEST;
      };
    }
    if (fields.has(Field.DECISION) || fields.has(Field.ENTRY_TYPE)) {
      return named;
    }
    return byContent();
  }

  /**
   * Whether the log has columns for the sharing itself and this row leaves them all blank: then the
   * row is of the request and its decision, and the sharing has a row of its own.
   */
  private boolean tellsOfNoSharing() {
    return SHARING.stream().anyMatch(source::provides) && SHARING.stream().noneMatch(fields::has);
  }

  private EntryType byContent() {
    if (perhapsANotice()) {
      return EntryType.UNCLEAR;
    }
    if (fields.has(Field.SHARED_AT)) {
      return EntryType.DISCLOSURE;
    }
    if (asked()) {
      return EntryType.REQUEST;
    }
    if (onlyKept()) {
      return EntryType.RECORD;
    }
    if (fields.has(Field.WHAT_SHARED) || fields.has(Field.RECIPIENT_ORG)) {
      return EntryType.DISCLOSURE;
    }
    return retained() ? EntryType.RECORD : EntryType.UNCLEAR;
  }

  /**
   * Whether somebody asked, and nothing tells of an answer: a log that knows neither decisions nor
   * days of sharing tells of it by whom something went to.
   */
  private boolean asked() {
    boolean shared = SHARING.stream().anyMatch(fields::has);
    if (fields.has(Field.REQUESTED_AT) || fields.has(Field.REQUESTER_ORG)) {
      boolean undecided = source.provides(Field.DECISION) || source.provides(Field.SHARED_AT);
      return undecided || !shared;
    }
    return !shared && (fields.has(Field.RECEIVED_AT) || fields.has(Field.REQUESTER_NAME));
  }

  /** In a list of what is kept, without a column for sharing, the contents were not shared. */
  private boolean onlyKept() {
    return retained()
        && SHARING.stream().noneMatch(source::provides)
        && !source.provides(Field.DECISION);
  }

  /**
   * Whether a row decides nothing and tells of nothing shared although its log has columns for
   * both, and none for the type: then it may as well be a notice or a call.
   */
  private boolean perhapsANotice() {
    return !source.provides(Field.ENTRY_TYPE)
        && source.provides(Field.DECISION)
        && OF_WHAT.stream().anyMatch(source::provides)
        && OF_WHAT.stream().noneMatch(fields::has)
        && SHARING.stream().anyMatch(fields::has);
  }

  /** Whether nobody can tell what it reports. */
  public boolean unclear() {
    return type() == EntryType.UNCLEAR;
  }

  /**
   * Whether the retention schedule speaks about it: a record, or any entry that states its
   * retention.
   */
  public boolean retained() {
    return fields.text(Field.ENTRY_TYPE).equals(Optional.of(EntryType.RECORD.code()))
        || Stream.of(
                Field.RETENTION_CLASS,
                Field.RETENTION_TRIGGER,
                Field.RETAIN_UNTIL,
                Field.RETENTION_REVIEW,
                Field.DISPOSED_ON,
                Field.HOLD)
            .anyMatch(fields::has);
  }

  @Override
  public String kind() {
    return type().code();
  }

  /**
   * When it happened: shared, decided, requested, received or recorded, whichever the log gives
   * first.
   */
  public Optional<Moment> when() {
    for (Field field : WHEN) {
      Optional<Moment> time = fields.time(field);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<LocalDate> date() {
    return when().map(Moment::date).or(() -> fields.date(Field.RETENTION_TRIGGER));
  }

  @Override
  public String identity() {
    return fields.text(Field.ENTRY_ID).orElseGet(this::content);
  }

  /** What a row without an id says, in the order of the fields: the same row is the same entry. */
  private String content() {
    TreeMap<Field, String> words = new TreeMap<>();
    fields.forEach((field, value) -> words.put(field, value.toString()));
    return words.toString();
  }

  @Override
  public List<String> caseRefs() {
    return fields.text(Field.CASE_REF).map(Entry::references).orElse(List.of());
  }

  /** Siblings are often recorded together; only what looks like a reference each is cut apart. */
  private static List<String> references(String written) {
    if (SEVERAL.matcher(written).find()) {
      List<String> each =
          SEVERAL.splitAsStream(written).map(String::strip).filter(ref -> !ref.isEmpty()).toList();
      if (each.size() > 1 && each.stream().allMatch(Entry::mayBeReference)) {
        return each.stream().distinct().toList();
      }
    }
    return List.of(written);
  }

  private static boolean mayBeReference(String text) {
    return text.length() >= 4 && text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public Set<Field> provided() {
    return source.provided();
  }
}
