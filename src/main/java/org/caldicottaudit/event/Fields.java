package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The typed values of one log row, immutable and compact: only the fields that are not blank.
 *
 * <p>Each {@link FieldKind} has one Java type: {@code ID}, {@code PERSON}, {@code ADDRESS}, {@code
 * TEXT} and {@code CODE} are {@link String}, or {@code List<String>} where {@link Field#many()};
 * {@link Field#RECIPIENTS} is {@code List<Recipient>}; {@code DATE} is {@link LocalDate}, {@code
 * TIME} is {@link Moment}, {@code FLAG} is {@link YesNo}, {@code NUMBER} is {@link Long}. The
 * builder refuses any other.
 */
public final class Fields {
  private static final Fields NONE = new Fields(new Shape(new Field[0]), new Object[0]);

  private final Shape shape;
  private final Object[] values;

  private Fields(Shape shape, Object[] values) {
    this.shape = shape;
    this.values = values;
  }

  /** Which fields are not blank, in order. Most rows of a log share a few, each kept once. */
  public static final class Shape {
    private final Field[] keys;

    private Shape(Field[] keys) {
      this.keys = keys;
    }

    /** How many fields have a value. */
    public int size() {
      return keys.length;
    }

    /** The field of that place. */
    public Field field(int place) {
      return keys[place];
    }

    private int find(Field field) {
      int low = 0;
      int high = keys.length - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int order = keys[middle].ordinal() - field.ordinal();
        if (order == 0) {
          return middle;
        }
        low = order < 0 ? middle + 1 : low;
        high = order > 0 ? middle - 1 : high;
      }
      return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Shape that && Arrays.equals(keys, that.keys);
    }

    @Override
    public int hashCode() {
      int hash = 1;
      for (Field key : keys) {
        hash = 31 * hash + key.ordinal();
      }
      return hash;
    }

    @Override
    public String toString() {
      return Arrays.toString(keys);
    }
  }

  /**
   * The values of a row whose shape is known, in the order of the shape; each of the type that its
   * field takes, as they came out of other fields.
   */
  public static Fields of(Shape shape, Object[] values) {
    if (shape.size() != values.length) {
      throw new IllegalArgumentException(
          "a shape of " + shape.size() + " fields can't hold " + values.length + " values");
    }
    return new Fields(shape, values);
  }

  /** Which fields are not blank. */
  public Shape shape() {
    return shape;
  }

  /** The value of that place of the shape. */
  public Object value(int place) {
    return values[place];
  }

  public static Fields none() {
    return NONE;
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether the field has a value; false both for a blank cell and for a column that isn't there.
   */
  public boolean has(Field field) {
    return find(field) != null;
  }

  /** The text of a field that holds one. */
  public Optional<String> text(Field field) {
    return Optional.ofNullable((String) find(field));
  }

  /** The texts of a field that can hold several; empty when blank. */
  @SuppressWarnings("unchecked")
  public List<String> texts(Field field) {
    Object value = find(field);
    return value == null ? List.of() : (List<String>) value;
  }

  /** The recipients of a transmission; empty when blank. */
  @SuppressWarnings("unchecked")
  public List<Recipient> recipients() {
    Object value = find(Field.RECIPIENTS);
    return value == null ? List.of() : (List<Recipient>) value;
  }

  public Optional<LocalDate> date(Field field) {
    return Optional.ofNullable((LocalDate) find(field));
  }

  public Optional<Moment> time(Field field) {
    return Optional.ofNullable((Moment) find(field));
  }

  public Optional<YesNo> flag(Field field) {
    return Optional.ofNullable((YesNo) find(field));
  }

  /** Whether the flag is there and says yes. */
  public boolean isYes(Field field) {
    return find(field) == YesNo.YES;
  }

  public OptionalLong number(Field field) {
    Object value = find(field);
    return value == null ? OptionalLong.empty() : OptionalLong.of((Long) value);
  }

  /** Whether these are all of the others, and more. */
  public boolean extend(Fields others) {
    if (others.values.length >= values.length) {
      return false;
    }
    boolean[] differs = new boolean[1];
    others.forEach((field, value) -> differs[0] |= !value.equals(find(field)));
    return !differs[0];
  }

  /** Visits every value in the order of {@link Field}. */
  public void forEach(BiConsumer<Field, Object> visitor) {
    for (int i = 0; i < values.length; i++) {
      visitor.accept(shape.keys[i], values[i]);
    }
  }

  private @Nullable Object find(Field field) {
    int index = shape.find(field);
    return index < 0 ? null : values[index];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fields that
        && shape.equals(that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  /** The names of the fields that have values; never the values, which may name a person. */
  @Override
  public String toString() {
    return "Fields" + shape;
  }

  /** Collects the values of one row; a blank value is left out by not putting it. */
  public static final class Builder {
    private final Map<Field, Object> values = new EnumMap<>(Field.class);

    private Builder() {}

    public Builder put(Field field, Object value) {
      if (!fits(field, value)) {
        throw new IllegalArgumentException(
            field + " takes a " + field.kind() + " but got a " + value.getClass().getSimpleName());
      }
      values.put(field, value);
      return this;
    }

    public Builder putAll(Fields fields) {
      fields.forEach(this::put);
      return this;
    }

    public Fields build() {
      if (values.isEmpty()) {
        return NONE;
      }
      return new Fields(
          new Shape(values.keySet().toArray(new Field[0])), values.values().toArray());
    }

    private static boolean fits(Field field, Object value) {
      if (field.many()) {
        Class<?> item = field == Field.RECIPIENTS ? Recipient.class : String.class;
        return value instanceof List<?> list && list.stream().allMatch(item::isInstance);
      }
      return switch (field.kind()) {
        case ID, PERSON, ADDRESS, TEXT, CODE -> value instanceof String;
        case DATE -> value instanceof LocalDate;
        case TIME -> value instanceof Moment;
        case FLAG -> value instanceof YesNo;
        case NUMBER -> value instanceof Long;
      };
    }
  }
}
