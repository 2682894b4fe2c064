/**
 * What is judged and by whom: the rule catalogue, packs, the policies' view of an event, the engine
 * behind one interface.
 */
@NullMarked
package org.caldicottaudit.policy;

import org.jspecify.annotations.NullMarked;
