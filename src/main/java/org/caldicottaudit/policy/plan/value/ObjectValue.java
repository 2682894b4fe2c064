package org.caldicottaudit.policy.plan.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values by key, in the order of the keys; a key is any value. */
public final class ObjectValue extends KeyedValue {
  /** Up to so many, moving each to its place is faster than sorting pairs. */
  private static final int FEW_TO_SORT = 24;

  private Value[] values = NOTHING;

  /** An empty one, to be built. */
  public ObjectValue() {}

  /** An empty one, to be built, with room for so many. */
  public ObjectValue(int capacity) {
    grow(capacity);
  }

  /** One with the same parts, to be changed. */
  public ObjectValue copy() {
    ObjectValue copy = new ObjectValue(size + 1);
    for (int i = 0; i < size; i++) {
      copy.putFirst(keys[i], values[i]);
    }
    return copy;
  }

  /** Only while it is built: puts a value under a key, in the place of another. */
  public void put(Value key, Value value) {
    int found = find(key);
    // Not within the brackets: adding a key may need another array of values.
    int place = found < 0 ? add(key) : found;
    values[place] = value;
  }

  /** Only while it is built: puts a value under a key that surely isn't there yet. */
  void putFirst(Value key, Value value) {
    int place = add(key);
    values[place] = value;
  }

  @Override
  void grow(int capacity) {
    super.grow(capacity);
    values = Arrays.copyOf(values, capacity);
  }

  /** The keys in order, as a view. */
  public List<Value> keys() {
    sort();
    return Arrays.asList(keys).subList(0, size);
  }

  /** The key at a place of the order, once it was asked for {@link #keys}. */
  public Value keyAt(int place) {
    return keys[place];
  }

  /** The value at a place of the order, once it was asked for {@link #keys}. */
  public Value valueAt(int place) {
    return values[place];
  }

  @Override
  public Kind kind() {
    return Kind.OBJECT;
  }

  @Override
  public @Nullable Value get(Value key) {
    int place = find(key);
    return place < 0 ? null : values[place];
  }

  @Override
  void reorder() {
    if (size <= FEW_TO_SORT) {
      insertEach();
    } else {
      sortPairs();
    }
  }

  private void insertEach() {
    for (int i = 1; i < size; i++) {
      Value key = keys[i];
      Value value = values[i];
      int place = i;
      for (; place > 0 && keys[place - 1].compareTo(key) > 0; place--) {
        keys[place] = keys[place - 1];
        values[place] = values[place - 1];
      }
      keys[place] = key;
      values[place] = value;
    }
  }

  private void sortPairs() {
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted((left, right) -> keys[left].compareTo(keys[right]))
            .mapToInt(Integer::intValue)
            .toArray();
    Value[] oldKeys = keys;
    Value[] oldValues = values;
    keys = new Value[size];
    values = new Value[size];
    for (int i = 0; i < size; i++) {
      keys[i] = oldKeys[order[i]];
      values[i] = oldValues[order[i]];
    }
  }

  @Override
  public void settle() {
    for (int i = 0; i < size; i++) {
      values[i].settle();
    }
    super.settle();
  }

  @Override
  int computeHash() {
    int hash = 5;
    for (int i = 0; i < size; i++) {
      hash += 31 * keys[i].hashCode() ^ values[i].hashCode();
    }
    return hash;
  }

  @Override
  boolean sameAs(Value other) {
    if (!(other instanceof ObjectValue object)
        || object.size != size
        || object.hashCode() != hashCode()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!values[i].equals(object.get(keys[i]))) {
        return false;
      }
    }
    return true;
  }

  @Override
  int compareSame(Value other) {
    ObjectValue object = (ObjectValue) other;
    sort();
    object.sort();
    int shorter = Math.min(size, object.size);
    for (int i = 0; i < shorter; i++) {
      int compared = compareAt(i, object);
      if (compared != 0) {
        return compared;
      }
    }
    return size - object.size;
  }

  private int compareAt(int place, ObjectValue object) {
    int compared = keys[place].compareTo(object.keys[place]);
    return compared == 0 ? values[place].compareTo(object.values[place]) : compared;
  }
}
