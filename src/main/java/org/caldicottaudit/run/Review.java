package org.caldicottaudit.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.report.excel.ReviewWorkbook;
import org.caldicottaudit.report.html.PaperPdfWriter;
import org.caldicottaudit.report.paper.Paper;
import org.caldicottaudit.report.review.ReviewPaper;
import org.caldicottaudit.report.review.ReviewReport;
import org.caldicottaudit.report.word.WordWriter;
import org.caldicottaudit.store.SpillException;

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
    try (RunFolder folder = RunFolder.open(options.out(), progress::interrupted)) {
      return run(folder, progress);
    }
  }

  private Result run(RunFolder folder, AuditProgress progress) {
    try (ReviewQuarters quarters = new ReviewQuarters(options, home, folder.memory(), progress)) {
      JudgingGround ground = quarters.ground(options.audit(List.of()));
      List<ReviewedAudit> audits = comparable(quarters.all());
      ReviewReport report = new ReviewAssembly(options, ground, audits).report();
      progress.stage("Writing the review", 0);
      write(report, audits, folder);
      folder.publish();
      return new Result(report, folder.target());
    } catch (SpillException e) {
      throw folder.noRoom(e);
    }
  }

  private static List<ReviewedAudit> comparable(List<ReviewedAudit> audits) {
    if (audits.size() < 2) {
      throw new RunException(
          "A review compares quarters, and %s. Name the folder of each quarter's run, or of its logs."
              .formatted(audits.isEmpty() ? "none lies in that period" : "there is only one"));
    }
    return audits;
  }

  private void write(ReviewReport report, List<ReviewedAudit> audits, RunFolder folder) {
    try {
      Paper paper = new ReviewPaper(report).paper();
      WordWriter.write(paper, folder.file(WORD));
      PaperPdfWriter.write(paper, folder.file(PDF));
      ReviewWorkbook.write(report, folder.file(FIGURES));
      List<LogReading> readings =
          audits.stream().flatMap(audit -> audit.figures().readings().stream()).toList();
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
