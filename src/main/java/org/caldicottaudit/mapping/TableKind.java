package org.caldicottaudit.mapping;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.caldicottaudit.event.Field;

/** What a table is about. */
enum TableKind {
  EMAIL_LOG("e-mail log"),
  AUDIT_LOG("audit log"),
  CASE_LOG("case log"),
  PARTNERS("partners table"),
  AGREEMENTS("agreements table"),
  RETENTION_SCHEDULE("retention schedule"),
  SECURE_DOMAINS("secure domains table"),
  HOLIDAYS("holidays table"),
  TRAINING("training register"),
  EXCEPTIONS("exceptions register"),
  ATTESTATIONS("attestations table"),
  LINKS("links table");

  private final String words;

  TableKind(String words) {
    this.words = words;
  }

  /** Whether its rows are sharing events; the others are reference tables. */
  boolean isLog() {
    return this == EMAIL_LOG || this == AUDIT_LOG || this == CASE_LOG;
  }

  /** Whether people write it, or a case system for them, in the way of the house. */
  boolean isByHand() {
    return this != EMAIL_LOG && this != AUDIT_LOG;
  }

  /** Whether nothing in it is about a case or a child: one with such a column is another table. */
  boolean isAboutNoCase() {
    return !isLog() && !isOurs() && this != LINKS;
  }

  /** Whether it is a form of this program's own, in which the day comes before the month. */
  boolean isOurs() {
    return this == EXCEPTIONS || this == ATTESTATIONS;
  }

  /** Whether a user's mapping can say which column is what: not where one column holds it all. */
  boolean canBeMapped() {
    return this != AUDIT_LOG;
  }

  /** The fields that its columns can hold; none for a reference table and for JSON in a column. */
  Set<Field> fields() {
    return switch (this) {
      case EMAIL_LOG -> EnumSet.range(Field.MESSAGE_ID, Field.ENCRYPTION);
      case CASE_LOG -> {
        Set<Field> fields = EnumSet.range(Field.ENTRY_ID, Field.CONSISTENT_ID);
        fields.add(Field.MESSAGE_ID);
        yield fields;
      }
      case AUDIT_LOG,
          PARTNERS,
          AGREEMENTS,
          RETENTION_SCHEDULE,
          SECURE_DOMAINS,
          HOLIDAYS,
          TRAINING,
          EXCEPTIONS,
          ATTESTATIONS,
          LINKS ->
          Set.of();
    };
  }

  static TableKind of(String words) {
    return Arrays.stream(values())
        .filter(kind -> kind.words.equals(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of table is called " + words));
  }

  @Override
  public String toString() {
    return words;
  }
}
