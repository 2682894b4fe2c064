package org.caldicottaudit.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/** What was planted on purpose, and what an auditor must say about it. */
final class AnswerKey {
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT;
  private static final Object[] HEADER = {
    "rule_id", "expectation", "pack", "source_file", "row", "case_ref", "note"
  };
  private static final Set<String> ONLY_PROTOCOL =
      Set.of("CON-01", "CON-02", "CON-06", "CON-07", "CON-08", "CON-09", "NTK-07");
  private static final String CURRENT = "uk-current";
  private static final String PROTOCOL = "bromley-2017";

  private final List<Answer> answers = new ArrayList<>();

  private record Answer(String rule, boolean fires, Object planted, String caseRef, String note) {
    String pack() {
      return ONLY_PROTOCOL.contains(rule) ? PROTOCOL : CURRENT;
    }
  }

  private record Spot(String file, int row) {}

  void fires(String rule, Object planted, String caseRef, String note) {
    answers.add(new Answer(rule, true, planted, caseRef, note));
  }

  void silent(String rule, Object planted, String caseRef, String note) {
    answers.add(new Answer(rule, false, planted, caseRef, note));
  }

  /** A row of a table that is not generated, counted from 1 as a person sees it. */
  static Object tableRow(String file, int row) {
    return new Spot(file, row);
  }

  /** Writes the key once the order of the rows is fixed. */
  void write(Path file, List<Mail> mails, List<LogRow> log) {
    IdentityHashMap<Object, Spot> spots = new IdentityHashMap<>();
    for (int i = 0; i < mails.size(); i++) {
      spots.put(mails.get(i), new Spot(MailFile.NAME, i + MailFile.FIRST_ROW));
    }
    for (int i = 0; i < log.size(); i++) {
      spots.put(log.get(i), new Spot(LogWorkbook.NAME, i + LogWorkbook.FIRST_ROW));
    }
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      FORMAT.printRecord(writer, HEADER);
      for (Answer answer : answers) {
        print(writer, answer, spot(spots, answer.planted()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Spot spot(IdentityHashMap<Object, Spot> spots, Object planted) {
    return planted instanceof Spot spot ? spot : Objects.requireNonNull(spots.get(planted));
  }

  private static void print(Appendable out, Answer answer, Spot spot) throws IOException {
    FORMAT.printRecord(
        out,
        answer.rule(),
        answer.fires() ? "fires" : "silent",
        answer.pack(),
        spot.file(),
        spot.row(),
        answer.caseRef(),
        answer.note());
  }
}
