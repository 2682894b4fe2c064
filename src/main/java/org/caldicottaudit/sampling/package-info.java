/** Samples for people: how many to read, which, and what their reading says of all. */
@NullMarked
package org.caldicottaudit.sampling;

import org.jspecify.annotations.NullMarked;
