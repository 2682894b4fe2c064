/** Words for a terminal of 100 columns. */
@NullMarked
package org.caldicottaudit.report.text;

import org.jspecify.annotations.NullMarked;
