package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.finding.Cause;
import org.caldicottaudit.finding.Change;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.History;
import org.caldicottaudit.finding.Standing;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.report.FindingColumn;
import org.caldicottaudit.report.UnreadableReportException;

/**
 * Reads what {@link FindingsJsonLinesWriter} wrote, a line at a time. Words that many findings
 * share are kept once.
 */
public final class FindingsJsonLinesReader {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, String> words = new HashMap<>();
  private final Map<List<String>, List<String>> lists = new HashMap<>();

  private FindingsJsonLinesReader() {}

  /**
   * Hands on each finding, in the order of the file.
   *
   * @throws UnreadableReportException at the first line that is no finding; it names the line
   */
  public static void read(Path file, Consumer<Finding> findings) throws IOException {
    FindingsJsonLinesReader reader = new FindingsJsonLinesReader();
    lines(file, line -> findings.accept(reader.finding(line)));
  }

  /**
   * Hands on each finding of earlier runs, in the order of the file.
   *
   * @throws UnreadableReportException at the first line that is none; it names the line
   */
  public static void readEarlier(Path file, Consumer<EarlierFinding> findings) throws IOException {
    FindingsJsonLinesReader reader = new FindingsJsonLinesReader();
    lines(file, line -> findings.accept(EarlierJsonLinesWriter.read(line, reader)));
  }

  private static void lines(Path file, Consumer<StoredObject> objects) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        object(line, name + ", line " + number, objects);
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new UnreadableReportException(name + " is no UTF-8 text", e);
    }
  }

  private static void object(String line, String place, Consumer<StoredObject> objects) {
    try {
      objects.accept(new StoredObject(JSON.readTree(line), place));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new UnreadableReportException(place + " is no finding", e);
    }
  }

  Finding finding(StoredObject line) {
    return new Finding(
        line.text(FindingColumn.FINDING_ID.id()),
        word(line, FindingColumn.RULE_ID),
        line.word(FindingColumn.SEVERITY.id(), Severity.class),
        line.word(FindingColumn.OUTCOME.id(), Outcome.class),
        line.word(FindingColumn.STANDING.id(), Standing.class),
        word(line, FindingColumn.PACK),
        line.optionalDay(FindingColumn.EVENT_DATE.id()),
        line.textOrBlank(FindingColumn.CASE_REF.id()),
        word(line, FindingColumn.PARTNER),
        word(line, FindingColumn.FIELD),
        new Place(
            word(line, FindingColumn.SOURCE_FILE),
            word(line, FindingColumn.SOURCE_SHEET),
            Math.toIntExact(line.optionalNumber(FindingColumn.SOURCE_ROW.id()).orElse(0L))),
        word(line, FindingColumn.MESSAGE),
        word(line, FindingColumn.REMEDY),
        list(line.texts(FindingColumn.CONTROLS.id())),
        line.day(FindingColumn.FIRST_SEEN.id()),
        list(line.texts("ties")),
        new History(
            line.text("event_id"),
            line.optionalWord("since_last", Change.class),
            line.optionalWord("cause", Cause.class)));
  }

  private String word(StoredObject line, FindingColumn column) {
    String word = line.textOrBlank(column.id());
    String kept = words.putIfAbsent(word, word);
    return kept == null ? word : kept;
  }

  private List<String> list(List<String> list) {
    return lists.computeIfAbsent(list, List::copyOf);
  }
}
