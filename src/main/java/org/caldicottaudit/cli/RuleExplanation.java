package org.caldicottaudit.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.RuleInfo;

/** One rule in words, for a terminal of 100 columns. */
record RuleExplanation(RuleInfo rule, List<Pack> packs, List<LocalChange> changes) {
  private static final int WIDTH = 96;

  void print(PrintStream out) {
    out.printf("%s  %s%n%n", rule.id(), rule.title());
    paragraph(out, "", rule.description());
    paragraph(out, "Reads        ", rule.message());
    paragraph(out, "Severity     ", severity());
    paragraph(out, "Looks at     ", rule.scope().code());
    paragraph(out, "Packs        ", String.join(", ", rule.packs()));
    controls().forEach(control -> paragraph(out, "Control      ", control));
    paragraph(out, "Needs        ", needs());
    paragraph(out, "Judges by    ", String.join(", ", rule.parameters()));
    changes.forEach(change -> paragraph(out, "Here         ", change.inWords() + "."));
    paragraph(out, "What to do   ", rule.remedy());
    paragraph(out, "May be wrong ", rule.falseAlarms());
    rule.sources()
        .forEach(
            source ->
                paragraph(
                    out, "Source       ", source.source() + " (" + source.confidence() + ")"));
  }

  private String severity() {
    return packsOfRule()
        .map(
            pack ->
                pack.severityOf(rule).code()
                    + " in "
                    + pack.name()
                    + (pack.isOn(rule) ? "" : " (switched off)"))
        .collect(Collectors.joining(", "));
  }

  /** Each with its title, and once where two packs say the same. */
  private List<String> controls() {
    return packsOfRule()
        .flatMap(pack -> pack.controls().stream())
        .filter(control -> rule.controls().contains(control.id()))
        .map(control -> control.id() + " " + control.title())
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Pack> packsOfRule() {
    return packs.stream().filter(pack -> rule.packs().contains(pack.name()));
  }

  private String needs() {
    return rule.needs().isEmpty()
        ? "nothing in particular"
        : rule.needs().stream()
            .map(group -> String.join(" or ", group.stream().sorted().toList()))
            .collect(Collectors.joining(", "));
  }

  private static void paragraph(PrintStream out, String label, String text) {
    if (text.isBlank()) {
      return;
    }
    String indent = " ".repeat(label.length());
    List<String> lines = wrapped(text.strip(), WIDTH - label.length());
    for (int i = 0; i < lines.size(); i++) {
      out.println((i == 0 ? label : indent) + lines.get(i));
    }
    if (label.isEmpty()) {
      out.println();
    }
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
