package org.caldicottaudit.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.finding.ActionStatus;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.ExceptionDraft;

/**
 * The findings of a run that its action plan calls accepted: what exceptions may be asked for.
 *
 * @param notes what of the action plan could not be used
 */
public record AcceptedFindings(List<ExceptionDraft> drafts, List<String> notes) {
  public AcceptedFindings {
    drafts = List.copyOf(drafts);
    notes = List.copyOf(notes);
  }

  /** Those of that run, in the order of its findings. */
  public static AcceptedFindings of(Path run) {
    Predecessor before = Predecessor.read(run);
    List<ExceptionDraft> drafts = new ArrayList<>();
    for (Finding finding : before.run().report().findings()) {
      if (finding.open() && before.plan().of(finding.id()).status() == ActionStatus.ACCEPTED) {
        drafts.add(
            new ExceptionDraft(
                finding.id(), finding.ruleId(), before.plan().of(finding.id()).note()));
      }
    }
    return new AcceptedFindings(drafts, before.plan().notes());
  }
}
