package org.caldicottaudit.cli;

/** What to tell when Java had too little memory for the logs. */
final class NotEnoughMemory {
  private NotEnoughMemory() {}

  static String sentence() {
    long megabytes = Math.max(1, Runtime.getRuntime().maxMemory() >> 20);
    return "These logs need more memory than the "
        + megabytes
        + " MB that Java may use, and nothing was published: set the variable CALDICOTT_JAVA_OPTS to -Xmx"
        + Math.max(1024, Long.highestOneBit(megabytes) * 4)
        + "m, or audit a shorter period.";
  }
}
