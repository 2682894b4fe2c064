/**
 * The words of the field as data: what a log says was shared, with whom, why and how. No I/O, no
 * library.
 */
@NullMarked
package org.caldicottaudit.event;

import org.jspecify.annotations.NullMarked;
