package org.caldicottaudit.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.YesNo;

/** The fields of a row as other programs read them: texts, numbers, lists and maps. */
final class FieldValues {
  private FieldValues() {}

  static Map<String, Object> of(Fields fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    fields.forEach((field, value) -> values.put(field.key(), plain(field, value)));
    return values;
  }

  private static Object plain(Field field, Object value) {
    if (field == Field.RECIPIENTS) {
      return ((List<?>) value).stream().map(Recipient.class::cast).map(FieldValues::plain).toList();
    }
    if (value instanceof YesNo answer) {
      return answer.code();
    }
    return value instanceof Long || value instanceof List ? value : value.toString();
  }

  private static Map<String, Object> plain(Recipient recipient) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("address", recipient.address());
    plain.put("status", recipient.status().code());
    return plain;
  }
}
