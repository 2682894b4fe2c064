package org.caldicottaudit.template;

import java.util.Locale;
import java.util.Optional;
import org.caldicottaudit.event.Field;

/** What the cells of a column hold. */
enum CellForm {
  TEXT("General"),
  NUMBER("0"),
  DATE("dd/mm/yyyy"),
  TIME("dd/mm/yyyy hh:mm");

  private final String format;

  CellForm(String format) {
    this.format = format;
  }

  /** The number format of its cells. */
  String format() {
    return format;
  }

  /**
   * @param written as the definition says; empty where the field decides
   */
  static CellForm of(String written, Optional<Field> field) {
    if (!written.isEmpty()) {
      return valueOf(written.toUpperCase(Locale.ROOT));
    }
    return field
        .map(
            known ->
                switch (known.kind()) {
                  case DATE -> DATE;
                  case TIME -> TIME;
                  case NUMBER -> NUMBER;
                  default -> TEXT;
                })
        .orElse(TEXT);
  }
}
