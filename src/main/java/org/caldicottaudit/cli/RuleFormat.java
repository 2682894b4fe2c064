package org.caldicottaudit.cli;

/** How the list of rules is printed. */
enum RuleFormat {
  /** For people. */
  TEXT,
  /** For other programs. */
  JSON
}
