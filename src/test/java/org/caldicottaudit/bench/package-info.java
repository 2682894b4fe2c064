/**
 * How fast events are judged, and what that costs; run by hand, because times prove nothing in a
 * test.
 */
@NullMarked
package org.caldicottaudit.bench;

import org.jspecify.annotations.NullMarked;
