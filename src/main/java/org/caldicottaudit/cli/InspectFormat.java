package org.caldicottaudit.cli;

/** How it is printed what a file was taken for. */
enum InspectFormat {
  /** For people. */
  TEXT,
  /** For other programs, an object a line. */
  JSONL
}
