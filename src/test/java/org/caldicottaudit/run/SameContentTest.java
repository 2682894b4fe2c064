package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.source.TableSamples;

/** What a log says decides what is found, and never how its file writes it. */
final class SameContentTest {
  private static final int ENTRIES = 150;
  private static final List<String> TABLES =
      List.of("partners.csv", "agreements.csv", "retention.csv");
  private static final List<List<String>> LOG = log();
  private static final List<List<String>> MAIL = mail();

  /** How a table is written to a file. */
  private record Form(String type, String charset, String mark, String delimiter, long columns) {
    Path write(Path folder, String name, List<List<String>> table) throws IOException {
      List<Integer> order =
          new ArrayList<>(IntStream.range(0, table.get(0).size()).boxed().toList());
      Collections.shuffle(order, new Random(columns));
      List<List<String>> rows =
          table.stream().map(row -> order.stream().map(row::get).toList()).toList();
      Path file = folder.resolve(name + "." + type);
      return switch (type) {
        case "xlsx" -> TableSamples.xlsx(file, rows);
        case "xls" -> TableSamples.xls(file, rows);
        default -> TableSamples.csv(file, rows, delimiter, charset(rows), mark);
      };
    }

    /** A domain in Cyrillic letters has no place in windows-1252. */
    private Charset charset(List<List<String>> rows) {
      Charset wanted = Charset.forName(charset);
      return wanted.newEncoder().canEncode(rows.toString()) ? wanted : StandardCharsets.UTF_8;
    }
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void twoFormsOfTheSameLogsGiveTheSameFindings(
      @ForAll("forms") Form logOnce,
      @ForAll("forms") Form logAgain,
      @ForAll("forms") Form mailOnce,
      @ForAll("forms") Form mailAgain)
      throws IOException {
    List<String> once = findings(logOnce, mailOnce);

    assertThat(once).hasSizeGreaterThan(50);
    assertThat(findings(logAgain, mailAgain)).containsExactlyElementsOf(once);
  }

  @Provide
  Arbitrary<Form> forms() {
    Arbitrary<String[]> encodings =
        Arbitraries.of(
            new String[] {"UTF-8", ""},
            new String[] {"UTF-8", "\uFEFF"},
            new String[] {"UTF-16LE", "\uFEFF"},
            new String[] {"UTF-16LE", ""},
            new String[] {"UTF-16BE", "\uFEFF"},
            new String[] {"windows-1252", ""});
    return Combinators.combine(
            Arbitraries.of("csv", "csv", "csv", "xlsx", "xls"),
            encodings,
            Arbitraries.of(",", ";", "\t", "|"),
            Arbitraries.longs())
        .as(
            (type, encoding, delimiter, columns) ->
                new Form(type, encoding[0], encoding[1], delimiter, columns));
  }

  private static List<String> findings(Form log, Form mail) throws IOException {
    Path folder = Files.createTempDirectory("same-content");
    try {
      log.write(folder, "sharing-log", LOG);
      mail.write(folder, "messages", MAIL);
      for (String table : TABLES) {
        Files.copy(Runs.QUARTER.resolve(table), folder.resolve(table));
      }
      AuditReport report = Runs.audit(Runs.options(folder, folder.resolve("run"))).report();
      assertThat(report.quarantine()).isEmpty();
      return report.findings().stream()
          .map(
              finding ->
                  String.join(
                      " ",
                      identity(finding),
                      finding.ruleId(),
                      finding.outcome().code(),
                      finding.field(),
                      Integer.toString(finding.place().row())))
          .sorted()
          .toList();
    } finally {
      org.apache.commons.io.FileUtils.deleteDirectory(folder.toFile());
    }
  }

  /** What is found about a log as a whole is known by the name of its file. */
  private static String identity(Finding finding) {
    return finding.place().row() == 0 ? "log" : finding.id();
  }

  private static List<List<String>> log() {
    try (InputStream in = Files.newInputStream(Runs.QUARTER.resolve("sharing-log-2026-q2.xlsx"));
        Workbook workbook = WorkbookFactory.create(in)) {
      Sheet sheet = workbook.getSheetAt(0);
      DataFormatter shown = new DataFormatter(java.util.Locale.UK);
      int width =
          StreamSupport.stream(sheet.spliterator(), false)
              .mapToInt(Row::getLastCellNum)
              .max()
              .orElseThrow();
      List<List<String>> rows = new ArrayList<>();
      for (Row row : sheet) {
        if (rows.size() <= ENTRIES) {
          rows.add(
              IntStream.range(0, width)
                  .mapToObj(column -> line(shown.formatCellValue(row.getCell(column))))
                  .toList());
        }
      }
      return rows;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<List<String>> mail() {
    try {
      String text =
          Files.readString(Runs.QUARTER.resolve("messages-2026-q2.csv"), StandardCharsets.UTF_16LE);
      return StreamSupport.stream(
              CSVFormat.RFC4180.parse(new StringReader(text.replace("\uFEFF", ""))).spliterator(),
              false)
          .map(row -> row.stream().map(SameContentTest::line).toList())
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Rows of a text file are counted in lines, so that a cell of two lines would move them. */
  private static String line(String cell) {
    return cell.replaceAll("\\R", " ");
  }
}
