package org.caldicottaudit.event.inspection;

/** Takes the tables of one file, each followed by its rows, in the order of the file. */
public interface InspectionVisitor {
  void table(InspectedTable table);

  void row(InspectedRow row);
}
