package org.caldicottaudit.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caldicottaudit.correlation.CaseFiles;
import org.caldicottaudit.correlation.CaseTimeline;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.correlation.TimelineQuestion;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.finding.Pseudonyms;
import org.caldicottaudit.finding.Ties;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.EventDocument;
import org.caldicottaudit.policy.Item;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.Verdict;
import org.caldicottaudit.policy.opa.OpaProgram;
import org.caldicottaudit.policy.opa.OpaTrace;

/** Shows how a finding of an earlier run came about, from the logs as they are now. */
public final class Explanation {
  /** A heading with what stands below it. */
  public record Section(String title, List<String> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What to explain.
   *
   * @param run folder of the run; empty for the newest of {@code runs}
   * @param logs where the logs are now; empty for where they were
   * @param trace whether to add what OPA says of the rule
   */
  public record Question(
      String finding,
      Optional<Path> run,
      Path runs,
      List<Path> logs,
      boolean identify,
      boolean trace) {
    public Question {
      logs = List.copyOf(logs);
    }
  }

  private final Question question;
  private final Path policies;
  private final Path home;

  /**
   * @param home folder of the product, where {@code .tools} may hold the {@code opa} program
   */
  public Explanation(Question question, Path policies, Path home) {
    this.question = question;
    this.policies = policies;
    this.home = home;
  }

  /** Reads the run and its logs again and says what there is to say, in the order to show. */
  public List<Section> sections() {
    PublishedRun run =
        question
            .run()
            .map(PublishedRun::in)
            .orElseGet(() -> PublishedRun.newestIn(question.runs()));
    JsonNode finding = run.finding(question.finding());
    AuditOptions options = run.options(policies, question.logs(), AuditOptions.EMBEDDED);
    JudgingGround ground = JudgingGround.load(options);
    RuleInfo rule = rule(ground, finding);
    CaseFiles caseFiles = new CaseFiles();
    Imported imported =
        Links.masked(LogRows.read(options, caseFiles, AuditProgress.NONE), pseudonyms());
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("Finding " + question.finding(), found(run, finding)));
    sections.add(new Section("Caution", cautions(run, imported, ground)));
    JudgingGround whole = ground.with(imported.tables());
    try (PolicyEngine engine = Engines.open(options.opa(), ground.folder(), home)) {
      Judge judge = whole.judge(engine);
      EventDocument documents = whole.documents(imported.tables(), caseFiles);
      List<Seen> seen = new ArrayList<>();
      CaseTimeline timeline = new CaseTimeline(TimelineQuestion.ofCases(casesOf(finding)));
      caseFiles.tie(
          imported.tables(),
          whole.tyingRules(),
          timeline.after(
              event -> {
                if (isAt(event, finding)) {
                  whole
                      .packOf(event.event())
                      .ifPresent(pack -> seen.add(seen(judge, documents, event, pack, rule)));
                }
              }));
      Optional<Seen> event = best(seen, finding);
      sections.add(event(event, rule, ground));
      sections.add(new Section("Ties", event.map(Seen::ties).orElse(List.of())));
      sections.add(
          new Section(
              "The case in time order, around this event",
              CaseStory.around(timeline.events(), event.map(it -> it.event.event().place()))));
      sections.add(ruleText(rule));
      event.ifPresent(it -> sections.add(parameters(rule, it.pack)));
      sections.add(new Section("What would make it pass", passes(finding, rule, event)));
      if (question.trace()) {
        event.ifPresent(it -> sections.add(trace(judge, it, rule, ground)));
      }
    }
    return sections.stream().filter(section -> !section.lines().isEmpty()).toList();
  }

  private static List<String> casesOf(JsonNode finding) {
    return List.of(finding.path("case_ref").asText("").split(";\\s*", -1));
  }

  private record Seen(LinkedEvent event, Pack pack, Item item, Optional<Verdict> verdict) {
    List<String> ties() {
      return Ties.inWords(event.ties());
    }
  }

  private static RuleInfo rule(JudgingGround ground, JsonNode finding) {
    String id = finding.path("rule_id").asText();
    return ground
        .catalogue()
        .findById(id)
        .orElseThrow(
            () -> new RunException("The policies have no rule " + id + " any more: restore them."));
  }

  private static List<String> found(PublishedRun run, JsonNode finding) {
    return List.of(
        finding.path("message").asText(),
        "Rule "
            + finding.path("rule_id").asText()
            + ", "
            + finding.path("severity").asText()
            + ", "
            + finding.path("outcome").asText()
            + " by pack "
            + finding.path("pack").asText()
            + ", run "
            + run.folder(),
        "Seen in "
            + finding.path("source_file").asText()
            + ", row "
            + finding.path("source_row").asText());
  }

  private static List<String> cautions(PublishedRun run, Imported now, JudgingGround ground) {
    List<String> cautions = new ArrayList<>();
    Map<String, String> before = run.digests();
    Set<String> gone = new TreeSet<>(before.keySet());
    for (LogReading reading : now.readings()) {
      String file = reading.source().file();
      String changed = file + " is not what was audited: it was changed or has come since.";
      if (!reading.sha256().equals(before.get(file)) && !cautions.contains(changed)) {
        cautions.add(changed);
      }
      gone.remove(file);
    }
    gone.forEach(file -> cautions.add(file + " was audited and is not there now."));
    if (!run.manifest()
        .at("/predicate/policyRevision")
        .asText()
        .equals(ground.folder().revision())) {
      cautions.add("The policies were changed since: the verdict below is that of today's.");
    }
    return cautions;
  }

  private static boolean isAt(LinkedEvent event, JsonNode finding) {
    return event.event().place().file().equals(finding.path("source_file").asText())
        && event.event().place().sheet().equals(finding.path("source_sheet").asText(""))
        && event.event().place().row() == finding.path("source_row").asInt();
  }

  private static Seen seen(
      Judge judge, EventDocument documents, LinkedEvent event, Pack pack, RuleInfo rule) {
    Item item = new Item(pack.name(), documents.of(event, pack.name()));
    Optional<Verdict> verdict =
        judge.judge(EntryPoint.EVENT, List.of(item)).get(0).stream()
            .filter(said -> said.rule().id().equals(rule.id()))
            .findFirst();
    return new Seen(event, pack, item, verdict);
  }

  /** One row can be several events: that which the rule says the same of, else the first. */
  private static Optional<Seen> best(List<Seen> seen, JsonNode finding) {
    String outcome = finding.path("outcome").asText();
    return seen.stream()
        .filter(
            event -> event.verdict.map(said -> said.outcome().code().equals(outcome)).orElse(false))
        .findFirst()
        .or(() -> seen.stream().findFirst());
  }

  private Section event(Optional<Seen> event, RuleInfo rule, JudgingGround ground) {
    if (event.isEmpty()) {
      return new Section(
          "Event",
          List.of(
              "No sharing event stands at that place: the finding is about an agreement, a list or"
                  + " a log, or the log was changed."));
    }
    List<String> lines = new ArrayList<>();
    Seen seen = event.get();
    lines.add(
        seen.event.event().kind()
            + seen.event.event().date().map(day -> " of " + day).orElse(", without a date")
            + ", now "
            + seen.verdict.map(said -> said.outcome().code()).orElse("not judged")
            + " by pack "
            + seen.pack.name());
    lines.addAll(new FieldsRead(ground.folder(), rule, pseudonyms()).of(seen.item.document()));
    return new Section("Event, with the fields that the rule read", lines);
  }

  private Optional<Pseudonyms> pseudonyms() {
    if (question.identify()) {
      return Optional.empty();
    }
    return Optional.of(UserFiles.standard().pseudonyms());
  }

  private static Section ruleText(RuleInfo rule) {
    List<String> lines = new ArrayList<>(List.of(rule.title() + ".", rule.description().strip()));
    rule.sources()
        .forEach(
            source -> lines.add("Source: " + source.source() + " (" + source.confidence() + ")"));
    return new Section("Rule " + rule.id(), lines);
  }

  private static Section parameters(RuleInfo rule, Pack pack) {
    List<String> lines = new ArrayList<>();
    rule.parameters().forEach(name -> pack.describe(name).ifPresent(lines::add));
    return new Section("Values that it judges by", lines);
  }

  private static List<String> passes(JsonNode finding, RuleInfo rule, Optional<Seen> event) {
    List<String> lines = new ArrayList<>();
    lines.add("It passes when this holds: " + rule.title() + ".");
    event
        .flatMap(Seen::verdict)
        .filter(said -> !said.missing().isEmpty())
        .ifPresent(
            said ->
                lines.add(
                    "The log would have to have: " + String.join(", ", said.missing()) + "."));
    lines.add(finding.path("remedy").asText());
    lines.add("It may be a false alarm: " + rule.falseAlarms());
    return lines;
  }

  private Section trace(Judge judge, Seen seen, RuleInfo rule, JudgingGround ground) {
    OpaTrace trace = new OpaTrace(OpaProgram.find(Optional.empty(), home), ground.folder());
    return new Section(
        "What OPA says of it: the expressions of the rule that were not true",
        trace.of(
            EntryPoint.EVENT, judge.question(EntryPoint.EVENT, List.of(seen.item)), rule.path()));
  }
}
