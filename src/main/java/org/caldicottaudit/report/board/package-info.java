/** An audit as a board may see it: no rows, and no count from which a person could be told. */
@NullMarked
package org.caldicottaudit.report.board;

import org.jspecify.annotations.NullMarked;
