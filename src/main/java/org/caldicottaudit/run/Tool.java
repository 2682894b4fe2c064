package org.caldicottaudit.run;

import java.util.Optional;

/** What this program calls itself in reports. */
public final class Tool {
  /** Such as {@code Caldicott Audit 0.1.0}. */
  public static final String NAME_AND_VERSION =
      "Caldicott Audit "
          + Optional.ofNullable(Tool.class.getPackage().getImplementationVersion())
              .orElse("(development)");

  private Tool() {}
}
