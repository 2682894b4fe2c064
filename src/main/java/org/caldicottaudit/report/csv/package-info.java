/** Findings and quarantined rows as RFC 4180 text, for scripts and other tools. */
@NullMarked
package org.caldicottaudit.report.csv;

import org.jspecify.annotations.NullMarked;
