package org.caldicottaudit.policy.plan.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of values, in their order. */
public final class SetValue extends KeyedValue {
  public static SetValue of(Collection<? extends Value> elements) {
    SetValue set = new SetValue();
    elements.forEach(set::insert);
    return set;
  }

  /** Only while it is built. */
  public void insert(Value element) {
    if (find(element) < 0) {
      add(element);
    }
  }

  public boolean contains(Value element) {
    return find(element) >= 0;
  }

  /** The elements in order, as a view. */
  public List<Value> elements() {
    sort();
    return Arrays.asList(keys).subList(0, size);
  }

  /** The element at a place of the order, once it was asked for {@link #elements}. */
  public Value at(int place) {
    return keys[place];
  }

  @Override
  void reorder() {
    Arrays.sort(keys, 0, size);
  }

  @Override
  public Kind kind() {
    return Kind.SET;
  }

  @Override
  public @Nullable Value get(Value key) {
    int place = find(key);
    return place < 0 ? null : keys[place];
  }

  @Override
  int computeHash() {
    int hash = 11;
    for (int i = 0; i < size; i++) {
      hash += keys[i].hashCode();
    }
    return hash;
  }

  @Override
  boolean sameAs(Value other) {
    if (!(other instanceof SetValue set) || set.size != size || set.hashCode() != hashCode()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!set.contains(keys[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  int compareSame(Value other) {
    SetValue set = (SetValue) other;
    sort();
    set.sort();
    return ArrayValue.compare(keys, size, set.keys, set.size);
  }
}
