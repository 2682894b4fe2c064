/** What a file was taken for, heading by heading and row by row. */
@NullMarked
package org.caldicottaudit.event.inspection;

import org.jspecify.annotations.NullMarked;
