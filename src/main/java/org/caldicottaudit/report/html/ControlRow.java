package org.caldicottaudit.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.report.AuditReport.ControlResult;
import org.caldicottaudit.report.Wording;

/** One control as a row of the matrix. */
public record ControlRow(ControlResult result) {
  public Control control() {
    return result.control();
  }

  public CountRow counts() {
    return new CountRow(result.counts());
  }

  /** Whether there is a verdict on some event; only then do numbers mean something. */
  public boolean judged() {
    return result.state().judged();
  }

  /** Whether some event has a finding. */
  public boolean found() {
    return result.counts().finding() > 0;
  }

  /** What can be said of it, such as {@code Not judged: nothing in these logs tells}. */
  public String state() {
    return Wording.capital(result.state().words());
  }

  /** What stands beside the verdicts, such as {@code 3 unproven}; empty when nothing does. */
  public String beside() {
    List<String> parts = new ArrayList<>();
    add(parts, result.counts().unproven(), "unproven");
    add(parts, result.counts().excepted(), "excepted");
    add(parts, result.counts().aboutProtocol(), "about the protocol itself");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(Wording.number(count) + " " + what);
    }
  }

  /**
   * Where the control comes from, how far that was read, and since when it is in force.
   *
   * @param known a source that is named above and needn't be repeated
   */
  public String origin(String known) {
    List<String> parts = new ArrayList<>();
    parts.add(control().section());
    if (!control().source().equals(known) && !control().section().startsWith(control().source())) {
      parts.add(control().source());
    }
    parts.add(howFarRead(control().confidence()));
    control().from().ifPresent(day -> parts.add("in force since " + Wording.shortDay(day)));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
  }

  private static String howFarRead(String confidence) {
    return switch (confidence) {
      case "read" -> "read at the source";
      case "in part" -> "source read in part";
      case "from memory" -> "source from memory, not checked";
      default -> confidence;
    };
  }
}
