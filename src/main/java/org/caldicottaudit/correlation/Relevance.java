package org.caldicottaudit.correlation;

import java.util.Optional;

/**
 * Whether a message is a sharing event, and why or why not.
 *
 * @param sign empty when it isn't one
 * @param leftOut why it isn't; empty when it is one
 */
record Relevance(Optional<SharingSign> sign, Optional<LeftOut> leftOut) {
  static Relevance because(SharingSign sign) {
    return new Relevance(Optional.of(sign), Optional.empty());
  }

  static Relevance not(LeftOut why) {
    return new Relevance(Optional.empty(), Optional.of(why));
  }
}
