package org.caldicottaudit.report.junit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditReport.ControlResult;
import org.caldicottaudit.report.AuditReport.RuleResult;

/** Makes a test case of each rule of each control. */
final class TestCases {
  private final Map<String, RuleResult> rules = new HashMap<>();
  private final Map<String, List<Finding>> open = new HashMap<>();

  TestCases(AuditReport report) {
    report.rules().forEach(result -> rules.put(result.rule().id(), result));
    for (Finding finding : report.findings()) {
      if (finding.open()) {
        open.computeIfAbsent(key(finding.pack(), finding.ruleId()), key -> new ArrayList<>())
            .add(finding);
      }
    }
  }

  List<TestCase> of(String pack, List<ControlResult> controls) {
    List<TestCase> cases = new ArrayList<>();
    for (ControlResult control : controls) {
      String className = pack + "." + control.control().id() + " " + control.control().title();
      if (control.ruleIds().isEmpty()) {
        cases.add(
            new TestCase(className, control.control().title(), control.state().words(), List.of()));
      }
      for (String rule : control.ruleIds()) {
        cases.add(of(className, control, rule));
      }
    }
    return cases;
  }

  private TestCase of(String className, ControlResult control, String rule) {
    List<Finding> findings = open.getOrDefault(key(control.pack(), rule), List.of());
    RuleResult result = rules.get(rule);
    String name = result == null ? rule : rule + " " + result.rule().title();
    String skipped = findings.isEmpty() ? skipped(control, result) : "";
    return new TestCase(className, name, skipped, findings);
  }

  private static String skipped(
      ControlResult control, @org.jspecify.annotations.Nullable RuleResult result) {
    if (!control.state().judged()) {
      return control.state().words();
    }
    OutcomeCounts counts = result == null ? OutcomeCounts.NONE : result.counts();
    return counts.pass() > 0 ? "" : "not judged: no event of these logs passed or failed it";
  }

  private static String key(String pack, String rule) {
    return pack + "\0" + rule;
  }
}
