/**
 * A paper as blocks, such as an incident pack: what it says, before a format decides how it looks.
 */
@NullMarked
package org.caldicottaudit.report.paper;

import org.jspecify.annotations.NullMarked;
