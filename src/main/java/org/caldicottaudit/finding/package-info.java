/**
 * Findings with their fingerprint and place, outcome counts, and the pseudonyms that keep people
 * out of reports.
 */
@NullMarked
package org.caldicottaudit.finding;

import org.jspecify.annotations.NullMarked;
