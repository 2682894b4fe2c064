package org.caldicottaudit.policy.opa;

/** What the {@code opa} program printed, in a form for sentences. */
record OpaOutput(OpaProgram.Ended ended) {
  private static final int SHOWN = 600;

  /** The first line of its output. */
  String line() {
    return ended.output().lines().findFirst().orElse("");
  }

  /** What it complained of, on one line and not too long. */
  String complaint() {
    String said = ended.complaint().isBlank() ? ended.output() : ended.complaint();
    String line = said.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
