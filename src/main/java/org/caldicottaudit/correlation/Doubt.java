package org.caldicottaudit.correlation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;

/**
 * A date of an event that can't be relied on.
 *
 * @param problem in words that end a sentence beginning with "The date"
 */
public record Doubt(Field field, String problem) {
  static final String DOUBLED_HOUR = "lies in the hour that the clocks went back over";
  static final String NO_ZONE = "has no time zone";

  /** All doubts about the dates of one event, in the order of the fields. */
  static List<Doubt> of(Fields fields) {
    List<Doubt> doubts = new ArrayList<>(0);
    fields.forEach(
        (field, value) -> {
          if (field.kind() == FieldKind.TIME && !((Moment) value).certain()) {
            doubts.add(new Doubt(field, doubled((Moment) value) ? DOUBLED_HOUR : NO_ZONE));
          }
        });
    before(fields, Field.DECIDED_AT, Field.REQUESTED_AT, "lies before the request", doubts);
    before(fields, Field.DECIDED_AT, Field.RECEIVED_AT, "lies before the request arrived", doubts);
    before(
        fields, Field.RECEIVED_AT, Field.REQUESTED_AT, "lies before the request was made", doubts);
    recordedBeforeAll(fields, doubts);
    before(fields, Field.REPORTED_AT, Field.AWARE_AT, "lies before anybody was aware", doubts);
    return doubts;
  }

  /**
   * A row is often opened when a request arrives and decided later, so that only a record from
   * before everything in it is a slip.
   */
  private static void recordedBeforeAll(Fields fields, List<Doubt> doubts) {
    List<Moment> recorded =
        Stream.of(Field.REQUESTED_AT, Field.RECEIVED_AT, Field.DECIDED_AT, Field.SHARED_AT)
            .flatMap(field -> fields.time(field).stream())
            .toList();
    Optional<Moment> record = fields.time(Field.RECORDED_AT);
    if (!recorded.isEmpty()
        && record.isPresent()
        && recorded.stream().allMatch(moment -> isBefore(record.get(), moment))) {
      doubts.add(new Doubt(Field.RECORDED_AT, "lies before what it records"));
    }
  }

  private static boolean doubled(Moment moment) {
    LocalDateTime wall = moment.instant().atZone(Moment.LONDON).toLocalDateTime();
    return Moment.LONDON.getRules().getValidOffsets(wall).size() > 1;
  }

  /** Days without times are compared as days: the same day is no doubt. */
  private static void before(
      Fields fields, Field later, Field earlier, String problem, List<Doubt> doubts) {
    Optional<Moment> one = fields.time(later);
    Optional<Moment> other = fields.time(earlier);
    if (one.isPresent() && other.isPresent() && isBefore(one.get(), other.get())) {
      doubts.add(new Doubt(later, problem));
    }
  }

  private static boolean isBefore(Moment one, Moment other) {
    boolean timed = one.hasTime() && other.hasTime();
    return timed ? one.instant().isBefore(other.instant()) : one.date().isBefore(other.date());
  }
}
