package org.caldicottaudit.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.finding.ActionStatus;
import org.caldicottaudit.finding.PlannedAction;
import org.caldicottaudit.report.PlanColumn;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.LogFile;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.Table;
import org.caldicottaudit.source.TableEnd;
import org.caldicottaudit.source.TableVisitor;

/**
 * Reads the action plan out of a run's workbook, whatever people did to it in Excel or LibreOffice:
 * sorted, filtered, columns moved, rows deleted. Rows are told by the id of their finding.
 */
final class PlanReader implements TableVisitor {
  static final String WORKBOOK = "findings.xlsx";

  private static final String SHEET = "Action plan";
  private static final int LAST_ROW_OF_HEADINGS = 10;

  /** More of them help nobody. */
  private static final int MOST_NOTES = 50;

  private static final Pattern BRITISH_DAY =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  private final Predicate<String> known;
  private final SortedMap<String, PlannedAction> actions = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<PlanColumn, Integer> columns = new HashMap<>();
  private String sheet = "";
  private boolean wanted;
  private boolean found;
  private long unsaid;

  private PlanReader(Predicate<String> known) {
    this.known = known;
  }

  /**
   * Reads the plan of that run.
   *
   * @param known whether the run knows a finding of that id
   */
  static Plan read(Path run, Predicate<String> known) {
    Path workbook = run.resolve(WORKBOOK);
    if (!Files.isRegularFile(workbook)) {
      return none("The earlier run has no " + WORKBOOK + " any more");
    }
    PlanReader reader = new PlanReader(known);
    try {
      LogFile.open(workbook, texts -> 0).read(reader, bytes -> {});
    } catch (SourceException e) {
      return none("The earlier run's workbook can't be read (" + e.getMessage() + ")");
    }
    return reader.found
        ? new Plan(reader.actions, reader.allNotes())
        : none(
            "The earlier run's "
                + WORKBOOK
                + " has no sheet \""
                + SHEET
                + "\" with the headings Finding and Status");
  }

  private static Plan none(String why) {
    return new Plan(
        new TreeMap<>(), List.of(why + ": nothing of its action plan could be carried on."));
  }

  private List<String> allNotes() {
    List<String> all = new ArrayList<>(notes);
    if (unsaid > 0) {
      all.add("%,d more rows of the action plan could not be used as they are.".formatted(unsaid));
    }
    return all;
  }

  @Override
  public void begin(Table table) {
    sheet = table.sheet();
    columns.clear();
    wanted = sheet.equals(SHEET) || sheet.startsWith(SHEET + " ");
  }

  @Override
  public boolean row(Row row) {
    if (!wanted) {
      return false;
    }
    if (columns.isEmpty()) {
      headings(row);
      return row.number() <= LAST_ROW_OF_HEADINGS || !columns.isEmpty();
    }
    action(row);
    return true;
  }

  @Override
  public boolean fits(int cells) {
    return true;
  }

  @Override
  public void end(TableEnd end) {}

  private void headings(Row row) {
    Map<PlanColumn, Integer> here = new HashMap<>();
    for (int at = 0; at < row.cells().size(); at++) {
      int column = at;
      PlanColumn.of(row.cell(at).shown()).ifPresent(name -> here.putIfAbsent(name, column));
    }
    if (here.containsKey(PlanColumn.FINDING) && here.containsKey(PlanColumn.STATUS)) {
      columns.putAll(here);
      found = true;
    }
  }

  private void action(Row row) {
    String id = text(row, PlanColumn.FINDING);
    if (id.isEmpty()) {
      if (written(row)) {
        note(row, "has no finding, so that it belongs to nothing; it was left out");
      }
    } else if (!known.test(id)) {
      note(row, "names \"" + id + "\", which is no finding of the earlier run; it was left out");
    } else if (actions.containsKey(id)) {
      note(row, "is about " + id + " like a row above; only the first counts");
    } else {
      PlannedAction action =
          new PlannedAction(
              text(row, PlanColumn.OWNER), due(row), status(row), text(row, PlanColumn.NOTE));
      if (!action.equals(PlannedAction.NONE)) {
        actions.put(id, action);
      }
    }
  }

  private boolean written(Row row) {
    return !text(row, PlanColumn.OWNER).isEmpty() || !text(row, PlanColumn.NOTE).isEmpty();
  }

  private ActionStatus status(Row row) {
    String written = text(row, PlanColumn.STATUS);
    if (written.isEmpty()) {
      return ActionStatus.OPEN;
    }
    Optional<ActionStatus> status = ActionStatus.of(written);
    if (status.isEmpty()) {
      note(
          row,
          "has the status \""
              + written
              + "\", which is none of open, in progress, done, accepted and false alarm; it was"
              + " taken as open");
    }
    return status.orElse(ActionStatus.OPEN);
  }

  private Optional<LocalDate> due(Row row) {
    Cell cell = cell(row, PlanColumn.DUE);
    if (cell instanceof Cell.DateTime date) {
      return Optional.of(date.value().toLocalDate());
    }
    String written = cell.shown().strip();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = day(written);
    if (day.isEmpty()) {
      note(
          row,
          "has the due date \""
              + written
              + "\", which is no day such as 31/07/2026; it was left out");
    }
    return day;
  }

  private static Optional<LocalDate> day(String written) {
    Matcher british = BRITISH_DAY.matcher(written);
    try {
      return Optional.of(
          british.matches()
              ? LocalDate.of(
                  Integer.parseInt(british.group(3)),
                  Integer.parseInt(british.group(2)),
                  Integer.parseInt(british.group(1)))
              : LocalDate.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private String text(Row row, PlanColumn column) {
    return cell(row, column).shown().strip();
  }

  private Cell cell(Row row, PlanColumn column) {
    Integer at = columns.get(column);
    return at == null ? Cell.BLANK : row.cell(at);
  }

  private void note(Row row, String what) {
    if (notes.size() == MOST_NOTES) {
      unsaid++;
      return;
    }
    notes.add(
        String.format(
            Locale.ROOT,
            "%s of the earlier run, sheet \"%s\", row %d %s.",
            WORKBOOK,
            sheet,
            row.number(),
            what));
  }
}
