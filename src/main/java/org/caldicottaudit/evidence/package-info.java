/** What makes a run provable: digests of files and lines, signatures, the log across runs. */
@NullMarked
package org.caldicottaudit.evidence;

import org.jspecify.annotations.NullMarked;
