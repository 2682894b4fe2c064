package org.caldicottaudit.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caldicottaudit.event.BreachClock;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.report.LondonTime;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.incident.IncidentReport;
import org.caldicottaudit.run.AuditOptions;
import org.caldicottaudit.run.Incident;
import org.caldicottaudit.run.IncidentOptions;
import org.caldicottaudit.run.IncidentQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott incident}: the pack for the day of a breach. */
@Command(
    name = "incident",
    mixinStandardHelpOptions = true,
    description =
        "Gathers everything in the logs that touches one case, person, message or domain into a"
            + " pack for the data protection officer.")
final class IncidentCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Logs and reference tables, as for audit; also those of several quarters.")
  private List<Path> inputs;

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  /** What the incident is about. */
  static final class Subject {
    @Option(names = "--case", paramLabel = "REF", description = "A case reference.")
    private @Nullable String caseRef;

    @Option(
        names = "--person",
        paramLabel = "NAME|ADDRESS",
        description = "A child, a member of staff or a recipient, by name or address.")
    private @Nullable String person;

    @Option(
        names = "--message",
        paramLabel = "ID",
        description = "A message id; the case that it belongs to is included.")
    private @Nullable String message;

    @Option(
        names = "--recipient",
        paramLabel = "DOMAIN",
        description = "A mail domain at either end.")
    private @Nullable String recipient;

    IncidentQuestion question() {
      if (caseRef != null) {
        return new IncidentQuestion(IncidentQuestion.Kind.CASE, caseRef);
      }
      if (person != null) {
        return new IncidentQuestion(IncidentQuestion.Kind.PERSON, person);
      }
      return message != null
          ? new IncidentQuestion(IncidentQuestion.Kind.MESSAGE, message)
          : new IncidentQuestion(
              IncidentQuestion.Kind.RECIPIENT, recipient == null ? "" : recipient);
    }
  }

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Folder of the pack. Default: reports/incident-<what it is about>.")
  private @Nullable Path out;

  @Option(names = "--from", paramLabel = "DATE", description = "First day of the events to show.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day of the events to show.")
  private @Nullable LocalDate to;

  @Option(
      names = "--occurred",
      paramLabel = "TIME",
      converter = LondonMoment.class,
      description = "When it happened, such as \"2026-03-27 14:10\" in London. Default: as logged.")
  private @Nullable Moment occurred;

  @Option(
      names = "--detected",
      paramLabel = "TIME",
      converter = LondonMoment.class,
      description = "When the first sign of it was seen. Default: as logged.")
  private @Nullable Moment detected;

  @Option(
      names = "--aware",
      paramLabel = "TIME",
      converter = LondonMoment.class,
      description = "When the controller became aware: what starts the 72 hours.")
  private @Nullable Moment aware;

  @Option(
      names = "--reported",
      paramLabel = "TIME",
      converter = LondonMoment.class,
      description = "When it was reported to the Commissioner.")
  private @Nullable Moment reported;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who makes the pack, for the chain of custody. Default: your user name.")
  private @Nullable String by;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      converter = LondonMoment.class,
      description = "When the pack is made. Default: now.")
  private @Nullable Moment at;

  @Option(
      names = "--pack",
      paramLabel = "NAME",
      defaultValue = AuditOptions.IN_FORCE,
      description =
          "in-force judges each event by the rules of its own day. Default: ${DEFAULT-VALUE}.")
  private String pack;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The date that the rules count to. Default: the day the pack is made.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--opa",
      paramLabel = "URL|local",
      defaultValue = AuditOptions.EMBEDDED,
      description = "Ask an OPA server instead of judging in this program; local starts one.")
  private String opa;

  @Option(names = "--local", paramLabel = "FOLDER", description = "Folder of your own settings.")
  private @Nullable Path local;

  @Option(
      names = "--identify",
      description = "Show names and addresses, and write the raw rows as --annex does.")
  private boolean identify;

  @Option(
      names = "--annex",
      description = "Write the raw rows into a restricted file of their own beside the pack.")
  private boolean annex;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Override
  public Integer call() {
    check();
    IncidentOptions options = options();
    Incident.Result result = CommandProgress.run(quiet, new Incident(options, Home.folder())::run);
    if (!quiet) {
      print(result);
    }
    return exitCode(result.report()).number();
  }

  private static ExitCode exitCode(IncidentReport report) {
    if (!report.unreadable().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    return report.findings().stream().anyMatch(finding -> finding.open())
        ? ExitCode.FINDINGS
        : ExitCode.OK;
  }

  private static void print(Incident.Result result) {
    IncidentReport report = result.report();
    System.out.printf(
        "%,9d  %s%n", report.timeline().size(), "events touch " + Main.printable(report.subject()));
    System.out.printf(
        "%,9d  %s%n",
        report.timeline().stream().mapToLong(IncidentReport.Step::rows).sum(),
        "rows of the logs report them");
    if (!report.unreadable().isEmpty()) {
      System.out.println(
          "Incomplete: "
              + Wording.count(report.unreadable().size(), "row", "rows")
              + " that could not be understood speak of it.");
    }
    System.out.println();
    System.out.println(
        report
            .clock()
            .times()
            .deadline()
            .map(end -> "Report by: " + LondonTime.of(end))
            .orElse("Report by: not known, because nobody has recorded since when you are aware"));
    System.out.println("Pack: " + result.folder().resolve(Incident.HTML));
    System.out.println("To complete: " + result.folder().resolve(Incident.WORD));
    report
        .annex()
        .ifPresent(it -> System.out.println("RESTRICTED: " + result.folder().resolve(it.file())));
  }

  private IncidentOptions options() {
    IncidentQuestion question = subject.question();
    Instant made = at == null ? Instant.now() : at.instant();
    LocalDate day = asOf == null ? made.atZone(Moment.LONDON).toLocalDate() : asOf;
    AuditOptions audit =
        new AuditOptions(
            inputs,
            out == null ? IncidentOptions.standardOut(question, identify) : out,
            Home.policies(),
            pack,
            day,
            Optional.empty(),
            Optional.empty(),
            opa,
            identify,
            reading.options(),
            Optional.ofNullable(local));
    return new IncidentOptions(
        audit,
        question,
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        new BreachClock(
            Optional.ofNullable(occurred),
            Optional.ofNullable(detected),
            Optional.ofNullable(aware),
            Optional.ofNullable(reported)),
        by == null ? System.getProperty("user.name", "not recorded") : by,
        made,
        annex || identify);
  }

  private void check() {
    OptionChecks checks = new OptionChecks(spec);
    checks.exist(inputs);
    checks.named(out);
    checks.folder("--local", local);
    checks.period(from, to);
  }
}
