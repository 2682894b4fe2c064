/**
 * Puts together what belongs together: rows to messages, messages to cases and to the decisions
 * that cover them, with the reason and strength of each tie.
 */
@NullMarked
package org.caldicottaudit.correlation;

import org.jspecify.annotations.NullMarked;
