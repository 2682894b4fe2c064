package org.caldicottaudit.cli;

/** Says once that the program was told to end; what fails after that is no news. */
final class Interruption {
  private static volatile boolean told;

  private Interruption() {}

  static void tell() {
    told = true;
    System.err.println("caldicott: Interrupted; nothing was published.");
  }

  static boolean wasTold() {
    return told;
  }
}
