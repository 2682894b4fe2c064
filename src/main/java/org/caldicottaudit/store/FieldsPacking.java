package org.caldicottaudit.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.YesNo;

/**
 * Packs the values of rows. What rows repeat, such as addresses and codes, is kept once and packed
 * as a number; what is of one row only, such as ids and long texts, stands as it is.
 */
public final class FieldsPacking {
  private static final int MOST_REPEATED = 50_000;
  private static final int LONGEST_REPEATED = 64;
  private static final int NEW = 0;
  private static final DeliveryStatus[] STATUSES = DeliveryStatus.values();
  private static final YesNo[] FLAGS = YesNo.values();

  private final Repeated<Fields.Shape> shapes = new Repeated<>(MOST_REPEATED);
  private final Repeated<String> words = new Repeated<>(MOST_REPEATED);
  private final Repeated<Recipient> recipients = new Repeated<>(MOST_REPEATED);
  private final Repeated<Object> others = new Repeated<>(MOST_REPEATED);

  /** Packs the values of one row. */
  public void pack(Fields fields, Packer to) {
    Fields.Shape shape = fields.shape();
    OptionalInt known = shapes.numberOf(shape);
    if (known.isPresent()) {
      to.number(known.getAsInt() + 1L);
    } else {
      to.number(NEW);
      to.number(shape.size());
      fields.forEach((field, value) -> to.number(field.ordinal()));
    }
    for (int i = 0; i < shape.size(); i++) {
      pack(shape.field(i), fields.value(i), to);
    }
  }

  /** The values of the row that was packed there. */
  public Fields unpack(Unpacker from) {
    int number = from.whole();
    if (number == NEW) {
      return unpackNew(from);
    }
    Fields.Shape shape = shapes.value(number - 1);
    Object[] values = new Object[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = unpack(shape.field(i), from);
    }
    return Fields.of(shape, values);
  }

  private Fields unpackNew(Unpacker from) {
    Field[] keys = new Field[from.whole()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Field.values()[from.whole()];
    }
    Fields.Builder fields = Fields.builder();
    for (Field key : keys) {
      fields.put(key, unpack(key, from));
    }
    return fields.build();
  }

  private void pack(Field field, Object value, Packer to) {
    if (value instanceof List<?> many) {
      to.number(many.size());
      many.forEach(one -> packOne(field, one, to));
    } else {
      packOne(field, value, to);
    }
  }

  private void packOne(Field field, Object value, Packer to) {
    if (value instanceof String text) {
      pack(text, isOfOneRow(field), to);
    } else if (value instanceof Recipient recipient) {
      pack(recipient, to);
    } else if (value instanceof Moment moment) {
      pack(moment, to);
    } else if (value instanceof LocalDate day) {
      to.number(day.toEpochDay());
    } else if (value instanceof YesNo flag) {
      to.number(flag.ordinal());
    } else {
      to.number((Long) value);
    }
  }

  private Object unpack(Field field, Unpacker from) {
    if (!field.many()) {
      return unpackOne(field, from);
    }
    int size = from.whole();
    if (size == 1) {
      return List.of(unpackOne(field, from));
    }
    List<Object> many = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      many.add(unpackOne(field, from));
    }
    return List.copyOf(many);
  }

  private Object unpackOne(Field field, Unpacker from) {
    if (field == Field.RECIPIENTS) {
      return recipient(from);
    }
    return switch (field.kind()) {
      case ID, PERSON, ADDRESS, TEXT, CODE -> word(from);
      case DATE -> LocalDate.ofEpochDay(from.number());
      case TIME -> moment(from);
      case FLAG -> FLAGS[from.whole()];
      case NUMBER -> from.number();
    };
  }

  private static boolean isOfOneRow(Field field) {
    return field.kind() == FieldKind.ID || field == Field.SUBJECT;
  }

  private void pack(String text, boolean ofOneRow, Packer to) {
    OptionalInt number =
        ofOneRow || text.length() > LONGEST_REPEATED ? OptionalInt.empty() : words.numberOf(text);
    to.number(number.isPresent() ? number.getAsInt() + 1L : NEW);
    if (number.isEmpty()) {
      to.text(text);
    }
  }

  private String word(Unpacker from) {
    int number = from.whole();
    return number == NEW ? from.text() : words.value(number - 1);
  }

  private void pack(Recipient recipient, Packer to) {
    OptionalInt number = recipients.numberOf(recipient);
    to.number(number.isPresent() ? number.getAsInt() + 1L : NEW);
    if (number.isEmpty()) {
      to.text(recipient.address());
      pack(recipient.domain(), false, to);
      to.number(recipient.status().ordinal());
    }
  }

  private Recipient recipient(Unpacker from) {
    int number = from.whole();
    return number == NEW
        ? new Recipient(from.text(), word(from), STATUSES[from.whole()])
        : recipients.value(number - 1);
  }

  /** Packs a time. */
  public static void pack(Moment moment, Packer to) {
    Instant instant = moment.instant();
    to.number(instant.getEpochSecond());
    to.number(instant.getNano());
    to.number((moment.hasTime() ? 1 : 0) + (moment.certain() ? 2 : 0));
  }

  /** The time that was packed there. */
  public static Moment moment(Unpacker from) {
    Instant instant = Instant.ofEpochSecond(from.number(), from.number());
    int marks = from.whole();
    return new Moment(instant, (marks & 1) != 0, (marks & 2) != 0);
  }

  /** The same values, with one copy of what other rows hold too. */
  public Fields once(Fields fields) {
    Object[] values = new Object[fields.shape().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = once(fields.shape().field(i), fields.value(i));
    }
    return Fields.of(shapes.once(fields.shape()), values);
  }

  private Object once(Field field, Object value) {
    if (value instanceof String text) {
      return once(field, text);
    }
    if (value instanceof List<?> many && field != Field.RECIPIENTS) {
      return many.stream().map(one -> once(field, (String) one)).toList();
    }
    return value instanceof List<?> ? value : others.once(value);
  }

  private String once(Field field, String text) {
    return field.kind() == FieldKind.ID || text.length() > LONGEST_REPEATED
        ? text
        : words.once(text);
  }
}
