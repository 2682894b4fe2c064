package org.caldicottaudit.report.excel;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Sets a sheet up for printing on A4, as wide as the paper. */
final class Paper {
  private Paper() {}

  static void landscape(SXSSFSheet sheet) {
    setUp(sheet, true);
  }

  static void portrait(SXSSFSheet sheet) {
    setUp(sheet, false);
  }

  private static void setUp(SXSSFSheet sheet, boolean landscape) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(landscape);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P of &N");
  }
}
