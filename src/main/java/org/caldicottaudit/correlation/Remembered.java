package org.caldicottaudit.correlation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out already, for any number of threads. Forgets everything when it has become too
 * much, so that a long log costs no memory; what is worked out must not depend on when.
 */
final class Remembered<K, V> {
  private static final int MOST = 20_000;

  private final Map<K, V> known = new ConcurrentHashMap<>();

  V of(K key, Function<K, V> make) {
    V value = known.get(key);
    if (value == null) {
      value = make.apply(key);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(key, value);
    }
    return value;
  }
}
