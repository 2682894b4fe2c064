/** OPA itself: a server asked over REST, a server started here, and its compiler. */
@NullMarked
package org.caldicottaudit.policy.opa;

import org.jspecify.annotations.NullMarked;
