/** Findings as JSON lines and the counts of a run as one JSON document. */
@NullMarked
package org.caldicottaudit.report.json;

import org.jspecify.annotations.NullMarked;
