package org.caldicottaudit.policy.plan.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values. */
public final class ArrayValue extends Value {
  private static final Value[] NOTHING = {};
  private static final int FIRST_CAPACITY = 4;

  private Value[] elements;
  private int size;

  /** An empty one, to be built. */
  public ArrayValue(int capacity) {
    this.elements = capacity == 0 ? NOTHING : new Value[capacity];
  }

  private ArrayValue(Value[] elements) {
    this.elements = elements;
    this.size = elements.length;
  }

  public static ArrayValue of(Value... elements) {
    return new ArrayValue(elements.clone());
  }

  public static ArrayValue of(Collection<? extends Value> elements) {
    return new ArrayValue(elements.toArray(Value[]::new));
  }

  /** Only while it is built. */
  public void append(Value value) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, Math.max(FIRST_CAPACITY, size * 2));
    }
    elements[size++] = value;
  }

  public Value at(int index) {
    return elements[index];
  }

  /** A view, in order. */
  public List<Value> elements() {
    return Arrays.asList(elements).subList(0, size);
  }

  public ArrayValue slice(int from, int to) {
    return new ArrayValue(Arrays.copyOfRange(elements, from, to));
  }

  @Override
  public Kind kind() {
    return Kind.ARRAY;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public @Nullable Value get(Value key) {
    long index = key instanceof NumberValue number && number.isLong() ? number.longValue() : -1;
    return index >= 0 && index < size ? elements[(int) index] : null;
  }

  @Override
  public void settle() {
    elements().forEach(Value::settle);
    super.settle();
  }

  @Override
  int computeHash() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + elements[i].hashCode();
    }
    return hash;
  }

  @Override
  boolean sameAs(Value other) {
    return other instanceof ArrayValue array
        && Arrays.equals(elements, 0, size, array.elements, 0, array.size);
  }

  @Override
  int compareSame(Value other) {
    ArrayValue array = (ArrayValue) other;
    return compare(elements, size, array.elements, array.size);
  }

  static int compare(Value[] left, int leftSize, Value[] right, int rightSize) {
    int shorter = Math.min(leftSize, rightSize);
    for (int i = 0; i < shorter; i++) {
      int compared = left[i].compareTo(right[i]);
      if (compared != 0) {
        return compared;
      }
    }
    return leftSize - rightSize;
  }

  @Override
  public String toString() {
    return RegoText.of(this);
  }
}
