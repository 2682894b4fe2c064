package org.caldicottaudit.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.ReviewMaterial;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.VerdictChange;
import org.caldicottaudit.report.excel.ReviewWorkbook;
import org.caldicottaudit.report.html.PaperPdfWriter;
import org.caldicottaudit.report.paper.Paper;
import org.caldicottaudit.report.review.ReviewPaper;
import org.caldicottaudit.report.review.ReviewReport;
import org.caldicottaudit.report.review.ReviewReport.Proposal;
import org.caldicottaudit.report.review.ReviewReport.Quarter;
import org.caldicottaudit.report.review.ReviewReport.Series;
import org.caldicottaudit.report.review.ReviewReport.Setting;
import org.caldicottaudit.report.word.WordWriter;

/**
 * One review of several audits in a row: compares like with like and writes the paper for those who
 * review the protocol, whole or not at all.
 *
 * <p>Every quarter is counted by the rules that it was judged by. Those that were judged by other
 * rules than the first are judged once more by those of the first, so that a change of conduct can
 * be told from a change of rules.
 */
public final class Review {
  /** The paper to edit. */
  public static final String WORD = "review.docx";

  /** The same to hand out. */
  public static final String PDF = "review.pdf";

  /** Its figures. */
  public static final String FIGURES = "review-figures.xlsx";

  static final String TYPE = "caldicott-audit/review";
  private static final String MONTHS = "review_every_months";

  private final ReviewOptions options;
  private final Path home;

  /**
   * @param home folder of the product, where {@code .tools} may hold the {@code opa} program
   */
  public Review(ReviewOptions options, Path home) {
    this.options = options;
    this.home = home;
  }

  /** A finished review and the folder it was published to. */
  public record Result(ReviewReport report, Path folder) {}

  /**
   * Makes the review and publishes its folder.
   *
   * @throws RunException when there are fewer than two quarters: nothing can be compared then
   */
  public Result run(AuditProgress progress) {
    JudgingGround ground = JudgingGround.load(plain());
    try (RunFolder folder = RunFolder.open(options.out(), progress::interrupted)) {
      List<ReviewedAudit> audits = audits(folder, progress);
      ReviewReport report = report(ground, audits, folder, progress);
      progress.stage("Writing the review", 0);
      write(report, audits, folder);
      folder.publish();
      return new Result(report, folder.target());
    }
  }

  private AuditOptions plain() {
    return options.audit(List.of(), options.pack(), options.asOf(), options.local());
  }

  private List<ReviewedAudit> audits(RunFolder folder, AuditProgress progress) {
    List<ReviewedAudit> audits = new ArrayList<>();
    for (Path input : options.inputs()) {
      ReviewedAudit audit = audit(input, folder, progress);
      if (within(audit)) {
        audits.add(audit);
      }
    }
    audits.sort(
        Comparator.comparing((ReviewedAudit audit) -> audit.first().orElse(LocalDate.MIN))
            .thenComparing(ReviewedAudit::name));
    if (audits.size() < 2) {
      throw new RunException(
          "A review compares quarters, and %s. Name the folder of each quarter's run, or of its logs."
              .formatted(audits.isEmpty() ? "none lies in that period" : "there is only one"));
    }
    return audits;
  }

  private boolean within(ReviewedAudit audit) {
    boolean early =
        options.from().isPresent()
            && audit
                .report()
                .run()
                .to()
                .filter(to -> to.isBefore(options.from().get()))
                .isPresent();
    boolean late =
        options.to().isPresent()
            && audit.first().filter(from -> from.isAfter(options.to().get())).isPresent();
    return !early && !late;
  }

  private ReviewedAudit audit(Path input, RunFolder folder, AuditProgress progress) {
    String name = String.valueOf(input.toAbsolutePath().normalize().getFileName());
    if (Files.isRegularFile(input.resolve(Manifest.FILE_NAME))) {
      return new ReviewedAudit(name, StoredRun.read(input).report(), again(input));
    }
    AuditOptions audit =
        options.audit(List.of(input), options.pack(), options.asOf(), options.local());
    return new ReviewedAudit(name, judged(audit, folder, progress), Optional.of(audit));
  }

  /** How the logs of a run can be judged again; empty where they are not there any more. */
  private Optional<AuditOptions> again(Path run) {
    try {
      AuditOptions asked =
          PublishedRun.in(run).options(options.policies(), List.of(), AuditOptions.EMBEDDED);
      return Optional.of(options.audit(asked.inputs(), asked.pack(), asked.asOf(), asked.local()));
    } catch (RunException e) {
      return Optional.empty();
    }
  }

  private AuditReport judged(AuditOptions audit, RunFolder folder, AuditProgress progress) {
    return new Audit(audit, home, List.of()).judgeOnly(folder.memory(), progress);
  }

  private ReviewReport report(
      JudgingGround ground, List<ReviewedAudit> audits, RunFolder folder, AuditProgress progress) {
    List<Optional<AuditReport>> alike = alike(ground, audits, folder, progress);
    List<Quarter> quarters = new ArrayList<>();
    for (int i = 0; i < audits.size(); i++) {
      quarters.add(
          audits
              .get(i)
              .quarter(i == 0 ? Optional.empty() : Optional.of(audits.get(i - 1)), alike.get(i)));
    }
    Pack protocol = protocol(ground);
    return new ReviewReport(
        options.asOf(),
        Tool.NAME_AND_VERSION,
        ground.folder().revision(),
        protocol,
        protocol
            .protocol()
            .ratified()
            .filter(day -> protocol.parameters().containsKey(MONTHS))
            .map(day -> day.plusMonths(protocol.wholeNumber(MONTHS))),
        quarters,
        series(audits, alike),
        controls(audits),
        ReviewMaterial.load(ground.folder(), ground.choice().packs()),
        options.proposed().map(folderOf -> proposal(folderOf, audits)),
        ground.reference().secureDomains(ground.packOfToday().name()),
        options.actions().map(Review::actions).orElse(List.of()),
        limits(audits, alike));
  }

  /** The protocol that is reviewed: the one with a day of ratification. */
  private static Pack protocol(JudgingGround ground) {
    return ground.choice().packs().stream()
        .filter(pack -> pack.protocol().ratified().isPresent())
        .findFirst()
        .orElseGet(ground::packOfToday);
  }

  /** Each audit as the rules of the first judge it. */
  private List<Optional<AuditReport>> alike(
      JudgingGround ground, List<ReviewedAudit> audits, RunFolder folder, AuditProgress progress) {
    ReviewedAudit first = audits.get(0);
    boolean here =
        first.again().isPresent()
            && ground.folder().revision().equals(first.report().run().policyRevision());
    List<Optional<AuditReport>> reports = new ArrayList<>();
    for (ReviewedAudit audit : audits) {
      if (audit.rules().equals(first.rules())) {
        reports.add(Optional.of(audit.report()));
      } else if (here && audit.again().isPresent()) {
        reports.add(again(first, audit, folder, progress));
      } else {
        reports.add(Optional.empty());
      }
    }
    return reports;
  }

  private Optional<AuditReport> again(
      ReviewedAudit first, ReviewedAudit audit, RunFolder folder, AuditProgress progress) {
    AuditOptions own = audit.again().orElseThrow();
    AuditOptions asFirst =
        options.audit(
            own.inputs(), first.pack(), own.asOf(), first.again().flatMap(AuditOptions::local));
    AuditReport report = judged(asFirst, folder, progress);
    boolean sameLogs = digests(report).equals(digests(audit.report()));
    boolean sameSettings =
        report.run().assurance().files().equals(first.report().run().assurance().files());
    return sameLogs && sameSettings ? Optional.of(report) : Optional.empty();
  }

  private static Map<String, String> digests(AuditReport report) {
    Map<String, String> digests = new TreeMap<>();
    report.readings().forEach(reading -> digests.put(reading.source().file(), reading.sha256()));
    return digests;
  }

  private static List<Series> series(
      List<ReviewedAudit> audits, List<Optional<AuditReport>> alike) {
    SortedMap<String, RuleInfo> rules = new TreeMap<>();
    audits.forEach(
        audit -> audit.report().rules().forEach(it -> rules.put(it.rule().id(), it.rule())));
    List<Series> series = new ArrayList<>();
    rules.forEach(
        (id, rule) -> {
          List<OutcomeCounts> own = audits.stream().map(audit -> audit.of(id)).toList();
          List<Optional<OutcomeCounts>> same = new ArrayList<>();
          for (Optional<AuditReport> report : alike) {
            same.add(report.map(it -> new ReviewedAudit("", it, Optional.empty()).of(id)));
          }
          series.add(new Series(rule, own, same));
        });
    return series;
  }

  private static List<Control> controls(List<ReviewedAudit> audits) {
    SortedMap<String, Control> controls = new TreeMap<>();
    audits.forEach(
        audit ->
            audit.report().controls().forEach(it -> controls.put(it.control().id(), it.control())));
    return List.copyOf(controls.values());
  }

  private Proposal proposal(Path folder, List<ReviewedAudit> audits) {
    SortedMap<String, Long> effects = new TreeMap<>();
    long events = 0;
    for (ReviewedAudit audit : audits) {
      if (audit.again().isPresent()) {
        AuditOptions own = audit.again().get();
        AuditOptions proposed =
            options.audit(own.inputs(), own.pack(), own.asOf(), Optional.of(folder));
        Impact.Result result = new Impact(own, proposed, home).compare();
        events += result.events();
        for (VerdictChange change : result.changes()) {
          effects.merge(change.ruleId() + ": " + change.kind(), 1L, Long::sum);
        }
      }
    }
    JudgingGround after =
        JudgingGround.load(
            options.audit(List.of(), options.pack(), options.asOf(), Optional.of(folder)));
    List<Setting> settings =
        after.localChanges().stream()
            .map(
                it ->
                    new Setting(it.name() + " of " + it.pack(), it.ours(), it.local(), it.reason()))
            .toList();
    return new Proposal(String.valueOf(folder.getFileName()), settings, events, effects);
  }

  private static List<ReviewReport.Action> actions(Path file) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser parser = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      List<ReviewReport.Action> actions = new ArrayList<>();
      for (CSVRecord row : parser) {
        actions.add(
            new ReviewReport.Action(
                row.get("action"), row.get("owner"), row.get("due"), row.get("state")));
      }
      return actions;
    } catch (IOException | IllegalArgumentException e) {
      throw new RunException(
          file
              + " can't be read as a table of actions: it needs the headings action, owner, due and"
              + " state, in UTF-8.",
          e);
    }
  }

  private static List<String> limits(
      List<ReviewedAudit> audits, List<Optional<AuditReport>> alike) {
    List<String> limits = new ArrayList<>();
    for (int i = 0; i < audits.size(); i++) {
      if (alike.get(i).isEmpty()) {
        limits.add(
            audits.get(i).name()
                + " was judged by other rules than the first quarter and can’t be judged by those"
                + " again: its logs were moved or changed, or the policies of then are not here. A"
                + " change of its rates may be one of rules or of conduct.");
      }
    }
    return limits;
  }

  private void write(ReviewReport report, List<ReviewedAudit> audits, RunFolder folder) {
    try {
      Paper paper = new ReviewPaper(report).paper();
      WordWriter.write(paper, folder.file(WORD));
      PaperPdfWriter.write(paper, folder.file(PDF));
      ReviewWorkbook.write(report, folder.file(FIGURES));
      List<LogReading> readings =
          audits.stream().flatMap(audit -> audit.report().readings().stream()).toList();
      new PaperFiles(TYPE, facts(report), readings)
          .manifest(folder.file(""), List.of(WORD, PDF, FIGURES), folder.file(Manifest.FILE_NAME));
    } catch (IOException e) {
      throw new RunException(
          "The review can't be written to "
              + folder.target()
              + ": "
              + (e.getMessage() == null ? "the disk refused it" : e.getMessage())
              + ". Nothing was published. Free some space or give another place with --out.",
          e);
    }
  }

  private static ObjectNode facts(ReviewReport report) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts
        .put("formatVersion", "1")
        .put("tool", report.tool())
        .put("asOf", report.asOf().toString())
        .put("policyRevision", report.policyRevision())
        .put("quarters", report.quarters().size());
    return facts;
  }
}
