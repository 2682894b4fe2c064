package org.caldicottaudit.policy;

import java.util.List;

/**
 * What one rule said of one item: it applies, and this is what it saw. Facts are in order, none
 * twice.
 */
record Answer(List<Fact> findings, List<Fact> unproven, List<Fact> explanations) {
  /** Whether it applies and saw nothing worth a word. */
  boolean silent() {
    return findings.isEmpty() && unproven.isEmpty() && explanations.isEmpty();
  }
}
