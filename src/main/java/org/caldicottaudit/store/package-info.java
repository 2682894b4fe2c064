/**
 * Events in few bytes: packed side by side in the heap as long as they are few, then in a file that
 * only its owner can read and that is gone when its program is.
 */
@NullMarked
package org.caldicottaudit.store;

import org.jspecify.annotations.NullMarked;
