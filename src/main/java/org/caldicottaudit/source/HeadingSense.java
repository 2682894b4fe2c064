package org.caldicottaudit.source;

import java.util.List;

/** Knows headings when it sees them, so that a delimiter can be told from an ordinary character. */
@FunctionalInterface
public interface HeadingSense {
  /** How many of the texts are headings of some known log; 0 when none is. */
  int known(List<String> texts);
}
