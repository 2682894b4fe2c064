package org.caldicottaudit.report.html.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caldicottaudit.policy.WorkedExample;
import org.caldicottaudit.report.Wording;

/**
 * One worked example as a small table.
 *
 * @param outcome in a word or two, such as {@code Finding}
 * @param code the same as a name for styles
 * @param packs under which the rule comes to it
 */
public record ExampleTable(
    String name, String outcome, String code, String packs, List<FieldLine> fields) {
  /** Numbers of entries say nothing to a reader. */
  private static final Set<String> HIDDEN = Set.of("id", "provided");

  public ExampleTable {
    fields = List.copyOf(fields);
  }

  /** One field with its value. */
  public record FieldLine(String field, String value) {}

  static ExampleTable of(WorkedExample example) {
    return new ExampleTable(
        example.name(),
        Wording.capital(example.expect()),
        example.expect().replace(' ', '-'),
        String.join(", ", example.packs()),
        fields(example));
  }

  private static List<FieldLine> fields(WorkedExample example) {
    List<FieldLine> lines = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : example.document().properties()) {
      if (!HIDDEN.contains(field.getKey())) {
        lines.add(new FieldLine(InWords.name(field.getKey()), InWords.value(field.getValue())));
      }
    }
    JsonNode provided = example.document().path("provided");
    lines.add(new FieldLine("what was supplied has", InWords.columns(provided)));
    return lines;
  }
}
