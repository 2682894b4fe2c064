/**
 * One audit from start to end, as a library: reads, ties, judges, reports, publishes a run whole or
 * not at all.
 */
@NullMarked
package org.caldicottaudit.run;

import org.jspecify.annotations.NullMarked;
