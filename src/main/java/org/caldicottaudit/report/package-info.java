/** The document model of an audit; one sub-package a format, unaware of each other. */
@NullMarked
package org.caldicottaudit.report;

import org.jspecify.annotations.NullMarked;
