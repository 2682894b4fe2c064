package org.caldicottaudit.report.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.VisibleText;

/** Prints text in lines that fit a terminal of 100 columns. */
public final class Lines {
  /** Of a line, in characters. */
  public static final int WIDTH = 96;

  private final PrintStream out;

  public Lines(PrintStream out) {
    this.out = out;
  }

  public void blank() {
    out.println();
  }

  /** One line as it is. */
  public void line(String text) {
    out.println(VisibleText.of(text).stripTrailing());
  }

  /** The text behind its label, wrapped so that its lines begin below each other. */
  public void paragraph(String label, String text) {
    if (text.isBlank()) {
      return;
    }
    String indent = " ".repeat(label.length());
    List<String> lines = wrapped(text.strip(), WIDTH - label.length());
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? label : indent) + lines.get(i));
    }
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
