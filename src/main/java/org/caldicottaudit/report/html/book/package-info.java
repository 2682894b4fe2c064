/** The book of rules: every rule with its reasons, values and worked examples, as one page. */
@NullMarked
package org.caldicottaudit.report.html.book;

import org.jspecify.annotations.NullMarked;
