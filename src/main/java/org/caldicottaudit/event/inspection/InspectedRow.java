package org.caldicottaudit.event.inspection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record of a table and what became of it.
 *
 * <p>A value is a text, a number, a {@link Boolean}, or null where the cell is blank; days and
 * times are texts in ISO 8601. A field can also be a list of texts, or of maps.
 *
 * @param sheet empty for text files
 * @param row as a person sees it
 * @param reason why it was quarantined or skipped, in words; empty when it was accepted
 * @param column heading of the column at fault; empty without one
 * @param values heading to what its cell holds, as far as the cells can be told apart
 * @param fields name of a field to what the row says about it; empty unless it was accepted
 */
public record InspectedRow(
    String sheet,
    int row,
    RowFate fate,
    String reason,
    String column,
    Map<String, @Nullable Object> values,
    Map<String, Object> fields) {
  public InspectedRow {
    Objects.requireNonNull(fate, "fate must not be null");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
