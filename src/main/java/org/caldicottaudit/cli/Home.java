package org.caldicottaudit.cli;

import java.nio.file.Path;

/** Where the product's own folders lie. */
final class Home {
  private Home() {}

  /** The folder of the launcher, which hands it over; else the current one. */
  static Path folder() {
    return Path.of(System.getProperty("caldicott.home", "."));
  }

  static Path policies() {
    return folder().resolve("policies");
  }
}
