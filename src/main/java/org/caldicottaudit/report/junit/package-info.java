/** An audit as JUnit XML, for build servers. */
@NullMarked
package org.caldicottaudit.report.junit;

import org.jspecify.annotations.NullMarked;
