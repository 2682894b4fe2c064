package org.caldicottaudit.template;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of the template look. */
final class TemplateStyles {
  private static final String INK = "1F2A37";
  private static final String QUIET = "5B6673";
  private static final String LINK = "1D5A96";
  private static final String RULE = "D5DAE1";

  /** Paper of the headings, group after group. */
  private static final List<String> TINTS =
      List.of("DCE6F1", "E9E3F2", "E2EFDA", "FCE9D5", "DFF0EE", "F6E1E7", "EDEDDF");

  private final XSSFWorkbook book;
  private final Map<CellForm, CellStyle> cells = new EnumMap<>(CellForm.class);
  private final List<CellStyle> heads;
  final CellStyle title;
  final CellStyle section;
  final CellStyle text;
  final CellStyle label;
  final CellStyle quiet;
  final CellStyle link;

  /** A heading at the side of its values. */
  final CellStyle side;

  TemplateStyles(XSSFWorkbook book) {
    this.book = book;
    for (CellForm form : CellForm.values()) {
      cells.put(form, cell(form));
    }
    heads = TINTS.stream().map(this::head).toList();
    title = style(INK, true, 18, style -> style.setWrapText(false));
    section = style(INK, true, 12, style -> style.setWrapText(false));
    text = style(INK, false, 11, style -> {});
    label = style(INK, true, 11, style -> {});
    quiet = style(QUIET, false, 9, style -> style.setWrapText(false));
    side = style(INK, true, 10, style -> fill(style, TINTS.get(0)));
    link = style(LINK, true, 11, style -> style.setWrapText(false));
  }

  /** Of the cells that people fill in. */
  CellStyle of(CellForm form) {
    return cells.getOrDefault(form, text);
  }

  CellStyle head(int group) {
    return heads.get(group % heads.size());
  }

  private CellStyle cell(CellForm form) {
    return style(
        INK,
        false,
        10,
        style -> {
          style.setDataFormat(book.createDataFormat().getFormat(form.format()));
          style.setAlignment(HorizontalAlignment.LEFT);
        });
  }

  private CellStyle head(String tint) {
    return style(
        INK,
        true,
        10,
        style -> {
          fill(style, tint);
          style.setBorderBottom(BorderStyle.THIN);
          style.setBottomBorderColor(colour(INK));
          style.setBorderRight(BorderStyle.THIN);
          style.setRightBorderColor(colour(RULE));
        });
  }

  private XSSFCellStyle style(
      String ink, boolean bold, int points, Consumer<XSSFCellStyle> finish) {
    XSSFFont font = book.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour(ink));
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    finish.accept(style);
    return style;
  }

  private static void fill(XSSFCellStyle style, String tint) {
    style.setFillForegroundColor(colour(tint));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static XSSFColor colour(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }
}
