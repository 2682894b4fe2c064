/** The policies as WASM: a second opinion on what they mean, which no audit asks. */
@NullMarked
package org.caldicottaudit.policy.embedded;

import org.jspecify.annotations.NullMarked;
