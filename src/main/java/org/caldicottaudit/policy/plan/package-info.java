/** Policies evaluated inside this JVM, from the plan that OPA compiled them to. */
@NullMarked
package org.caldicottaudit.policy.plan;

import org.jspecify.annotations.NullMarked;
