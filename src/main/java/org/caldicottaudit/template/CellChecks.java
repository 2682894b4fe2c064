package org.caldicottaudit.template;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What Excel checks when somebody types into a cell: drop-downs, dates, numbers used twice. */
record CellChecks(XSSFSheet sheet, TemplateSheet plan) {
  private static final String FIRST_DAY = "32874"; // 1 January 1990, as Excel counts days
  private static final String LAST_DAY = "73050"; // 31 December 2099
  private static final String NO_CHOICE = "none";

  private record Check(DataValidationConstraint constraint, boolean strict, String advice) {}

  void add() {
    for (int i = 0; i < plan.columns().size(); i++) {
      int place = i;
      check(plan.columns().get(i), place).ifPresent(check -> add(check, place));
    }
  }

  private void add(Check check, int place) {
    DataValidation validation =
        sheet
            .getDataValidationHelper()
            .createValidation(
                check.constraint, new CellRangeAddressList(1, EntrySheet.ROWS, place, place));
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    validation.setErrorStyle(
        check.strict ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
    validation.createErrorBox("Please check", check.advice);
    sheet.addValidationData(validation);
  }

  private Optional<Check> check(TemplateColumn column, int place) {
    List<String> choices = column.choices();
    if (choices.equals(List.of(NO_CHOICE))) {
      return Optional.empty();
    }
    if (!choices.isEmpty()) {
      return Optional.of(choice(column, choices));
    }
    return switch (column.form()) {
      case DATE, TIME -> Optional.of(date());
      case NUMBER -> Optional.of(number());
      case TEXT -> column.name().equals("entry_id") ? Optional.of(once(place)) : Optional.empty();
    };
  }

  private Check choice(TemplateColumn column, List<String> choices) {
    boolean ofSheet = choices.size() == 1;
    DataValidationConstraint list =
        ofSheet
            ? helper().createFormulaListConstraint(firstColumn(choices.get(0)))
            : helper().createExplicitListConstraint(choices.toArray(String[]::new));
    if (column.many()) {
      return new Check(
          list, false, "Several words of the list may stand here with a semicolon between them.");
    }
    return ofSheet
        ? new Check(list, false, "This name isn't on the sheet " + choices.get(0) + ".")
        : new Check(
            list, !column.name().equals("lawful_basis"), "Choose one of the words of the list.");
  }

  private static String firstColumn(String name) {
    return "'" + name + "'!$A$2:$A$" + (EntrySheet.ROWS + 1);
  }

  private Check date() {
    return new Check(
        helper().createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, ""),
        true,
        "Type a date such as 03/04/2026, or with a time 03/04/2026 14:05.");
  }

  private Check number() {
    return new Check(
        helper().createIntegerConstraint(OperatorType.BETWEEN, "0", "130"),
        true,
        "Type a whole number.");
  }

  private Check once(int place) {
    String column = CellReference.convertNumToColString(place);
    return new Check(
        helper()
            .createCustomConstraint(
                "COUNTIF($%s$2:$%s$%d,%s2)=1"
                    .formatted(column, column, EntrySheet.ROWS + 1, column)),
        false,
        "This number stands on another row already.");
  }

  private DataValidationHelper helper() {
    return sheet.getDataValidationHelper();
  }
}
