package org.caldicottaudit.correlation;

import java.util.Objects;

/**
 * A recipient whom the scope of a consent doesn't name.
 *
 * @param sure strong when it surely isn't meant, weak when a word such as "school" may mean it
 */
public record ScopeGap(String recipient, Strength sure) {
  public ScopeGap {
    Objects.requireNonNull(recipient, "recipient must not be null");
    Objects.requireNonNull(sure, "sure must not be null");
  }
}
