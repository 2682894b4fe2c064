package org.caldicottaudit.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.finding.Finding;

/**
 * Puts pseudonyms for case references into what a format writes. Whatever is written as a case
 * reference of this audit is taken for one, so that a slip of the pen is masked as well.
 */
public final class CaseMask implements ReportWriter {
  private static final String BETWEEN = "; ";

  private final ReportWriter format;
  private final UnaryOperator<String> pseudonym;

  /**
   * @param format what writes the masked report
   * @param pseudonym of a case reference
   */
  public CaseMask(ReportWriter format, UnaryOperator<String> pseudonym) {
    this.format = format;
    this.pseudonym = pseudonym;
  }

  @Override
  public String fileName() {
    return format.fileName();
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    format.write(masked(report), file);
  }

  private AuditReport masked(AuditReport report) {
    Optional<Pattern> shape = shape(report.findings());
    return report.masked(
        report.run().maskingCases(),
        report.findings().stream().map(finding -> masked(finding, shape)).sorted().toList(),
        report.quarantine().stream().map(row -> masked(row, shape)).toList());
  }

  private Finding masked(Finding finding, Optional<Pattern> shape) {
    String cases =
        Arrays.stream(finding.caseRef().split(BETWEEN))
            .filter(reference -> !reference.isEmpty())
            .map(pseudonym)
            .collect(Collectors.joining(BETWEEN));
    return finding.withCases(cases, masked(finding.message(), shape));
  }

  private QuarantinedRow masked(QuarantinedRow row, Optional<Pattern> shape) {
    return new QuarantinedRow(row.place(), row.column(), masked(row.reason(), shape), row.raw());
  }

  private String masked(String text, Optional<Pattern> shape) {
    return shape
        .map(
            pattern ->
                pattern
                    .matcher(text)
                    .replaceAll(match -> Matcher.quoteReplacement(pseudonym.apply(match.group()))))
        .orElse(text);
  }

  /** How the case references of the audit are written; empty when it names none. */
  private static Optional<Pattern> shape(List<Finding> findings) {
    String shapes =
        findings.stream()
            .flatMap(finding -> Arrays.stream(finding.caseRef().split(BETWEEN)))
            .filter(reference -> !reference.isEmpty())
            .map(CaseMask::shape)
            .distinct()
            .sorted((one, other) -> other.length() - one.length())
            .collect(Collectors.joining("|"));
    return shapes.isEmpty()
        ? Optional.empty()
        : Optional.of(Pattern.compile("(?<![\\p{L}\\d])(?:" + shapes + ")(?![\\p{L}\\d])"));
  }

  private static String shape(String reference) {
    return reference
        .codePoints()
        .mapToObj(
            character ->
                Character.isDigit(character)
                    ? "\\d"
                    : Character.isLetter(character)
                        ? "\\p{L}"
                        : Pattern.quote(Character.toString(character)))
        .collect(Collectors.joining());
  }
}
