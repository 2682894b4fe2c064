package org.caldicottaudit.template;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sets a sheet up for printing on A4. */
final class Paper {
  private Paper() {}

  /**
   * @param pages on which the columns stand side by side
   */
  static void landscape(XSSFSheet sheet, int pages) {
    setUp(sheet, true, pages);
  }

  static void portrait(XSSFSheet sheet) {
    setUp(sheet, false, 1);
  }

  private static void setUp(XSSFSheet sheet, boolean landscape, int pages) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(landscape);
    print.setFitWidth((short) pages);
    print.setFitHeight((short) 0);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P of &N");
  }
}
