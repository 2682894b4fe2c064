package org.caldicottaudit.cli;

/** How the program ends; scripts rely on the numbers. */
enum ExitCode {
  /** Done, and no finding is open. */
  OK(0),
  /** Failed; nothing was published. */
  FAILED(1),
  /** The command line can't be understood. */
  USAGE(2),
  /** Done, with open findings. */
  FINDINGS(4),
  /** Done but incomplete: rows were quarantined, or something could not be judged. */
  INCOMPLETE(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
