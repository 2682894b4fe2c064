package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.EventIds;
import org.caldicottaudit.finding.FindingList;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.UnreadableReportException;
import org.caldicottaudit.report.csv.JudgedCsvWriter;
import org.caldicottaudit.report.csv.QuarantineCsvReader;
import org.caldicottaudit.report.json.FindingsJsonLinesReader;
import org.caldicottaudit.report.json.SummaryJsonReader;
import org.caldicottaudit.store.Memory;

/**
 * A finished run read back from its folder: the same report that was written, without the logs.
 *
 * @param folder where it lies
 */
public record StoredRun(Path folder, AuditReport report) {
  private static final String SUMMARY = "summary.json";
  private static final String FINDINGS = "findings.jsonl";
  private static final String QUARANTINE = "quarantine.csv";
  private static final String JUDGED = "judged.csv";
  private static final String EARLIER = "earlier.jsonl";

  /**
   * Reads the run of that folder.
   *
   * @throws RunException when there is none, a file that it is read from was changed since, or
   *     another version wrote it
   */
  public static StoredRun read(Path folder) {
    return new StoredRun(folder, read(folder, StoredRun::report));
  }

  /**
   * The counts of the run of that folder, for which no finding is read.
   *
   * @throws RunException as {@link #read}
   */
  static AuditFigures figures(Path folder) {
    return read(folder, StoredRun::counted);
  }

  private interface Reading<R> {
    R of(Path folder) throws IOException;
  }

  private static <R> R read(Path folder, Reading<R> reading) {
    PublishedRun published = PublishedRun.in(folder);
    try {
      Map<String, String> written =
          EarlierRun.written(folder.resolve(Manifest.FILE_NAME))
              .orElseThrow(
                  () ->
                      refused(folder, Manifest.FILE_NAME + " is not one that this program wrote"));
      for (String file : List.of(SUMMARY, FINDINGS, QUARANTINE, JUDGED, EARLIER)) {
        check(published.folder().resolve(file), written);
      }
      return reading.of(folder);
    } catch (UnreadableReportException e) {
      throw refused(folder, e.getMessage());
    } catch (IOException e) {
      throw new RunException(
          "The run in " + folder + " can't be read: check that you may read its files.", e);
    }
  }

  private static AuditFigures counted(Path folder) throws IOException {
    return AuditFigures.of(
        SummaryJsonReader.read(
            folder.resolve(SUMMARY),
            new SummaryJsonReader.Rows(
                List.of(),
                QuarantineCsvReader.read(folder.resolve(QUARANTINE)),
                EventIds.NONE,
                List.of())));
  }

  private static AuditReport report(Path folder) throws IOException {
    FindingList.Builder findings = new FindingList.Builder(Memory.heapOnly());
    FindingsJsonLinesReader.read(folder.resolve(FINDINGS), findings::add);
    List<EarlierFinding> earlier = new ArrayList<>();
    FindingsJsonLinesReader.readEarlier(folder.resolve(EARLIER), earlier::add);
    return SummaryJsonReader.read(
        folder.resolve(SUMMARY),
        new SummaryJsonReader.Rows(
            findings.inOrder(),
            QuarantineCsvReader.read(folder.resolve(QUARANTINE)),
            JudgedCsvWriter.read(folder.resolve(JUDGED)),
            earlier));
  }

  private static void check(Path file, Map<String, String> written) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new UnreadableReportException(name + " is not there");
    }
    if (!Sha256.of(file).equals(written.get(name))) {
      throw new UnreadableReportException(
          name + " is not as the audit wrote it: its SHA-256 differs from that in manifest.json");
    }
  }

  private static RunException refused(Path folder, @org.jspecify.annotations.Nullable String why) {
    return new RunException(
        "The run in "
            + folder
            + " can't be used: "
            + why
            + ". Restore it from a copy, or run the audit again with this version.");
  }
}
