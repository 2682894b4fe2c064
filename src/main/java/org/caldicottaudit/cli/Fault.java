package org.caldicottaudit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fault of this program itself: the user gets a sentence, its authors a file. */
final class Fault {
  private Fault() {}

  /**
   * Writes down where the fault happened, without any message, which might name a person, and says
   * where.
   */
  static String report(Throwable fault) {
    String sentence = "This is a fault of the program, not of your files. Nothing was published. ";
    try {
      Path file = Files.createTempFile("caldicott-fault-", ".txt");
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
          out.println(cause.getClass().getName());
          for (StackTraceElement frame : cause.getStackTrace()) {
            out.println("  at " + frame);
          }
        }
      }
      return sentence
          + "Please send the file "
          + file
          + " to its authors; it holds nothing from your logs.";
    } catch (IOException e) {
      return sentence + "Please tell its authors what you ran.";
    }
  }
}
