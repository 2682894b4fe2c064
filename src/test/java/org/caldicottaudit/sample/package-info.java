/** Writes the sample quarter: the logs of an invented London borough and the answers to them. */
@NullMarked
package org.caldicottaudit.sample;

import org.jspecify.annotations.NullMarked;
