/** A plan translated into small nodes, and their evaluation. */
@NullMarked
package org.caldicottaudit.policy.plan.eval;

import org.jspecify.annotations.NullMarked;
