package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One e-mail, or one shared file, put together from all rows that report it.
 *
 * @param source the table of its first row
 * @param place its first row
 * @param id the internet message id; where the log has none, what stands for it
 * @param fields of the message; {@link Field#RECIPIENTS} is the union over its rows
 * @param caseRefs the case references that its subject names
 * @param provided the fields that at least one of the logs that report it can say
 */
public record Message(
    LogSource source,
    Place place,
    String id,
    Fields fields,
    List<String> caseRefs,
    Set<Field> provided)
    implements SharingEvent {
  public Message {
    Objects.requireNonNull(source, "source must not be null");
    Objects.requireNonNull(place, "place must not be null");
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(fields, "fields must not be null");
    caseRefs = List.copyOf(caseRefs);
    Objects.requireNonNull(provided, "provided must not be null");
  }

  @Override
  public String kind() {
    return "message";
  }

  @Override
  public String identity() {
    return id;
  }

  @Override
  public Optional<LocalDate> date() {
    return sentAt().map(Moment::date);
  }

  public Optional<Moment> sentAt() {
    return fields.time(Field.SENT_AT);
  }

  /** The channel of a link that opens for anyone who has it. */
  public static final String OPEN_LINK = "open link";

  /** Whether it gives access to a file instead of sending one. */
  public boolean isLink() {
    return fields.has(Field.CHANNEL);
  }

  /** Whether it stands in an e-mail log: what such a log doesn't show wasn't mailed. */
  public boolean isLoggedMail() {
    return isLoggedMail(fields, provided);
  }

  /** The same of a row that may become one. */
  public static boolean isLoggedMail(Fields fields, Set<Field> provided) {
    return !fields.has(Field.CHANNEL) && provided.contains(Field.RECIPIENTS);
  }
}
