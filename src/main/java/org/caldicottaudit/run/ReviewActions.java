package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.caldicottaudit.report.review.ReviewReport.Action;

/** Reads the table of the last review's actions. */
final class ReviewActions {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private ReviewActions() {}

  /**
   * @throws RunException when it is no such table
   */
  static List<Action> read(Path file) {
    try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      List<Action> actions = new ArrayList<>();
      for (CSVRecord row : parser) {
        actions.add(
            new Action(row.get("action"), row.get("owner"), row.get("due"), row.get("state")));
      }
      return actions;
    } catch (IOException | IllegalArgumentException e) {
      throw new RunException(
          file
              + " can't be read as a table of actions: it needs the headings action, owner, due and"
              + " state, in UTF-8.",
          e);
    }
  }
}
