package org.caldicottaudit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that nobody's Excel wrote: refused in one sentence or read rightly, and soon. */
@Timeout(10)
class HostileWorkbookTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;

  @Test
  void rowsAndCellsWithoutAReferenceFollowOneAnother() throws IOException {
    RecordedTables read =
        read(
            new WorkbookZip()
                .row("<c t='s'><v>0</v></c><c><v>2</v></c>")
                .xml("<row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>")
                .row("<c><v>6</v></c>"));

    assertThat(read.rows.get(0)).extracting(Row::number).containsExactly(1, 5, 6);
    assertThat(read.texts())
        .containsExactly(List.of("first", "2"), List.of("", "", "3", "4"), List.of("6"));
  }

  @Test
  void aSharedTextThatIsNotThereIsAFault() throws IOException {
    List<Cell> cells =
        read(new WorkbookZip()
                .row("<c t='s'><v>1</v></c><c t='s'><v>-1</v></c><c t='s'><v>x</v></c>"))
            .rows
            .get(0)
            .get(0)
            .cells();

    assertThat(cells).hasSize(3).allMatch(cell -> cell instanceof Cell.Fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='2'/><row r='1'/>",
        "<row r='2'/><row r='2'/>",
        "<row r='0'/>",
        "<row r='-5'/>",
        "<row r='1048577'/>",
        "<row r='99999999999'/>",
        "<row><c r='B1'/><c r='A1'/></row>",
        "<row><c r='XFE1'><v>1</v></c></row>",
        "<row><c r='ZZZZZZ1'><v>1</v></c></row>",
        "<row r='7'><c r='A8'><v>1</v></c></row>",
        "<row><c r='1A'><v>1</v></c></row>",
        "<row><c><v>1</v></row>",
      })
  void rowsAndCellsThatCanNotBeRefuseTheWorkbook(String xml) throws IOException {
    assertRefused(new WorkbookZip().xml(xml).bytes(), "is damaged");
  }

  @Test
  void aSheetCutInTheMiddleRefusesTheWorkbook() throws IOException {
    assertRefused(
        new WorkbookZip().part(SHEET, "<worksheet><sheetData><row><c").bytes(), "is damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
  void aDocumentTypeInAnyPartAndEncodingIsUnsafe(String charset) throws IOException {
    String evil =
        "<?xml version='1.0' encoding='%s'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"
            .formatted(charset);
    for (String part :
        List.of(SHEET, "[Content_Types].xml", "xl/sharedStrings.xml", "_rels/.rels")) {
      assertRefused(
          new WorkbookZip().part(part, evil, Charset.forName(charset)).bytes(),
          "declares a document type");
    }
  }

  @Test
  void aDocumentTypeBehindALongCommentIsRefusedByTheParser() throws IOException {
    String late = "<!--" + " ".repeat(5000) + "--><!DOCTYPE x><x/>";
    assertRefused(new WorkbookZip().part(SHEET, late).bytes(), "is damaged");
  }

  @Test
  void partsOfOneNameAreUnsafeInAnyCase() throws IOException {
    assertRefused(
        new WorkbookZip().part("XL/Worksheets/Sheet1.xml", "<x/>").bytes(), "have the same name");
    assertRefused(
        new WorkbookZip().part("xl\\worksheets\\sheet1.xml", "<x/>").bytes(), "have the same name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../../evil.xml", "c:/evil.xml", "xl/..\\..\\evil"})
  void pathsThatLeadOutsideAreUnsafe(String name) throws IOException {
    assertRefused(new WorkbookZip().part(name, "x").bytes(), "leads outside");
  }

  @Test
  void tooManyPartsAreUnsafe() throws IOException {
    WorkbookZip zip = new WorkbookZip();
    for (int i = 0; i <= ContainerScan.MOST_PARTS; i++) {
      zip.part("xl/media/" + i, "");
    }
    assertRefused(zip.bytes(), "has more than 2,000 parts");
  }

  @Test
  void manyAttributesAreRefusedSoon() throws IOException {
    StringBuilder row = new StringBuilder("<row");
    for (int i = 0; i < 200_000; i++) {
      row.append(" a").append(i).append("='1'");
    }
    assertRefused(new WorkbookZip().xml(row + "/>").bytes(), "is damaged");
  }

  @Test
  void aTagThatNeverEndsIsRefusedBeforeItFillsTheMemory() throws IOException {
    String huge = "x".repeat(3 * SafeXml.LONGEST_STEP);
    assertRefused(new WorkbookZip().xml("<row spans='" + huge + "'/>").bytes(), "is damaged");
    assertRefused(new WorkbookZip().xml("<!--" + huge + "-->").bytes(), "is damaged");
  }

  @Test
  void aTextLongerThanAnyCellIsNoValue() throws IOException {
    String huge = "x".repeat(2 * RecordFramer.LONGEST);
    assertRefused(
        new WorkbookZip()
            .part("xl/sharedStrings.xml", "<sst><si><t>" + huge + "</t></si></sst>")
            .bytes(),
        "longer than the limit of a cell");
    assertThat(
            read(new WorkbookZip().row("<c t='inlineStr'><is><t>" + huge + "</t></is></c>"))
                .rows
                .get(0)
                .get(0)
                .cell(0))
        .isInstanceOf(Cell.Fault.class);
  }

  /** The container says so before anything is unpacked. */
  @Test
  void aPartThatUnpacksToTooMuchIsUnsafe() throws IOException {
    byte[] bytes = new WorkbookZip().row("<c><v>1</v></c>").bytes();
    int central = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    bytes[central + 27] = 0x7F;
    assertRefused(bytes, "unpacks to more than 1,024 MB");
  }

  @Test
  void aPartThatUnpacksToMoreThanTheContainerSaysIsDamaged() throws IOException {
    byte[] bytes = new WorkbookZip().row("<c><v>1</v></c>").bytes();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int central = text.lastIndexOf("PK\u0001\u0002");
    bytes[central + 24] = 9;
    assertRefused(bytes, "is damaged");
  }

  @Test
  void whatPointsOutsideIsNotFollowed() throws IOException {
    assertRefused(
        new WorkbookZip()
            .links(
                "<Relationship Id='s' Type='x/worksheet' Target='http://127.0.0.1:9/s.xml' TargetMode='External'/>")
            .bytes(),
        "is damaged");
    assertRefused(
        new WorkbookZip()
            .links("<Relationship Id='s' Type='x/worksheet' Target='../../../etc/passwd'/>")
            .bytes(),
        "is damaged");
  }

  @Test
  void twoSheetsCanNotShareOnePart() throws IOException {
    assertRefused(
        new WorkbookZip()
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='s'/><sheet name='B' r:id='s'/></sheets></workbook>")
            .bytes(),
        "is damaged");
  }

  @Test
  void otherFilesInAZipAreCalledWhatTheyAre() throws IOException {
    assertRefused(
        new WorkbookZip().part("xl/workbook.bin", "x").bytes(), "a binary workbook (.xlsb)");
    assertRefused(new WorkbookZip().part("word/document.xml", "<x/>").bytes(), "a Word document");
    assertRefused(
        new WorkbookZip().part("mimetype", "x").part("content.xml", "<x/>").bytes(),
        "an OpenDocument file");
  }

  @Test
  void strictWorkbooksAreReadLikeOthers() throws IOException {
    String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    RecordedTables read =
        read(
            new WorkbookZip()
                .part(
                    "_rels/.rels",
                    "<Relationships><Relationship Id='a' Type='%s/officeDocument' Target='/xl/workbook.xml'/></Relationships>"
                        .formatted(strict))
                .links(
                    "<Relationship Id='s' Type='%s/worksheet' Target='/xl/worksheets/sheet1.xml'/>"
                        .formatted(strict))
                .row("<c t='d'><v>2026-04-03T09:30:00</v></c>"));

    assertThat(read.rows.get(0).get(0).cells())
        .containsExactly(new Cell.DateTime(java.time.LocalDateTime.of(2026, 4, 3, 9, 30)));
  }

  private RecordedTables read(WorkbookZip zip) throws IOException {
    return RecordedTables.of(LogFile.open(zip.save(folder.resolve("log.xlsx")), texts -> 0));
  }

  private void assertRefused(byte[] bytes, String sentence) throws IOException {
    Path file = Files.write(folder.resolve("log.xlsx"), bytes);
    assertThatThrownBy(() -> RecordedTables.of(LogFile.open(file, texts -> 0)))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("log.xlsx ")
        .hasMessageContaining(sentence)
        .hasMessageEndingWith(".");
  }
}
