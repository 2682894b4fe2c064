package org.caldicottaudit.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.ExceptionScope;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.event.RuleException;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.ExceptionUse;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.PlannedAction;

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
  public boolean writes(AuditReport report) {
    return format.writes(report);
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    format.write(masked(report), file);
  }

  private AuditReport masked(AuditReport report) {
    Optional<Pattern> shape = shape(report);
    return report.masked(
        report.run().maskingCases(),
        report.findings().stream().map(finding -> masked(finding, shape)).sorted().toList(),
        report.quarantine().stream().map(row -> masked(row, shape)).toList(),
        masked(report.followUp(), shape),
        report.unjoined().withCases(this::masked));
  }

  private String masked(String cases) {
    return Arrays.stream(cases.split(BETWEEN))
        .filter(reference -> !reference.isEmpty())
        .map(pseudonym)
        .collect(Collectors.joining(BETWEEN));
  }

  private Finding masked(Finding finding, Optional<Pattern> shape) {
    return finding.withCases(masked(finding.caseRef()), masked(finding.message(), shape));
  }

  private FollowUp masked(FollowUp decided, Optional<Pattern> shape) {
    SortedMap<String, PlannedAction> actions = new TreeMap<>();
    decided.actions().forEach((id, action) -> actions.put(id, masked(action, shape)));
    return new FollowUp(
        decided.exceptions().stream().map(use -> masked(use, shape)).toList(),
        decided.attestations(),
        decided.judged(),
        actions,
        decided.sinceLast().map(since -> masked(since, shape)));
  }

  private PlannedAction masked(PlannedAction action, Optional<Pattern> shape) {
    return new PlannedAction(
        action.owner(), action.due(), action.status(), masked(action.note(), shape));
  }

  private ExceptionUse masked(ExceptionUse use, Optional<Pattern> shape) {
    RuleException exception = use.exception();
    String value = exception.value();
    return new ExceptionUse(
        new RuleException(
            exception.place(),
            exception.id(),
            exception.rule(),
            exception.scope(),
            exception.scope() == ExceptionScope.CASE
                ? pseudonym.apply(value)
                : masked(value, shape),
            masked(exception.reason(), shape),
            exception.approver(),
            exception.role(),
            exception.from(),
            exception.until()),
        use.state(),
        use.matched(),
        use.of());
  }

  private SinceLast masked(SinceLast since, Optional<Pattern> shape) {
    return new SinceLast(
        since.run(),
        since.asOf(),
        since.from(),
        since.to(),
        since.rules(),
        since.why(),
        since.earlier().stream()
            .map(
                gone ->
                    new EarlierFinding(
                        masked(gone.finding(), shape),
                        gone.on(),
                        gone.known(),
                        masked(gone.why(), shape)))
            .toList(),
        since.falseAlarms(),
        since.notes().stream().map(note -> masked(note, shape)).toList());
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
  private static Optional<Pattern> shape(AuditReport report) {
    Stream<Finding> earlier =
        report.followUp().sinceLast().stream()
            .flatMap(since -> since.earlier().stream())
            .map(EarlierFinding::finding);
    String shapes =
        Stream.concat(report.findings().stream(), earlier)
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
