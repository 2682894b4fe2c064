package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.caldicottaudit.evidence.Envelope;
import org.caldicottaudit.evidence.Receipt;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.finding.FindingMaker;
import org.caldicottaudit.finding.FindingMaker.Subject;
import org.caldicottaudit.finding.Pseudonyms;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.store.Memory;
import org.caldicottaudit.store.SpillException;

/**
 * One audit: reads the logs, ties their rows together, judges every sharing event, writes the run.
 *
 * <p>Nothing is published unless everything went well; what a user can mend is thrown as an
 * exception whose message is the whole sentence.
 */
public final class Audit {
  private final AuditOptions options;
  private final Path home;
  private final List<ReportWriter> formats;
  private final Witness witness;
  private final int workers;
  private final BiConsumer<Subject, RuleInfo> passes;
  private final Function<PolicyFolder, PolicyEngine> engines;
  private Optional<Pseudonyms> pseudonyms = Optional.empty();

  /**
   * @param home folder of the product, where {@code .tools} may hold the {@code opa} program
   * @param formats what to write besides the manifest
   */
  public Audit(AuditOptions options, Path home, List<ReportWriter> formats) {
    this(
        options,
        home,
        formats,
        Witness.NONE,
        Runtime.getRuntime().availableProcessors(),
        (subject, rule) -> {},
        policies -> Engines.open(options.opa(), policies, home));
  }

  private Audit(
      AuditOptions options,
      Path home,
      List<ReportWriter> formats,
      Witness witness,
      int workers,
      BiConsumer<Subject, RuleInfo> passes,
      Function<PolicyFolder, PolicyEngine> engines) {
    this.options = options;
    this.home = home;
    this.formats = List.copyOf(formats);
    this.witness = witness;
    this.workers = workers;
    this.passes = passes;
    this.engines = engines;
  }

  /** The same audit, which also tells each pass, in the order of the events. */
  Audit withPasses(BiConsumer<Subject, RuleInfo> taker) {
    return new Audit(options, home, formats, witness, workers, taker, engines);
  }

  /** The same audit, vouched for. */
  public Audit witnessed(Witness witness) {
    return new Audit(options, home, formats, witness, workers, passes, engines);
  }

  /** The same audit with so many at work on judging; what it finds is the same. */
  public Audit withWorkers(int count) {
    return new Audit(options, home, formats, witness, count, passes, engines);
  }

  /** The same audit judged by another engine than its options name, to compare the two. */
  public Audit withEngine(Function<PolicyFolder, PolicyEngine> opened) {
    return new Audit(options, home, formats, witness, workers, passes, opened);
  }

  /** Runs the audit and publishes its folder. */
  public AuditResult run(AuditProgress progress) {
    JudgingGround ground = JudgingGround.load(options);
    Optional<Predecessor> previous = options.previous().map(Predecessor::read);
    try (RunFolder folder = RunFolder.open(options.out(), progress::interrupted)) {
      return run(ground, previous, folder, progress);
    }
  }

  private AuditResult run(
      JudgingGround ground,
      Optional<Predecessor> previous,
      RunFolder folder,
      AuditProgress progress) {
    try {
      AuditReport report = report(ground, previous, folder.memory(), progress);
      write(report, ground, folder, progress);
      Optional<Receipt> receipt = receipt(report, folder);
      folder.publish();
      return new AuditResult(report, folder.target(), receipt);
    } catch (SpillException e) {
      throw folder.noRoom(e);
    }
  }

  /** Judges and writes nothing. */
  AuditReport judgeOnly(AuditProgress progress) {
    try {
      Path rows = Files.createTempDirectory("caldicott-rows-");
      try {
        return judged(JudgingGround.load(options), Optional.empty(), Memory.of(rows), progress);
      } finally {
        Files.deleteIfExists(rows);
      }
    } catch (IOException | SpillException e) {
      throw new RunException(
          "There is no room for the rows in the folder "
              + System.getProperty("java.io.tmpdir")
              + ": free some space there, or give Java more memory.",
          e);
    }
  }

  private AuditReport report(
      JudgingGround ground, Optional<Predecessor> previous, Memory memory, AuditProgress progress) {
    AuditReport report = judged(ground, previous.map(Predecessor::run), memory, progress);
    return previous
        .map(
            before ->
                new Comparison(before.run(), before.plan(), judgedAgain(before, report, memory))
                    .with(report))
        .orElse(report);
  }

  /** What the audit finds, without writing anything, with its rows in that memory. */
  AuditReport judgeOnly(Memory memory, AuditProgress progress) {
    return judged(JudgingGround.load(options), Optional.empty(), memory, progress);
  }

  /** What the audit finds, without writing anything. */
  AuditReport judgeOnly(JudgingGround ground, Memory memory) {
    return judged(ground, Optional.empty(), memory, AuditProgress.NONE);
  }

  private AuditReport judged(
      JudgingGround ground, Optional<StoredRun> previous, Memory memory, AuditProgress progress) {
    try (OpeningEngine opening = OpeningEngine.begin(() -> engines.apply(ground.folder()));
        OpenLogs logs = OpenLogs.read(options, memory, progress)) {
      OpenLogs masked = logs.masked(pseudonyms());
      Keeping keeping = Keeping.everything(maker(), pseudonyms(), memory);
      JudgedLogs judged =
          new LogJudging(options, workers, keeping, progress)
              .judge(masked, ground, opening::engine);
      return new ReportAssembly(options, judged, previous).report();
    }
  }

  /** The earlier logs by today's rules, as far as that can be done and says anything. */
  private JudgedAgain judgedAgain(Predecessor before, AuditReport report, Memory memory) {
    return JudgedAgain.of(
        before.run(),
        report,
        asked -> new Audit(asked, home, List.of()).judgeOnly(memory, AuditProgress.NONE),
        options);
  }

  private FindingMaker maker() {
    return new FindingMaker(pseudonyms(), options.asOf(), passes);
  }

  /** The same for all of the run; the key is read when the first is wanted. */
  private Optional<Pseudonyms> pseudonyms() {
    if (pseudonyms.isEmpty() && !options.identify()) {
      pseudonyms = Optional.of(UserFiles.standard().pseudonyms());
    }
    return pseudonyms;
  }

  private void write(
      AuditReport report, JudgingGround ground, RunFolder folder, AuditProgress progress) {
    progress.stage("Writing reports", formats.size());
    try {
      for (int i = 0; i < formats.size(); i++) {
        ReportWriter format = formats.get(i);
        if (format.writes(report)) {
          format.write(report, folder.file(format.fileName()));
        }
        progress.done(i + 1L);
      }
      String keyId = pseudonyms().map(Pseudonyms::keyId).orElse("");
      new Manifest(options, report, ground.folder().digests(), keyId)
          .write(folder.file(""), folder.previous());
      sign(folder.file(Manifest.FILE_NAME), folder.file(Envelope.FILE_NAME));
    } catch (IOException e) {
      throw unwritable(folder, e, e);
    } catch (RuntimeException e) {
      throw unwritable(folder, e);
    }
  }

  private void sign(Path manifest, Path envelope) throws IOException {
    if (witness.signer().isPresent()) {
      byte[] payload = Files.readAllBytes(manifest);
      Files.writeString(envelope, Envelope.sign(payload, witness.signer().get()).text());
    }
  }

  /** The log comes first: a run that is there has its entry, whatever happens in between. */
  private Optional<Receipt> receipt(AuditReport report, RunFolder folder) {
    if (witness.log().isEmpty()) {
      return Optional.empty();
    }
    try {
      String manifest = Sha256.of(folder.file(Manifest.FILE_NAME));
      Deed deed =
          Deed.of("audit", Clock.systemUTC())
              .with("run", report.run().name())
              .with("folder", folder.target().toString())
              .with("manifest", manifest)
              .with("key", pseudonyms().map(Pseudonyms::keyId).orElse(""))
              .with("signedBy", witness.signer().map(key -> key.open().id()).orElse(""));
      Receipt receipt = witness.log().get().append(deed.entry());
      Files.writeString(folder.file(Receipt.FILE_NAME), receipt.text(manifest));
      return Optional.of(receipt);
    } catch (IOException e) {
      throw unwritable(folder, e, e);
    }
  }

  /** Libraries of reports wrap what the disk said; anything else is a fault of this program. */
  private static RuntimeException unwritable(RunFolder folder, RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException e) {
        return unwritable(folder, e, failure);
      }
    }
    return failure;
  }

  private static RunException unwritable(RunFolder folder, IOException e, Throwable cause) {
    return new RunException(
        "The reports can't be written to "
            + folder.target()
            + ": "
            + reason(e)
            + ". Nothing was published. Free some space or give another place with --out.",
        cause);
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? "the disk refused it" : e.getMessage();
  }
}
