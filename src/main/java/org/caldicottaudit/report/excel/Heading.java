package org.caldicottaudit.report.excel;

/**
 * The head of a column.
 *
 * @param width in characters of ordinary text
 */
record Heading(String title, int width) {}
