package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.TableEnd;
import org.caldicottaudit.source.WhiteSpace;

/**
 * Columns of a sheet that stand together. People put a second table or a legend to the right of a
 * log, behind a column that they leave blank.
 *
 * @param first counts from 0
 * @param last inclusive
 */
record Block(int first, int last) {
  /** In columns. */
  private static final int WIDEST_LIST = 4;

  /** All columns of a table that stands alone. */
  static final Block ALL = new Block(0, Integer.MAX_VALUE);

  /**
   * The blocks that the wholly blank columns of a table set apart.
   *
   * @param headings the row of headings
   * @param rows of the table, of which those below the headings count
   * @param merged areas that may make one heading of several cells
   */
  static List<Block> of(Row headings, List<Row> rows, List<TableEnd.MergedArea> merged) {
    BitSet filled = new BitSet();
    rows.stream()
        .filter(row -> row.number() >= headings.number() && row.fault().isEmpty())
        .forEach(row -> fill(row, filled));
    merged.stream()
        .filter(area -> area.firstRow() <= headings.number())
        .filter(area -> area.lastRow() >= headings.number())
        .forEach(area -> filled.set(area.firstColumn(), area.lastColumn() + 1));
    List<Block> blocks = new ArrayList<>();
    int first = filled.nextSetBit(0);
    while (first >= 0) {
      int behind = filled.nextClearBit(first);
      add(new Block(first, behind - 1), blocks);
      first = filled.nextSetBit(behind);
    }
    return blocks;
  }

  private static void add(Block block, List<Block> blocks) {
    Block before = blocks.isEmpty() ? block : blocks.get(blocks.size() - 1);
    if (before.wide() && block.wide() && !blocks.isEmpty()) {
      blocks.set(blocks.size() - 1, new Block(before.first, block.last));
    } else {
      blocks.add(block);
    }
  }

  /**
   * Too wide for a list beside a log; a column that nobody filled in stands between two of them.
   */
  private boolean wide() {
    return last - first >= WIDEST_LIST;
  }

  private static void fill(Row row, BitSet filled) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (isFilled(row.cell(i))) {
        filled.set(i);
      }
    }
  }

  /** Whether there is something in the cell, be it an error. */
  static boolean isFilled(Cell cell) {
    return cell instanceof Cell.Fault || !WhiteSpace.trim(cell.shown()).isEmpty();
  }

  /** The first of the blocks with the most known headings; empty when there is only one. */
  static Optional<Block> fullest(
      List<Block> blocks, List<String> headings, ToIntFunction<List<String>> known) {
    Comparator<Block> byKnown =
        Comparator.comparingInt(block -> known.applyAsInt(block.of(headings)));
    return blocks.size() < 2
        ? Optional.empty()
        : blocks.stream().reduce((one, other) -> byKnown.compare(other, one) > 0 ? other : one);
  }

  IntStream columns() {
    return IntStream.rangeClosed(first, last);
  }

  boolean holds(int column) {
    return column >= first && column <= last;
  }

  /** The texts of a row with nothing outside the block. */
  List<String> of(List<String> texts) {
    List<String> own = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      own.add(holds(i) ? texts.get(i) : "");
    }
    return own;
  }

  /** The row with nothing outside the block. */
  Row of(Row row) {
    if (equals(ALL)) {
      return row;
    }
    List<Cell> own = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      own.add(holds(i) ? row.cell(i) : Cell.BLANK);
    }
    return new Row(row.number(), own, row.text(), row.fault());
  }

  /** What to say where the block isn't read. */
  String notRead() {
    return first == last
        ? "Column %s stands apart behind a blank column and was not read; delete the blank column if it belongs to the log."
            .formatted(letters(first))
        : "Columns %s to %s stand apart behind a blank column and were not read; delete the blank column if they belong to the log."
            .formatted(letters(first), letters(last));
  }

  /** The name of a column in Excel, such as AB. */
  static String letters(int column) {
    String last = Character.toString('A' + column % 26);
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
