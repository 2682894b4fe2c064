package org.caldicottaudit.correlation;

import java.util.List;
import org.caldicottaudit.event.SharingEvent;

/** A sharing event with all that the logs hold about it: what policies judge. */
public sealed interface LinkedEvent permits LinkedMessage, LinkedEntry {
  SharingEvent event();

  /** The case references it belongs to: its own, else those of what it is tied to. */
  List<String> caseRefs();

  /** The organisation whose practice it is; "not stated" when no log says. */
  String responsible();

  /** What it was tied to, and by what; in order. */
  List<Link> links();
}
