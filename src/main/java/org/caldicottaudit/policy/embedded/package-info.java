/** Policies evaluated inside this JVM, from what OPA compiled them to. */
@NullMarked
package org.caldicottaudit.policy.embedded;

import org.jspecify.annotations.NullMarked;
