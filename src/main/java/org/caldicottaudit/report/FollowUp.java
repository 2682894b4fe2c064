package org.caldicottaudit.report;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.finding.EventIds;
import org.caldicottaudit.finding.ExceptionUse;
import org.caldicottaudit.finding.PlannedAction;

/**
 * What people decided on findings and controls, and what joins this run to the ones before and
 * after.
 *
 * @param exceptions in the order of the register; approvers are masked unless the run identifies
 * @param attestations in the order of their table; masked alike
 * @param judged everything that was looked at
 * @param actions what people wrote in the action plan of the earlier run, by id of the finding
 * @param sinceLast what changed since the earlier run; empty without one
 */
public record FollowUp(
    List<ExceptionUse> exceptions,
    List<AttestationResult> attestations,
    EventIds judged,
    SortedMap<String, PlannedAction> actions,
    Optional<SinceLast> sinceLast) {
  /** Nothing was decided, and no run came before. */
  public static final FollowUp NONE =
      new FollowUp(
          List.of(), List.of(), EventIds.NONE, Collections.emptySortedMap(), Optional.empty());

  public FollowUp {
    exceptions = List.copyOf(exceptions);
    attestations = List.copyOf(attestations);
    Objects.requireNonNull(judged, "judged must not be null");
    actions = Collections.unmodifiableSortedMap(new TreeMap<>(actions));
  }

  /** What people wrote beside that finding. */
  public PlannedAction action(String findingId) {
    return actions.getOrDefault(findingId, PlannedAction.NONE);
  }
}
