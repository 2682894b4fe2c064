package org.caldicottaudit.report.html;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.caldicottaudit.report.VisibleText;

/** Shows hidden characters of whatever is written through it. */
public final class VisibleTextWriter extends FilterWriter {
  public VisibleTextWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int unit) throws IOException {
    out.write(VisibleText.of(String.valueOf((char) unit)));
  }

  @Override
  public void write(char[] units, int from, int length) throws IOException {
    out.write(VisibleText.of(new String(units, from, length)));
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    out.write(VisibleText.of(text.substring(from, from + length)));
  }
}
