package org.caldicottaudit.policy.plan.value;

import org.jspecify.annotations.Nullable;

/**
 * A value of Rego. Two numbers are the same when they are equal, however they are written, so
 * {@code 1} and {@code 1.0} are one element of a set.
 *
 * <p>Undefined is no value: where something may be undefined, it is null.
 *
 * <p>Arrays, objects and sets grow only while they are built, before anybody else has seen them. A
 * value belongs to one thread, since it works out its hash and its order when they are first
 * needed; {@link #settle} makes one that threads may share.
 */
public abstract sealed class Value implements Comparable<Value>
    permits NullValue, BooleanValue, NumberValue, StringValue, ArrayValue, KeyedValue {
  /** Worked out when first asked for; 0 means not yet. */
  private int hash;

  public abstract Kind kind();

  /** The value under a key; null where there is none, or this is nothing that has parts. */
  public @Nullable Value get(Value key) {
    return null;
  }

  /** How many parts it has; 0 for what has none. */
  public int size() {
    return 0;
  }

  abstract int computeHash();

  abstract boolean sameAs(Value other);

  /** Compares with a value of the same kind. */
  abstract int compareSame(Value other);

  /** Works out all that is worked out late, so that threads may share it from now on. */
  public void settle() {
    int settled = hashCode();
    assert settled != 0 : "a hash is never 0";
  }

  @Override
  public final int hashCode() {
    if (hash == 0) {
      int computed = computeHash();
      hash = computed == 0 ? 1 : computed;
    }
    return hash;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Value value && sameAs(value));
  }

  @Override
  public final int compareTo(Value other) {
    if (this == other) {
      return 0;
    }
    int kinds = kind().compareTo(other.kind());
    return kinds == 0 ? compareSame(other) : kinds;
  }
}
