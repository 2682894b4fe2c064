package org.caldicottaudit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RecordFramerTest {
  private static final int WIDTH = 5;

  @Test
  void quotedLineBreaksBelongToTheRecordAndCountAsLines() throws IOException {
    List<Frame> frames = frames("a,b,c,d,e\r\n1,\"two\r\nlines\",3,4,5\r\n6,7,8,9,0\r\n");

    assertThat(frames).extracting(Frame::line).containsExactly(1, 2, 4);
    assertThat(frames.get(1).text()).isEqualTo("1,\"two\r\nlines\",3,4,5");
  }

  @Test
  void everyLineBreakEndsARecord() throws IOException {
    assertThat(frames("1,2,3,4,5\r1,2,3,4,5\n1,2,3,4,5\r\n1,2,3,4,5"))
        .extracting(Frame::line)
        .containsExactly(1, 2, 3, 4);
  }

  /** Each line leaves a quotation mark open, whether it began within one or not. */
  @Test
  @Timeout(20)
  void linesMadeToBeReadOverAndOverAreRefused() {
    String hostile = "a\"\"\",\"\n".repeat(1 << 20);

    assertThatThrownBy(() -> frames(hostile)).isInstanceOf(RecordFramer.NoRecordsException.class);
  }

  @Test
  void aBackslashEscapesNothing() throws IOException {
    assertThat(frames("1,\"a\\\",3,4,5\n6,7,8,9,0\n")).extracting(Frame::fault).containsOnly("");
  }

  @Test
  void anUnclosedQuoteInTheMiddleCostsOneRow() throws IOException {
    assertOneFault(frames("1,2,3,4,5\n1,\"2,3,4,5\n1,2,3,4,5\n1,\"2\",3,4,5\n1,2,3,4,5\n"));
  }

  @Test
  void anUnclosedQuoteInTheLastColumnCostsOneRow() throws IOException {
    assertOneFault(frames("1,2,3,4,5\n1,2,3,4,\"5\n1,2,3,4,5\n1,2,3,4,5\n1,2,3,4,5\n"));
  }

  @Test
  void anUnclosedQuoteThatALaterOneClosesCostsOneRow() throws IOException {
    assertOneFault(frames("1,2,3,4,5\n1,2,3,\"4,5\n1,2,3,4,5\n1,2,\"\",4,5\n1,2,3,\",\",5\n"));
  }

  @Test
  void linesBetweenTwoStrayQuotesAreAllDoubtfulWhenTheWidthFits() throws IOException {
    List<Frame> frames = frames("1,2,3,4,5\n1,\"2,3\n1,2,3,4,5\nx\",3,4,5\n1,2,3,4,5\n");

    assertThat(frames)
        .extracting(frame -> frame.fault().isEmpty())
        .containsExactly(true, false, false, false, true);
  }

  @Test
  void anEndlessLineIsOneFault() throws IOException {
    List<Frame> frames =
        frames("1,2,3,4,5\n" + "x".repeat(3 * RecordFramer.LONGEST) + "\n1,2,3,4,5\n");

    assertOneFault(frames);
    assertThat(frames).hasSize(3);
    assertThat(frames.get(1).text()).hasSize(1000);
  }

  @Test
  void damagedCharactersAreFaults() throws IOException {
    assertThat(frames("1,2,3,4,5\n1,\u0000,3,4,5\n1,\uFFFF,3,4,5\n"))
        .extracting(frame -> frame.fault().isEmpty())
        .containsExactly(true, false, false);
  }

  @Property(tries = 500)
  void noCharacterIsLost(@ForAll("messyText") String text) throws IOException {
    StringBuilder joined = new StringBuilder();
    int line = 1;
    for (Frame frame : frames(text)) {
      assertThat(frame.line()).isEqualTo(line);
      line += 1 + (int) frame.text().chars().filter(c -> c == '\n').count();
      joined.append(frame.text()).append('\n');
    }
    assertThat(joined.toString())
        .isEqualTo(text.endsWith("\n") || text.isEmpty() ? text : text + "\n");
  }

  /** Commons CSV, which reads one record alone as RFC 4180 has it, is the second opinion. */
  @Property(tries = 500)
  void everyFrameWithoutFaultIsCutAsCommonsCsvCutsIt(@ForAll("messyText") String text)
      throws IOException {
    for (Frame frame : frames(text)) {
      if (frame.fault().isEmpty() && !frame.text().isEmpty()) {
        assertThat(frame.cells().stream().map(Cell::shown).toList())
            .isEqualTo(
                CSVFormat.RFC4180
                    .parse(new StringReader(frame.text()))
                    .getRecords()
                    .get(0)
                    .toList());
      }
    }
  }

  @Provide
  Arbitrary<String> messyText() {
    return Arbitraries.strings().withChars(",\"\n ab").ofMaxLength(60);
  }

  private static void assertOneFault(List<Frame> frames) {
    assertThat(frames).filteredOn(frame -> !frame.fault().isEmpty()).hasSize(1);
    assertThat(frames.get(1).fault()).isNotEmpty();
  }

  private static List<Frame> frames(String text) throws IOException {
    RecordFramer framer = new RecordFramer(new StringReader(text), ',', cells -> cells == WIDTH);
    List<Frame> frames = new ArrayList<>();
    for (Frame frame = framer.next(); frame != null; frame = framer.next()) {
      frames.add(frame);
    }
    return frames;
  }
}
