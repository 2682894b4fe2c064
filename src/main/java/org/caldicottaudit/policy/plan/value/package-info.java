/** The values of Rego: what they are, how they compare, and their way from and to JSON. */
@NullMarked
package org.caldicottaudit.policy.plan.value;

import org.jspecify.annotations.NullMarked;
