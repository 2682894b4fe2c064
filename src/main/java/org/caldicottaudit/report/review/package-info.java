/** Two years of audits as a paper for those who review the protocol: counts, no rows. */
@NullMarked
package org.caldicottaudit.report.review;

import org.jspecify.annotations.NullMarked;
