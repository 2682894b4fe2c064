package org.caldicottaudit.correlation;

import java.util.Objects;

/**
 * A case reference that no case log knows, one slip away from one that it does.
 *
 * @param written as the event names it
 * @param near as the case log writes the known one
 */
public record NearReference(String written, String near) {
  public NearReference {
    Objects.requireNonNull(written, "written must not be null");
    Objects.requireNonNull(near, "near must not be null");
  }
}
