package org.caldicottaudit.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to write and where.
 *
 * @param key where the answer key goes; not written when empty
 */
record SampleOptions(
    Path folder, Optional<Path> key, long seed, int messages, int entries, Violations violations) {

  static final long SEED = 2017;
  static final int MESSAGES = 1_900;
  static final int ENTRIES = 960;

  static final String USAGE =
      "usage: SampleQuarter FOLDER [--key FILE] [--seed N] [--messages N] [--entries N]"
          + " [--violations on|off|all]";

  /** Whether some rows break rules, none, or every one. */
  enum Violations {
    ON,
    OFF,
    ALL
  }

  static SampleOptions of(Path folder) {
    return new SampleOptions(folder, Optional.empty(), SEED, MESSAGES, ENTRIES, Violations.ON);
  }

  static SampleOptions parse(List<String> args) {
    if (args.isEmpty() || args.size() % 2 == 0) {
      throw new IllegalArgumentException(USAGE);
    }
    SampleOptions options = of(Path.of(args.get(0)));
    for (int i = 1; i < args.size(); i += 2) {
      options = options.with(args.get(i), args.get(i + 1));
    }
    return options;
  }

  private SampleOptions with(String name, String value) {
    return switch (name) {
      case "--key" ->
          new SampleOptions(
              folder, Optional.of(Path.of(value)), seed, messages, entries, violations);
      case "--seed" ->
          new SampleOptions(folder, key, Long.parseLong(value), messages, entries, violations);
      case "--messages" ->
          new SampleOptions(folder, key, seed, Integer.parseInt(value), entries, violations);
      case "--entries" ->
          new SampleOptions(folder, key, seed, messages, Integer.parseInt(value), violations);
      case "--violations" ->
          new SampleOptions(folder, key, seed, messages, entries, violations(value));
      default -> throw new IllegalArgumentException(USAGE);
    };
  }

  private static Violations violations(String value) {
    return switch (value) {
      case "on" -> Violations.ON;
      case "off" -> Violations.OFF;
      case "all" -> Violations.ALL;
      default -> throw new IllegalArgumentException(USAGE);
    };
  }
}
