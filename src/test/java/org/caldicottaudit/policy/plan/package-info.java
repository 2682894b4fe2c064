/** Whether the plan engine means what OPA means. */
@NullMarked
package org.caldicottaudit.policy.plan;

import org.jspecify.annotations.NullMarked;
