package org.caldicottaudit.report.word;

import java.math.BigInteger;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a document, under the names that Word's own navigation goes by. */
final class WordStyles {
  static final String TITLE = "Title";
  static final String HEADING = "Heading";
  static final String CELL = "TableText";
  static final String INK = "1F2A37";
  static final String QUIET = "55626F";
  static final String WARNING = "8A1C1C";
  private static final String FONT = "Calibri";

  private WordStyles() {}

  static void addTo(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    styles.setStyles(CTStyles.Factory.newInstance());
    styles.setStyles(defaults());
    add(styles, "Normal", "Normal", style -> style.setDefault(true));
    add(styles, TITLE, "Title", style -> look(style, 44, true, 0, 60));
    add(styles, HEADING + 1, "heading 1", style -> outline(look(style, 30, true, 360, 100), 0));
    add(styles, HEADING + 2, "heading 2", style -> outline(look(style, 24, true, 240, 80), 1));
    add(styles, CELL, "Table Text", style -> look(style, 18, false, 20, 20));
  }

  private static CTStyles defaults() {
    CTStyles styles = CTStyles.Factory.newInstance();
    CTDocDefaults defaults = styles.addNewDocDefaults();
    CTRPr run = defaults.addNewRPrDefault().addNewRPr();
    CTFonts fonts = run.addNewRFonts();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    run.addNewColor().setVal(INK);
    run.addNewSz().setVal(BigInteger.valueOf(21));
    run.addNewLang().setVal("en-GB");
    defaults.addNewPPrDefault().addNewPPr().addNewSpacing().setAfter(BigInteger.valueOf(120));
    return styles;
  }

  private static void add(XWPFStyles styles, String id, String name, Consumer<CTStyle> finish) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (!id.equals("Normal")) {
      style.addNewBasedOn().setVal("Normal");
    }
    style.addNewQFormat();
    finish.accept(style);
    styles.addStyle(new XWPFStyle(style));
  }

  /**
   * @param halfPoints height of the letters
   * @param before space above, in twentieths of a point
   */
  private static CTStyle look(CTStyle style, int halfPoints, boolean bold, int before, int after) {
    var paragraph = style.addNewPPr();
    if (bold) {
      paragraph.addNewKeepNext();
    }
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(after));
    CTRPr run = style.addNewRPr();
    if (bold) {
      run.addNewB();
    }
    run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    return style;
  }

  private static void outline(CTStyle style, int level) {
    style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
  }
}
