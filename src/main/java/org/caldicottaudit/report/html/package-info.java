/** The report as one page that needs no network. */
@NullMarked
package org.caldicottaudit.report.html;

import org.jspecify.annotations.NullMarked;
