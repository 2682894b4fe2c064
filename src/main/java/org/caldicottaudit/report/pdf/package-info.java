/** A page of XHTML as a PDF file; formats that are printed bring the page. */
@NullMarked
package org.caldicottaudit.report.pdf;

import org.jspecify.annotations.NullMarked;
