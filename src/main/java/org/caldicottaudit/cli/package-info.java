/** The command line: options to configuration, results to exit codes; nothing else. */
@NullMarked
package org.caldicottaudit.cli;

import org.jspecify.annotations.NullMarked;
