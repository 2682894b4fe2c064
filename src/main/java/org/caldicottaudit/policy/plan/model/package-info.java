/** A plan as OPA writes it, read and checked. */
@NullMarked
package org.caldicottaudit.policy.plan.model;

import org.jspecify.annotations.NullMarked;
