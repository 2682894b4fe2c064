package org.caldicottaudit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.run.Purge;
import org.caldicottaudit.run.RetentionOfOwn;
import org.caldicottaudit.run.UserFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code caldicott purge}: the auditor keeps its own rule. */
@Command(
    name = "purge",
    mixinStandardHelpOptions = true,
    description =
        "Removes runs, keys that no run needs and what killed programs have left, when they are"
            + " older than your schedule says.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all that was due was removed", "5:something that was due was kept"})
final class PurgeCommand implements Callable<Integer> {
  @Option(
      names = "--older-than",
      paramLabel = "PERIOD|DATE",
      description =
          "Such as P2Y, P90D or 2024-03-31. Default: what retention.yaml beside your key says, else"
              + " three years.")
  private @Nullable String olderThan;

  @Option(
      names = "--reports",
      paramLabel = "FOLDER",
      defaultValue = "reports",
      description = "The folder of the runs. Default: ${DEFAULT-VALUE}.")
  private Path reports;

  @Option(
      names = "--edited",
      description = "Also remove runs that somebody changed, such as a filled-in action plan.")
  private boolean edited;

  @Option(names = "--dry-run", description = "Remove nothing; say what would be removed.")
  private boolean dryRun;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that ages are counted to. Default: today.")
  private @Nullable LocalDate asOf;

  @Override
  public Integer call() {
    UserFiles own = UserFiles.standard();
    LocalDate today = asOf == null ? LocalDate.now(Moment.LONDON) : asOf;
    RetentionOfOwn due =
        olderThan == null
            ? RetentionOfOwn.scheduled(own.schedule(), today)
            : RetentionOfOwn.olderThan(olderThan, today);
    Purge.Result result = new Purge(new Purge.Question(reports, due, edited, dryRun), own).result();
    String done = dryRun ? "Would remove " : "Removed ";
    result.removed().forEach(what -> System.out.println(done + Main.printable(what)));
    result.kept().forEach(what -> System.out.println("Kept " + Main.printable(what)));
    if (result.removed().isEmpty() && result.kept().isEmpty()) {
      System.out.println("Nothing is due: no run was audited on or before " + due.runs() + ".");
    }
    return (result.kept().isEmpty() ? ExitCode.OK : ExitCode.INCOMPLETE).number();
  }
}
