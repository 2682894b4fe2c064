/** The built-in functions of Rego, a class for each family. */
@NullMarked
package org.caldicottaudit.policy.plan.builtin;

import org.jspecify.annotations.NullMarked;
