package org.caldicottaudit.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.text.Lines;

/** One rule in words, for a terminal of 100 columns. */
record RuleExplanation(RuleInfo rule, List<Pack> packs, List<LocalChange> changes) {
  void print(PrintStream out) {
    Lines lines = new Lines(out);
    lines.line(rule.id() + "  " + rule.title());
    lines.blank();
    lines.paragraph("", rule.description());
    lines.blank();
    lines.paragraph("Reads        ", rule.message());
    lines.paragraph("Severity     ", severity());
    lines.paragraph("Looks at     ", rule.scope().code());
    lines.paragraph("Packs        ", String.join(", ", rule.packs()));
    controls().forEach(control -> lines.paragraph("Control      ", control));
    lines.paragraph("Needs        ", needs());
    lines.paragraph("Judges by    ", String.join(", ", rule.parameters()));
    changes.forEach(change -> lines.paragraph("Here         ", change.inWords() + "."));
    lines.paragraph("What to do   ", rule.remedy());
    lines.paragraph("May be wrong ", rule.falseAlarms());
    rule.sources()
        .forEach(
            source ->
                lines.paragraph(
                    "Source       ", source.source() + " (" + source.confidence() + ")"));
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
}
