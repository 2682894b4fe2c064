package org.caldicottaudit.report.html.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.VisibleText;

/** Values of packs and examples as people read them, without brackets and quotes. */
final class InWords {
  private static final int LONGEST = 700;

  private InWords() {}

  /** Such as {@code sent at} for {@code sent_at}. */
  static String name(String field) {
    return field.replace('_', ' ');
  }

  /** A value, such as {@code domain: nhs.net, own: no}; cut when a page can't bear it. */
  static String value(JsonNode value) {
    return VisibleText.cut(whole(value), LONGEST, " … (whole in the folder policies)");
  }

  private static String whole(JsonNode value) {
    if (value.isObject()) {
      List<String> parts = new ArrayList<>();
      value.properties().forEach(e -> parts.add(name(e.getKey()) + ": " + whole(e.getValue())));
      return String.join(", ", parts);
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      boolean nested = value.size() > 0 && value.get(0).isContainerNode();
      value.forEach(item -> parts.add(whole(item)));
      return parts.isEmpty() ? "none" : String.join(nested ? "; " : ", ", parts);
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "yes" : "no";
    }
    return value.asText();
  }

  /** The names of the columns that are there, such as {@code case ref, purpose}. */
  static String columns(JsonNode provided) {
    List<String> names = new ArrayList<>();
    provided
        .properties()
        .forEach(
            e -> {
              if (e.getValue().asBoolean()) {
                names.add(name(e.getKey()));
              }
            });
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
