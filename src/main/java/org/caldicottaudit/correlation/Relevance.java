package org.caldicottaudit.correlation;

import java.util.Optional;

/**
 * Whether a message is a sharing event, and why or why not.
 *
 * @param reason empty when it isn't one
 * @param leftOut why it isn't; empty when it is one
 */
record Relevance(Optional<String> reason, Optional<LeftOut> leftOut) {
  static Relevance because(String reason) {
    return new Relevance(Optional.of(reason), Optional.empty());
  }

  static Relevance not(LeftOut why) {
    return new Relevance(Optional.empty(), Optional.of(why));
  }
}
