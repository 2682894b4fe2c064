package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One e-mail, put together from all rows that report it.
 *
 * @param source the table of its first row
 * @param place its first row
 * @param id the internet message id; where the log has none, what stands for it
 * @param fields of the message; {@link Field#RECIPIENTS} is the union over its rows
 * @param caseRefs the case references that its subject names
 */
public record Message(
    LogSource source, Place place, String id, Fields fields, List<String> caseRefs)
    implements SharingEvent {
  public Message {
    Objects.requireNonNull(source, "source must not be null");
    Objects.requireNonNull(place, "place must not be null");
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(fields, "fields must not be null");
    caseRefs = List.copyOf(caseRefs);
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

  @Override
  public Set<Field> provided() {
    return source.provided();
  }
}
