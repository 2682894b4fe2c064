package org.caldicottaudit.sampling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.sampling.Review.Answer;
import org.caldicottaudit.sampling.Review.Answered;
import org.caldicottaudit.sampling.SampleWorkbook.Column;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.LogFile;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.Table;
import org.caldicottaudit.source.TableEnd;
import org.caldicottaudit.source.TableVisitor;

/**
 * A reviewer's workbook, read back.
 *
 * @param plan as it was drawn by
 * @param manifest SHA-256 of the manifest of the run that it was drawn from
 */
public record ReviewedSample(SamplePlan plan, String manifest, List<Answered> answers) {
  public ReviewedSample {
    answers = List.copyOf(answers);
  }

  /**
   * Reads it.
   *
   * @throws SourceException when it can't be read, is no sample, or rows of it were changed
   */
  public static ReviewedSample read(Path file) {
    Reader reader = new Reader(file);
    LogFile.open(file, texts -> 0).read(reader, bytes -> {});
    return reader.sample();
  }

  private static final class Reader implements TableVisitor {
    private final Path file;
    private final Map<String, String> about = new HashMap<>();
    private final List<Answered> answers = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private String sheet = "";

    Reader(Path file) {
      this.file = file;
    }

    @Override
    public void begin(Table table) {
      sheet = table.sheet();
    }

    @Override
    public boolean row(Row row) {
      if (sheet.equals(SampleWorkbook.ABOUT)) {
        about.putIfAbsent(text(row, 0), text(row, 1));
      } else if (sheet.equals(SampleWorkbook.ROWS) && row.number() > 1 && !row.isBlank()) {
        answer(row);
      }
      return true;
    }

    private void answer(Row row) {
      String side = text(row, Column.SIDE.index());
      String rule = text(row, Column.RULE.index());
      rows.add(side + " " + rule + " " + text(row, Column.ITEM.index()));
      answers.add(
          new Answered(
              side.equals(Stratum.Side.PASS.code()) ? Stratum.Side.PASS : Stratum.Side.FINDING,
              rule,
              answer(text(row, Column.ANSWER.index()), row.number())));
    }

    private Optional<Answer> answer(String text, int row) {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      String plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      return Optional.of(
          Arrays.stream(Answer.values())
              .filter(answer -> answer.words().equals(plain))
              .findFirst()
              .orElseThrow(
                  () ->
                      new SourceException(
                          "%s, sheet \"%s\", row %d: the answer is \"%s\", but agree, disagree or can't tell was expected."
                              .formatted(file, SampleWorkbook.ROWS, row, text))));
    }

    /** A number that a person could have typed is read as a text all the same. */
    private static String text(Row row, int column) {
      Cell cell = row.cell(column);
      return cell.shown().strip();
    }

    @Override
    public boolean fits(int cells) {
      return true;
    }

    @Override
    public void end(TableEnd end) {}

    ReviewedSample sample() {
      if (!about.containsKey("Manifest SHA-256")) {
        throw new SourceException(
            file + " is no sample: give the workbook that \"caldicott sample RUN\" has written.");
      }
      if (!Sample.seal(rows).equals(about.get("Rows"))) {
        throw new SourceException(
            "%s has other rows than were drawn (%s, and %d are there): rows were removed, added or changed. Answer in the workbook as it was written."
                .formatted(file, about.get("Rows"), rows.size()));
      }
      try {
        SamplePlan plan =
            new SamplePlan(
                Double.parseDouble(fact("Confidence")),
                Double.parseDouble(fact("Rate")),
                Long.parseLong(fact("Seed")),
                fact("Holds for").equals("each rule"));
        return new ReviewedSample(plan, fact("Manifest SHA-256"), answers);
      } catch (IllegalArgumentException e) {
        throw new SourceException(
            file + " is no sample any more: what it was drawn by was changed.", e);
      }
    }

    private String fact(String name) {
      return about.getOrDefault(name, "");
    }
  }
}
