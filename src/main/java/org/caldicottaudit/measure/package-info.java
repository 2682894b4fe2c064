/**
 * Logs of any size about a partnership that doesn't exist, audited to see how long each stage takes
 * and how much memory.
 */
@NullMarked
package org.caldicottaudit.measure;

import org.jspecify.annotations.NullMarked;
