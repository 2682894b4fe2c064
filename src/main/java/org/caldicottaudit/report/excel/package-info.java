/** The workbook in which people work through findings. */
@NullMarked
package org.caldicottaudit.report.excel;

import org.jspecify.annotations.NullMarked;
