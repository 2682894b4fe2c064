package org.caldicottaudit.report.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.paper.Block;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes tables as wide as the page, whose heading stands on every page that they reach. */
final class WordTables {
  private static final String RULE = "C3CAD3";
  private static final String HEAD = "E7EBF0";
  private static final int[] LABELS = {30, 70};
  private static final int[] BARS = {16, 56, 28};
  private static final int LONGEST = 36;
  private static final String OWN = "2F506D";
  private static final String ALIKE = "A9BCCD";

  private final XWPFDocument document;
  private final int width;

  /**
   * @param width of the text, in twentieths of a point
   */
  WordTables(XWPFDocument document, int width) {
    this.document = document;
    this.width = width;
  }

  void table(Block.Table table) {
    caption(table.caption());
    int[] weights = table.columns().stream().mapToInt(Block.Column::weight).toArray();
    XWPFTable made = made(table.rows().size() + 1, weights);
    XWPFTableRow head = made.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int column = 0; column < weights.length; column++) {
      head.getCell(column).setColor(HEAD);
      Block.Column each = table.columns().get(column);
      write(head.getCell(column), each.heading(), true, each.number());
    }
    for (int row = 0; row < table.rows().size(); row++) {
      row(made.getRow(row + 1), table.columns(), table.rows().get(row));
    }
    gap();
  }

  private void caption(String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(WordStyles.CELL);
    paragraph.setKeepNext(true);
    XWPFRun run = paragraph.createRun();
    run.setColor(WordStyles.QUIET);
    lines(run, words);
  }

  private static void row(XWPFTableRow made, List<Block.Column> columns, List<String> cells) {
    made.setCantSplitRow(true);
    for (int column = 0; column < cells.size(); column++) {
      write(made.getCell(column), cells.get(column), false, columns.get(column).number());
    }
  }

  void facts(List<Block.Fact> facts) {
    XWPFTable made = made(facts.size(), LABELS);
    for (int row = 0; row < facts.size(); row++) {
      made.getRow(row).setCantSplitRow(true);
      made.getRow(row).getCell(0).setColor(HEAD);
      write(made.getRow(row).getCell(0), facts.get(row).label(), true, false);
      write(made.getRow(row).getCell(1), facts.get(row).words(), false, false);
    }
    gap();
  }

  /** A line to fill in for each field, with what belongs there in quiet letters. */
  void form(List<Block.Field> fields) {
    XWPFTable made = made(fields.size(), LABELS);
    for (int row = 0; row < fields.size(); row++) {
      XWPFTableRow line = made.getRow(row);
      line.setCantSplitRow(true);
      line.setHeight(560);
      line.getCell(0).setColor(HEAD);
      write(line.getCell(0), fields.get(row).label(), true, false);
      XWPFRun hint = write(line.getCell(1), fields.get(row).hint(), false, false);
      hint.setItalic(true);
      hint.setColor(WordStyles.QUIET);
    }
    gap();
  }

  /** Bars as letters, so that whoever edits the document can edit them too. */
  void chart(Block.Chart chart) {
    int rows = chart.bars().stream().mapToInt(bar -> bar.mark().isEmpty() ? 1 : 2).sum() + 1;
    XWPFTable made = made(rows, BARS);
    int next = 0;
    for (Block.Bar bar : chart.bars()) {
      if (!bar.mark().isEmpty()) {
        XWPFRun mark = write(made.getRow(next).getCell(1), "\u25BC " + bar.mark(), true, false);
        mark.setColor(WordStyles.WARNING);
        next++;
      }
      bar(made.getRow(next), chart, bar);
      next++;
    }
    XWPFTableCell key = made.getRow(next).getCell(1);
    key(key, chart.own(), OWN, true);
    key(key, chart.alike(), ALIKE, false);
    gap();
  }

  private static void bar(XWPFTableRow row, Block.Chart chart, Block.Bar bar) {
    row.setCantSplitRow(true);
    write(row.getCell(0), bar.label(), true, false);
    part(row.getCell(1), letters(chart.length(bar.share())), OWN, true);
    part(row.getCell(1), letters(chart.length(bar.alike())), ALIKE, false);
    write(row.getCell(2), bar.shown() + "\n" + bar.alikeShown(), false, false);
  }

  private static void key(XWPFTableCell cell, String words, String colour, boolean first) {
    part(cell, "\u2588", colour, first);
    XWPFRun run = cell.getParagraphArray(0).createRun();
    run.setText(" " + words);
  }

  private static String letters(double length) {
    return "\u2588".repeat((int) Math.round(LONGEST * length));
  }

  private static void part(XWPFTableCell cell, String text, String colour, boolean first) {
    XWPFParagraph paragraph = cell.getParagraphArray(0);
    paragraph.setStyle(WordStyles.CELL);
    XWPFRun run = paragraph.createRun();
    run.setColor(colour);
    if (!first) {
      run.addBreak();
    }
    run.setText(text);
  }

  private XWPFTable made(int rows, int[] weights) {
    XWPFTable table = document.createTable(rows, weights.length);
    table.setWidth(width);
    CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    borders(table);
    int[] widths = widths(weights);
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    for (int each : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(each));
    }
    for (XWPFTableRow row : table.getRows()) {
      for (int column = 0; column < widths.length; column++) {
        row.getCell(column).setWidth(String.valueOf(widths[column]));
      }
    }
    return table;
  }

  private static void borders(XWPFTable table) {
    table.setTopBorder(XWPFBorderType.SINGLE, 4, 0, RULE);
    table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, RULE);
    table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, RULE);
    table.setLeftBorder(XWPFBorderType.NONE, 0, 0, RULE);
    table.setRightBorder(XWPFBorderType.NONE, 0, 0, RULE);
    table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, RULE);
  }

  private int[] widths(int[] weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int[] widths = new int[weights.length];
    for (int i = 0; i < weights.length; i++) {
      widths[i] = width * weights[i] / sum;
    }
    return widths;
  }

  private static XWPFRun write(XWPFTableCell cell, String text, boolean bold, boolean number) {
    XWPFParagraph paragraph = cell.getParagraphArray(0);
    paragraph.setStyle(WordStyles.CELL);
    if (number) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    XWPFRun run = paragraph.createRun();
    run.setBold(bold);
    lines(run, text);
    return run;
  }

  /** Line ends become breaks within the paragraph. */
  static void lines(XWPFRun run, String text) {
    String[] lines = VisibleText.of(text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
  }

  /** Two tables that touch would be one. */
  private void gap() {
    document.createParagraph().setSpacingAfter(60);
  }
}
