package org.caldicottaudit.report.excel;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.caldicottaudit.policy.Severity;

/** How cells look; made once a workbook, because a workbook holds only so many. */
final class Styles {
  private static final String INK = "1F2A37";
  private static final String QUIET = "55626F";
  private static final String LINK = "1B4B82";
  private static final String HEAD = "E7EBF0";
  private static final String RULE = "D5DAE1";
  private static final String WARNING = "8A1C1C";

  private final SXSSFWorkbook book;
  private final Map<Severity, CellStyle> severities = new EnumMap<>(Severity.class);
  final CellStyle title;
  final CellStyle section;
  final CellStyle warning;
  final CellStyle note;
  final CellStyle head;
  final CellStyle text;
  final CellStyle link;
  final CellStyle quoted;
  final CellStyle day;
  final CellStyle whole;
  final CellStyle share;

  Styles(SXSSFWorkbook book) {
    this.book = book;
    title = style(INK, true, 16, style -> style.setBorderBottom(BorderStyle.NONE));
    section = style(INK, true, 12, style -> style.setBorderBottom(BorderStyle.NONE));
    warning = style(WARNING, true, 11, style -> style.setBorderBottom(BorderStyle.NONE));
    note = style(QUIET, false, 10, style -> style.setBorderBottom(BorderStyle.NONE));
    head =
        style(
            INK,
            true,
            10,
            style -> {
              indent(style);
              fill(style, HEAD);
            });
    text = style(INK, false, 10, Styles::indent);
    link = style(LINK, false, 10, Styles::indent);
    quoted =
        style(
            INK,
            false,
            10,
            style -> {
              indent(style);
              style.setQuotePrefixed(true);
            });
    day = style(INK, false, 10, style -> format(style, "d mmm yyyy"));
    whole = style(INK, false, 10, style -> format(style, "#,##0"));
    share = style(INK, false, 10, style -> format(style, "0.0%"));
    severities.put(Severity.CRITICAL, severity("FFFFFF", "8A1C1C"));
    severities.put(Severity.HIGH, severity(INK, "F3C6B4"));
    severities.put(Severity.MEDIUM, severity(INK, "F8E5BE"));
    severities.put(Severity.LOW, severity(INK, "E3EAF2"));
    severities.put(Severity.INFO, severity(INK, "F4F5F7"));
  }

  CellStyle of(Severity severity) {
    return severities.getOrDefault(severity, text);
  }

  private CellStyle severity(String ink, String paper) {
    return style(ink, true, 10, style -> fill(style, paper));
  }

  private XSSFCellStyle style(
      String ink, boolean bold, int points, Consumer<XSSFCellStyle> finish) {
    XSSFFont font = (XSSFFont) book.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour(ink));
    XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(colour(RULE));
    finish.accept(style);
    return style;
  }

  private void format(XSSFCellStyle style, String format) {
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setAlignment(HorizontalAlignment.RIGHT);
  }

  /** Keeps words apart from a number that stands right-aligned before them. */
  private static void indent(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
  }

  private static void fill(XSSFCellStyle style, String colour) {
    style.setFillForegroundColor(colour(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static XSSFColor colour(String hex) {
    return new XSSFColor(new byte[] {channel(hex, 0), channel(hex, 2), channel(hex, 4)}, null);
  }

  private static byte channel(String hex, int from) {
    return (byte) Integer.parseInt(hex.substring(from, from + 2), 16);
  }
}
