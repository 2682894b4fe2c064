package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.Optional;
import org.caldicottaudit.finding.FindingMaker;
import org.caldicottaudit.finding.Pseudonyms;
import org.caldicottaudit.store.Memory;

/**
 * What is kept of that which is judged, besides counts.
 *
 * @param findings whether findings, ids of events and records without a tie are; counts are the
 *     same without
 * @param maker makes the findings, also where none is kept and an exception may cover it
 * @param pseudonyms empty when people are identified, or nothing is kept that could name one
 * @param memory for the findings
 */
record Keeping(
    boolean findings, FindingMaker maker, Optional<Pseudonyms> pseudonyms, Memory memory) {

  /** All that a report needs. */
  static Keeping everything(FindingMaker maker, Optional<Pseudonyms> pseudonyms, Memory memory) {
    return new Keeping(true, maker, pseudonyms, memory);
  }

  /** Nothing: so that many audits in a row take no more memory than one. */
  static Keeping counts(LocalDate asOf) {
    return new Keeping(
        false, new FindingMaker(Optional.empty(), asOf), Optional.empty(), Memory.heapOnly());
  }
}
