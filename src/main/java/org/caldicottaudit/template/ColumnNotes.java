package org.caldicottaudit.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.RuleInfo;

/** Writes the note on a heading: what goes there, who asks for it, which rules read it. */
record ColumnNotes(Catalogue catalogue, List<Pack> packs) {
  ColumnNotes {
    packs = List.copyOf(packs);
  }

  /**
   * @param group what the column and its neighbours are about; empty where there is one group only
   */
  String of(TemplateColumn column, String group) {
    List<String> parts = new ArrayList<>();
    if (!group.isEmpty()) {
      parts.add(group);
    }
    parts.add((column.required() ? "Always fill in. " : "") + column.help());
    List<String> choices = column.choices();
    if (column.many() && choices.size() > 1) {
      parts.add("Choose from: " + String.join(", ", choices) + ".");
    }
    column.asks().forEach(id -> parts.add(asked(control(id))));
    if (!column.rules().isEmpty()) {
      parts.add(
          column.rules().stream()
              .map(this::rule)
              .map(rule -> rule.id() + " " + rule.title())
              .collect(Collectors.joining("\n", "Read by the rules\n", "")));
    }
    return String.join("\n\n", parts);
  }

  private static String asked(Control control) {
    return control.section() + ": “" + control.text().strip() + "”";
  }

  private RuleInfo rule(String id) {
    return catalogue
        .findById(id)
        .orElseThrow(() -> new IllegalStateException("the template names no rule: " + id));
  }

  private Control control(String id) {
    return packs.stream()
        .flatMap(pack -> pack.controls().stream())
        .filter(control -> control.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the template names no control: " + id));
  }
}
