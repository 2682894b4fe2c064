/**
 * A personal data breach as a document: what the logs tell of it, and what people must complete.
 */
@NullMarked
package org.caldicottaudit.report.incident;

import org.jspecify.annotations.NullMarked;
