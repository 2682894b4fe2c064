/** The workbook in which a partnership can log what it shares; it reads back without a mapping. */
@NullMarked
package org.caldicottaudit.template;

import org.jspecify.annotations.NullMarked;
