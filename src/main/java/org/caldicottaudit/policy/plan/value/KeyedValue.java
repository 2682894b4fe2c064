package org.caldicottaudit.policy.plan.value;

import java.util.Arrays;

/**
 * What finds its parts by key: an object or a set. Keys lie in an array and, once there are more
 * than a few, in a table of their places as well. They are sorted when somebody asks for an order.
 */
public abstract sealed class KeyedValue extends Value permits ObjectValue, SetValue {
  static final Value[] NOTHING = {};

  private static final int FIRST_CAPACITY = 4;

  /** Up to so many keys, looking at each is faster than a table. */
  private static final int FEW = 6;

  private static final int[] NO_TABLE = {};

  Value[] keys = NOTHING;
  int size;

  /** Place + 1 of a key at its hash, or at the next free spot; empty while it isn't needed. */
  private int[] table = NO_TABLE;

  private boolean sorted = true;

  @Override
  public final int size() {
    return size;
  }

  final int find(Value key) {
    return size <= FEW ? findAmongFew(key) : findInTable(key);
  }

  @SuppressWarnings("ReferenceEquality") // Names are mostly the very same values.
  private static boolean isKey(Value other, Value key, int hash) {
    return other == key || (other.hashCode() == hash && other.equals(key));
  }

  @SuppressWarnings("ReferenceEquality") // Names are mostly the very same values.
  private int findAmongFew(Value key) {
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    int hash = key.hashCode();
    for (int i = 0; i < size; i++) {
      Value other = keys[i];
      if (isKey(other, key, hash)) {
        return i;
      }
    }
    return -1;
  }

  private int findInTable(Value key) {
    int[] places = table();
    int hash = key.hashCode();
    for (int spot = spot(hash); places[spot] != 0; spot = spot + 1 & places.length - 1) {
      Value other = keys[places[spot] - 1];
      if (isKey(other, key, hash)) {
        return places[spot] - 1;
      }
    }
    return -1;
  }

  /** Adds a key that isn't there; returns its place. */
  final int add(Value key) {
    if (size == keys.length) {
      grow(Math.max(FIRST_CAPACITY, size * 2));
    }
    sorted = size == 0;
    keys[size] = key;
    size++;
    if (table.length != 0) {
      enter(size - 1);
    }
    return size - 1;
  }

  void grow(int capacity) {
    keys = Arrays.copyOf(keys, capacity);
  }

  private int spot(int hash) {
    return (hash ^ hash >>> 16) & table.length - 1;
  }

  private int[] table() {
    if (table.length == 0) {
      rebuild();
    }
    return table;
  }

  private void enter(int place) {
    if (size * 2 > table.length) {
      rebuild();
      return;
    }
    int spot = spot(keys[place].hashCode());
    while (table[spot] != 0) {
      spot = spot + 1 & table.length - 1;
    }
    table[spot] = place + 1;
  }

  /** Never more than half full, for as many keys again. */
  private void rebuild() {
    table = new int[Integer.highestOneBit(size) * 8];
    for (int place = 0; place < size; place++) {
      enter(place);
    }
  }

  /** Brings keys and what belongs to them into order. */
  final void sort() {
    if (!sorted) {
      reorder();
      table = NO_TABLE;
      sorted = true;
    }
  }

  abstract void reorder();

  @Override
  public void settle() {
    sort();
    if (size > FEW) {
      table();
    }
    for (int i = 0; i < size; i++) {
      keys[i].settle();
    }
    super.settle();
  }

  @Override
  public final String toString() {
    return RegoText.of(this);
  }
}
