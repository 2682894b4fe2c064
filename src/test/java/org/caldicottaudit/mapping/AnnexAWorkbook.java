package org.caldicottaudit.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of Ofsted's Annex A with a row or more in each of its eleven lists. */
public final class AnnexAWorkbook {
  private static final String CHILD =
      "Child Unique ID|Gender|Ethnicity|Date of Birth|Age of Child (Years)|";
  private static final LocalDate BORN = LocalDate.of(2012, 5, 14);

  private static final Map<Integer, String> HEADINGS =
      Map.ofEntries(
          Map.entry(1, CHILD + "Date of Contact|Contact Source"),
          Map.entry(
              2,
              CHILD
                  + "Assessment start date|Assessment completion date|Organisation completing assessment"),
          Map.entry(
              3,
              CHILD
                  + "Date of referral|Referral Source|Referral NFA?|Number of Referrals in Last 12 Months|Allocated Team|Allocated Worker"),
          Map.entry(
              4,
              CHILD
                  + "Does the Child have a Disability|Continuous Assessment Start Date|Child Seen During Continuous Assessment|Continuous Assessment Date of Authorisation|Was the child assessed as requiring LA children\u2019s social care support?|Allocated Team|Allocated Worker"),
          Map.entry(
              5,
              CHILD
                  + "Does the Child have a Disability|Strategy discussion initiating Section 47 Enquiry Start Date|Was an Initial Child Protection Conference deemed unnecessary?|Date of Initial Child Protection Conference|Did the Initial Child Protection Conference Result in a Child Protection Plan|Number of Section 47 Enquiries in the last 12 months|Number of ICPCs in the last 12 months|Allocated Team|Allocated Worker"),
          Map.entry(
              6,
              CHILD
                  + "Does the Child have a Disability|CIN Start Date|Primary Need Code|Date Child Was Last Seen|CIN Closure Date|Reason for Closure|Case Status|Allocated Team|Allocated Worker"),
          Map.entry(
              7,
              CHILD
                  + "Does the Child have a Disability|Child Protection Plan Start Date|Initial Category of Abuse|Latest Category of Abuse|Date of the Last Statutory Visit|Was the Child Seen Alone?|Date of latest review conference|Child Protection Plan End Date|Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)|Number of Previous Child Protection Plans|Allocated Team|Allocated Worker"),
          Map.entry(
              8,
              CHILD
                  + "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))|Date Started to be Looked After|Child's Category of Need|Child\u2019s Legal Status|Date Ceased to be Looked After |Placement Type|Placement postcode"),
          Map.entry(
              9,
              CHILD
                  + "Allocated Team|Eligibility Category|LA In Touch |Type of Accommodation|Suitability of Accommodation|Activity Status"),
          Map.entry(
              10,
              CHILD.replace("ID|", "ID|Family identifier|")
                  + "Date the Child Entered Care|Date of Placement Order|Date of Adoption Order "),
          Map.entry(
              11,
              "Individual adopter identifier|Family identifier|Gender|Ethnicity|Disability|Is the (prospective) adopter fostering for adoption?|Date enquiry received|Date Stage 1 started"));

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyle date = workbook.createCellStyle();
  private final boolean titles;

  /**
   * @param titles whether each list has its title over its headings, as in the official template
   */
  public AnnexAWorkbook(boolean titles) {
    this.titles = titles;
    date.setDataFormat((short) 14);
    workbook.createSheet("Front_Sheet").createRow(0).createCell(0).setCellValue("Annex A");
    Sheet guidance = workbook.createSheet("Guidance");
    fill(guidance.createRow(0), List.of("List Number/Title", "Field Heading", "Guidance"));
    fill(guidance.createRow(1), List.of("List 1", "Child Unique ID", "An identity number"));
  }

  /** A list with rows whose cells are texts, days or numbers. */
  @SafeVarargs
  public final AnnexAWorkbook list(int number, List<Object>... rows) {
    Sheet sheet = workbook.createSheet((titles ? "List_" : "List ") + number);
    List<String> headings = headings(number);
    int at = 0;
    if (titles) {
      sheet.createRow(at++).createCell(0).setCellValue("List " + number + ": of something");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, headings.size() - 1));
    }
    fill(sheet.createRow(at++), headings);
    for (List<Object> row : rows) {
      fill(sheet.createRow(at++), row);
    }
    return this;
  }

  static List<String> headings(int number) {
    return List.of(HEADINGS.getOrDefault(number, "").split("\\|", -1));
  }

  /** All eleven lists, with the cells behind those of the child in the first seven. */
  public static AnnexAWorkbook full(boolean titles) {
    AnnexAWorkbook book = new AnnexAWorkbook(titles);
    book.list(1, child(day("2026-04-01"), "q) 6: Police"));
    book.list(2, child(day("2026-04-02"), day("2026-04-20"), "Oakfield Academy"));
    book.list(
        3, child(day("2026-04-02"), "q) 6: Police", "b) No", 0, "MASH", "Dustin\u00a0Hazlett"));
    book.list(
        4, child("b) No", day("2026-04-03"), "a) Yes", day("2026-04-30"), "a) Yes", "T", "W"));
    book.list(5, child("b) No", day("2026-04-07"), "No", day("2026-04-20"), "Yes", 1, 1, "T", "W"));
    book.list(6, child("b) No", day("2019-06-09"), "N1", day("2026-05-01"), "", "", "c", "T", "W"));
    book.list(
        7, child("b) No", day("2026-04-20"), "a", "a", day("2026-05-20"), "a) Yes", "", "", "", 0));
    book.list(8, child("b) No", day("2015-08-06"), "N1", "C2: FCO", "", "f) U6", "nope"));
    book.list(9, child("T", "b) Former", "a) Yes", "Y", "a) Suitable", "F1"));
    book.list(10, child(day("2009-08-06"), day("2009-08-16"), ""));
    book.list(11, List.of(7105179, 14159183, "a) Male", "s) NOBT", "b) No", "Yes", "", ""));
    return book;
  }

  public static List<Object> child(Object... cells) {
    List<Object> row = new ArrayList<>(List.of(9212044, "b) Female", "a) WBRI", BORN, 13.4));
    row.addAll(List.of(cells));
    return row;
  }

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** Writes it; the workbook can't be used afterwards. */
  public Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        workbook) {
      workbook.write(out);
    }
    return file;
  }

  private void fill(Row row, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      put(row.createCell(i), values.get(i));
    }
  }

  private void put(Cell cell, Object value) {
    if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }
}
