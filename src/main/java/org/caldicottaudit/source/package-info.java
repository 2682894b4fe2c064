/**
 * Rows out of text files and workbooks, each with its place and its raw text; what a row means is
 * decided elsewhere.
 */
@NullMarked
package org.caldicottaudit.source;

import org.jspecify.annotations.NullMarked;
