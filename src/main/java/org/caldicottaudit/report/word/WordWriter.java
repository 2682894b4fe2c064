package org.caldicottaudit.report.word;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.caldicottaudit.report.FixedTimes;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Paper;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Writes a paper as a Word document on A4, with headings that Word's navigation shows. */
public final class WordWriter {
  /** A4 and its margins, in twentieths of a point. */
  private static final int PAGE_WIDTH = 11_906;

  private static final int PAGE_HEIGHT = 16_838;
  private static final int MARGIN = 1_080;

  private WordWriter() {}

  /**
   * Writes the whole file.
   *
   * @param file where to; doesn't exist yet
   */
  public static void write(Paper paper, Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      try (XWPFDocument document = new XWPFDocument();
          OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
        write(paper, document);
        document.write(out);
      }
      FixedTimes.copy(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(Paper paper, XWPFDocument document) {
    WordStyles.addTo(document);
    page(document);
    describe(document, paper);
    margins(document, paper);
    run(document, WordStyles.TITLE, paper.title());
    XWPFRun kind = run(document, "Normal", paper.kind() + " of " + Wording.day(paper.day()));
    kind.setColor(WordStyles.QUIET);
    WordTables tables = new WordTables(document, PAGE_WIDTH - 2 * MARGIN);
    paper.blocks().forEach(block -> write(block, document, tables));
  }

  private static void write(Block block, XWPFDocument document, WordTables tables) {
    if (block instanceof Block.Section section) {
      run(document, WordStyles.HEADING + section.level(), section.title());
    } else if (block instanceof Block.Text text) {
      run(document, "Normal", text.words());
    } else if (block instanceof Block.Warning warning) {
      warning(document, warning.words());
    } else if (block instanceof Block.Points points) {
      points.points().forEach(point -> point(document, point));
    } else if (block instanceof Block.Facts facts) {
      tables.facts(facts.facts());
    } else if (block instanceof Block.Form form) {
      tables.form(form.fields());
    } else if (block instanceof Block.Chart chart) {
      run(document, "Normal", chart.title()).setBold(true);
      tables.chart(chart);
    } else if (block instanceof Block.Table table) {
      if (table.rows().isEmpty()) {
        run(document, "Normal", table.instead());
      } else {
        tables.table(table);
      }
    }
  }

  private static XWPFRun run(XWPFDocument document, String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    XWPFRun run = paragraph.createRun();
    WordTables.lines(run, text);
    return run;
  }

  private static void warning(XWPFDocument document, String words) {
    XWPFRun run = run(document, "Normal", words);
    run.setBold(true);
    run.setColor(WordStyles.WARNING);
    XWPFParagraph paragraph = (XWPFParagraph) run.getParent();
    paragraph.setBorderLeft(Borders.THICK);
    paragraph.setIndentationLeft(140);
  }

  private static void point(XWPFDocument document, String words) {
    XWPFParagraph paragraph = (XWPFParagraph) run(document, "Normal", "•\t" + words).getParent();
    paragraph.setIndentationLeft(360);
    paragraph.setIndentationHanging(240);
    paragraph.setSpacingAfter(60);
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    CTPageMar margin = section.addNewPgMar();
    margin.setLeft(BigInteger.valueOf(MARGIN));
    margin.setRight(BigInteger.valueOf(MARGIN));
    margin.setTop(BigInteger.valueOf(MARGIN));
    margin.setBottom(BigInteger.valueOf(MARGIN));
    margin.setHeader(BigInteger.valueOf(500));
    margin.setFooter(BigInteger.valueOf(500));
  }

  /** How it is to be handled at the head of every page, which page it is at its foot. */
  private static void margins(XWPFDocument document, Paper paper) {
    XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    head.setAlignment(ParagraphAlignment.RIGHT);
    small(head, paper.marking());
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    small(foot, paper.title() + " · " + paper.tool() + " · page ");
    field(foot, "PAGE");
    small(foot, " of ");
    field(foot, "NUMPAGES");
  }

  private static void small(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    run.setFontSize(8);
    run.setColor(WordStyles.QUIET);
    run.setText(VisibleText.of(text));
  }

  private static void field(XWPFParagraph paragraph, String instruction) {
    var run = paragraph.getCTP().addNewFldSimple();
    run.setInstr(instruction);
    var shown = run.addNewR();
    var look = shown.addNewRPr();
    look.addNewColor().setVal(WordStyles.QUIET);
    look.addNewSz().setVal(BigInteger.valueOf(16));
    shown.addNewT().setStringValue("1");
  }

  /** Document properties from the paper; POI would put the user's clock in. */
  private static void describe(XWPFDocument document, Paper paper) {
    POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
    Optional<Date> day =
        Optional.of(Date.from(paper.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.setCreator(VisibleText.of(paper.tool()));
    properties.setTitle(VisibleText.of(paper.kind() + ": " + paper.title()));
    properties.setCreated(day);
    properties.setModified(day);
  }
}
