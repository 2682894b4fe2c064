/** Papers as Word documents that people complete. */
@NullMarked
package org.caldicottaudit.report.word;

import org.jspecify.annotations.NullMarked;
