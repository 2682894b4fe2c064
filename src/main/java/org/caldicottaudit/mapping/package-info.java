/**
 * Decides which column is which field and how values are written, so that rows become
 * transmissions, entries and reference tables; what can't be understood is quarantined.
 */
@NullMarked
package org.caldicottaudit.mapping;

import org.jspecify.annotations.NullMarked;
