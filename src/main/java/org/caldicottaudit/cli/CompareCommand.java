package org.caldicottaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caldicottaudit.finding.Change;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ChangeCounts;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.SinceLast;
import org.caldicottaudit.report.SinceWords;
import org.caldicottaudit.run.Formats;
import org.caldicottaudit.run.RunComparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott compare}: what changed from one finished run to another. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Says what changed from one finished run to a later one.")
final class CompareCommand implements Callable<Integer> {
  private static final String TEXT = "text";

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "EARLIER", description = "Folder of the earlier run.")
  private Path earlier;

  @Parameters(index = "1", paramLabel = "LATER", description = "Folder of the later run.")
  private Path later;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = TEXT,
      description =
          "text, or a format of reports such as html, xlsx or json: the later run's report with"
              + " what changed. Default: ${DEFAULT-VALUE}.")
  private String format;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; not for text.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Map<String, ReportWriter> formats = Formats.byName();
    ReportWriter writer = formats.get(format.toLowerCase(Locale.ROOT));
    boolean text = format.equalsIgnoreCase(TEXT);
    if (writer == null && !text) {
      throw wrong(
          "There is no format \""
              + format
              + "\": choose from text, "
              + String.join(", ", formats.keySet())
              + ".",
          null);
    }
    if (writer != null && (out == null || Files.exists(out))) {
      throw wrong(
          out == null
              ? "Say with --out which file to write."
              : "\"" + out + "\" is there already; name a new file.",
          null);
    }
    AuditReport report = RunComparison.of(earlier, later, Home.policies(), Home.folder());
    if (writer == null || out == null) {
      print(report);
    } else {
      write(writer, report, out);
    }
    return ExitCode.OK.number();
  }

  private void write(ReportWriter writer, AuditReport report, Path file) throws IOException {
    try {
      writer.write(report, file);
    } catch (NoSuchFileException e) {
      throw wrong("There is no folder for the file \"" + file + "\".", e);
    }
    System.out.println("Written: " + file);
  }

  private static void print(AuditReport report) {
    SinceLast since = report.followUp().sinceLast().orElseThrow();
    SinceWords.sentences(since, since.counts(report)).forEach(CompareCommand::line);
    line("");
    line("rule    new  still open  reopened  resolved  no longer assessable  now excepted");
    for (ChangeCounts.OfRule rule : since.byRule(report)) {
      ChangeCounts counts = rule.counts();
      System.out.printf(
          Locale.ROOT,
          "%s %,5d %,11d %,9d %,9d %,21d %,13d%n",
          rule.ruleId(),
          counts.of(Change.NEW),
          counts.of(Change.STILL_OPEN),
          counts.of(Change.REOPENED),
          counts.since(Change.RESOLVED),
          counts.of(Change.NOT_ASSESSABLE),
          counts.of(Change.NOW_EXCEPTED));
    }
    line("");
    for (EarlierFinding gone : since.earlier()) {
      line(
          gone.finding().id()
              + " "
              + gone.finding().ruleId()
              + " "
              + gone.change().words()
              + ". "
              + gone.why());
    }
    since.notes().forEach(CompareCommand::line);
  }

  private static void line(String text) {
    System.out.println(Main.printable(text));
  }

  private ParameterException wrong(String sentence, @Nullable IOException cause) {
    return new ParameterException(spec.commandLine(), sentence, cause);
  }
}
