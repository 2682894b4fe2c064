package org.caldicottaudit.mapping;

import java.util.Arrays;
import java.util.Locale;

/** How the rows of an export say what they report. */
enum RowForm {
  /** Each row is one record, each column one field of it. */
  CELLS,
  /** One cell holds a JSON document, which says everything; its kind of operation decides. */
  AUDIT_DATA,

  /** Each row tells of steps of a case; which kind of step, the profile says and no column. */
  STEPS,

  /** The table is a form: labels one below the other, each answer beside its label. */
  TRANSPOSED,

  /** The rows are of matters that hold nothing about sharing. */
  NOTHING,

  /** Each row is one event on a message's way, such as that a server received it. */
  TRACKING;

  /** The word of a profile's {@code rows:}, such as {@code cells}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static RowForm of(String code) {
    return Arrays.stream(values())
        .filter(form -> form.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no form of rows is called " + code));
  }
}
