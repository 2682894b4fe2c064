package org.caldicottaudit.policy.plan.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of members, and the texts that the policies look up. They come again and again, so each
 * becomes one value that is kept, for all threads: a lookup then mostly compares two references.
 */
public final class Names {
  /** Names are few; what has more of them uses names as data, and isn't worth keeping. */
  private static final int MAX_LEARNT = 4096;

  private final Map<String, StringValue> names = new ConcurrentHashMap<>();

  /** The value of a name, the same for each asking as long as names are few. */
  StringValue of(String name) {
    StringValue known = names.get(name);
    if (known != null) {
      return known;
    }
    return names.size() < MAX_LEARNT ? keep(name) : StringValue.of(name);
  }

  /** The value of a name that is surely asked for again. */
  public StringValue keep(String name) {
    return names.computeIfAbsent(name, Names::settled);
  }

  private static StringValue settled(String name) {
    StringValue value = StringValue.of(name);
    value.settle();
    return value;
  }
}
