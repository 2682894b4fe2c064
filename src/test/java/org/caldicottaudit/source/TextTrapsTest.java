package org.caldicottaudit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets, scripts and people do to CSV files. */
class TextTrapsTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n"})
  void everyKindOfLineEndIsRead(String end) throws IOException {
    RecordedTables read = read(String.join(end, "a,b", "1,\"x" + end + "y\"", "", "2,z"));

    assertThat(read.texts())
        .containsExactly(
            List.of("a", "b"), List.of("1", "x" + end + "y"), List.of(), List.of("2", "z"));
    assertThat(read.rows.get(0)).extracting(Row::number).containsExactly(1, 2, 4, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void wideEncodingsAreFoundWithoutAMarkAndSaid(String charset) throws IOException {
    Path file = write("name,note\r\nSiân,–\r\n".getBytes(Charset.forName(charset)));
    LogFile log = LogFile.open(file, texts -> 0);

    assertThat(RecordedTables.of(log).texts())
        .containsExactly(List.of("name", "note"), List.of("Siân", "–"));
    assertThat(log.warnings())
        .containsExactly(
            "The file doesn't name its encoding; its bytes look like %s and were read so."
                .formatted(charset));
  }

  @Test
  void aLineOfUtf8InAFileOfWindowsIsInDoubt() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("a,b\nSiân,1\nZoë,2\nRené,3\n".getBytes(WINDOWS));
    bytes.write("Siân,4\n".getBytes(StandardCharsets.UTF_8));
    bytes.write("plain,5\n".getBytes(WINDOWS));

    assertThat(RecordedTables.of(LogFile.open(write(bytes.toByteArray()), t -> 0)).rows.get(0))
        .extracting(row -> row.fault().isEmpty())
        .containsExactly(true, true, true, true, false, true);
  }

  @Test
  void marksThatDoNotBeginACellAreOrdinaryCharacters() throws IOException {
    assertThat(read("a,b,c\n1,5\" pipe,x\"y\"\n2, \"spaced\",\\\n").texts())
        .containsExactly(
            List.of("a", "b", "c"),
            List.of("1", "5\" pipe", "x\"y\""),
            List.of("2", " \"spaced\"", "\\"));
  }

  @Test
  void aMarkAndQuotesBeforeTheHeadingsAreNoPartOfThem() throws IOException {
    assertThat(read("\uFEFF\"a\",\"b\"\n1,2\n").texts())
        .containsExactly(List.of("a", "b"), List.of("1", "2"));
  }

  @Test
  void blankLinesAndTrailingDelimitersAreKept() throws IOException {
    assertThat(read("a,b\n\n1,2,,\n,\n   \n").texts())
        .containsExactly(
            List.of("a", "b"),
            List.of(),
            List.of("1", "2", "", ""),
            List.of("", ""),
            List.of("   "));
  }

  @Test
  void nulsCostTheirLine() throws IOException {
    assertThat(read("a,b\n1,\u0000\n2,3\n").rows.get(0))
        .extracting(row -> row.fault().isEmpty())
        .containsExactly(true, false, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "a", " ", "\r", "\n"})
  void aSepLineThatNamesNoDelimiterIsAnOrdinaryLine(String named) throws IOException {
    RecordedTables read = read("sep=" + named + "\nx,y\n");

    assertThat(read.tables).containsExactly(Table.text("UTF-8", ','));
    assertThat(read.rows.get(0).get(0).isBlank()).isFalse();
  }

  @Test
  void theDelimiterIsTheOneThatCutsHeadingsNotTheOneThatTextIsFullOf() throws IOException {
    Path file =
        write(
            "Case ID;Note\n1;a, b, c, d, e, f\n2;g, h, i, j, k\n".getBytes(StandardCharsets.UTF_8));
    HeadingSense sense =
        texts -> (int) texts.stream().filter(List.of("Case ID", "Note")::contains).count();

    assertThat(RecordedTables.of(LogFile.open(file, sense)).texts().get(1))
        .containsExactly("1", "a, b, c, d, e, f");
  }

  private RecordedTables read(String content) throws IOException {
    return RecordedTables.of(
        LogFile.open(write(content.getBytes(StandardCharsets.UTF_8)), texts -> 0));
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("log.csv"), bytes);
  }
}
