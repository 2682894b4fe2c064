package org.caldicottaudit.policy.plan.eval;

import org.caldicottaudit.policy.plan.eval.EvaluationException.Reason;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** What makes values and gives them to variables. */
final class ValueNodes {
  private ValueNodes() {}

  /** Gives a slot a value, or none. */
  static final class Assign extends Node {
    private final Source source;
    private final int target;

    Assign(Source source, int target) {
      this.source = source;
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      slots[target] = source.of(slots);
      return NEXT;
    }
  }

  /** Gives a slot its only value. */
  static final class AssignOnce extends Node {
    private final Source source;
    private final int target;
    private final String conflict;

    AssignOnce(Source source, int target, String conflict) {
      this.source = source;
      this.target = target;
      this.conflict = conflict;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value value = source.of(slots);
      Value before = slots[target];
      if (before != null && !before.equals(value)) {
        throw new EvaluationException(Reason.CONFLICT, conflict);
      }
      slots[target] = value;
      return NEXT;
    }
  }

  /** Takes a slot its value. */
  static final class Reset extends Node {
    private final int target;

    Reset(int target) {
      this.target = target;
    }

    @Override
    int run(@Nullable Value[] slots, Evaluation evaluation) {
      slots[target] = null;
      return NEXT;
    }
  }

  /** An empty array. */
  static final class MakeArray extends Node {
    private final int capacity;
    private final int target;

    MakeArray(int capacity, int target) {
      this.capacity = capacity;
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      slots[target] = new ArrayValue(capacity);
      return NEXT;
    }
  }

  /** An empty object. */
  static final class MakeObject extends Node {
    private final int target;

    MakeObject(int target) {
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      slots[target] = new ObjectValue();
      return NEXT;
    }
  }

  /** An empty set. */
  static final class MakeSet extends Node {
    private final int target;

    MakeSet(int target) {
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      slots[target] = new SetValue();
      return NEXT;
    }
  }

  /** Puts a value at the end of an array. */
  static final class Append extends Node {
    private final Source source;
    private final int array;

    Append(Source source, int array) {
      this.source = source;
      this.array = array;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value value = source.of(slots);
      if (value == null) {
        return UNDEFINED;
      }
      ((ArrayValue) slots[array]).append(value);
      return NEXT;
    }
  }

  /** Puts a value into a set. */
  static final class Add extends Node {
    private final Source source;
    private final int set;

    Add(Source source, int set) {
      this.source = source;
      this.set = set;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value value = source.of(slots);
      if (value == null) {
        return UNDEFINED;
      }
      ((SetValue) slots[set]).insert(value);
      return NEXT;
    }
  }

  /** Puts a value under a key of an object. */
  static final class Insert extends Node {
    private final Source key;
    private final Source source;
    private final int object;

    Insert(Source key, Source source, int object) {
      this.key = key;
      this.source = source;
      this.object = object;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value name = key.of(slots);
      Value value = source.of(slots);
      if (name == null || value == null) {
        return UNDEFINED;
      }
      ((ObjectValue) slots[object]).put(name, value);
      return NEXT;
    }
  }

  /** Puts the only value under a key of an object. */
  static final class InsertOnce extends Node {
    private final Source key;
    private final Source source;
    private final int object;

    InsertOnce(Source key, Source source, int object) {
      this.key = key;
      this.source = source;
      this.object = object;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value name = key.of(slots);
      Value value = source.of(slots);
      if (name == null || value == null) {
        return UNDEFINED;
      }
      ObjectValue whole = (ObjectValue) slots[object];
      Value before = whole.get(name);
      if (before != null && !before.equals(value)) {
        throw new EvaluationException(Reason.CONFLICT, "object keys must be unique");
      }
      whole.put(name, value);
      return NEXT;
    }
  }

  /** Merges two objects. */
  static final class Merge extends Node {
    private final Source first;
    private final Source second;
    private final int target;

    Merge(Source first, Source second, int target) {
      this.first = first;
      this.second = second;
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      slots[target] = merge(first.of(slots), second.of(slots));
      return NEXT;
    }

    private static @Nullable Value merge(@Nullable Value first, @Nullable Value second) {
      if (first == null || second == null) {
        return first == null ? second : first;
      }
      if (!(first instanceof ObjectValue winning) || !(second instanceof ObjectValue other)) {
        return first;
      }
      ObjectValue merged = other.copy();
      for (Value key : winning.keys()) {
        Value value = merge(winning.get(key), other.get(key));
        if (value != null) {
          merged.put(key, value);
        }
      }
      return merged;
    }
  }

  /** How many parts a value has. */
  static final class Length extends Node {
    private final Source source;
    private final int target;

    Length(Source source, int target) {
      this.source = source;
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value value = source.of(slots);
      slots[target] = NumberValue.of(value == null ? 0 : value.size());
      return NEXT;
    }
  }

  /** Adds a value to what the plan answers. */
  static final class Answer extends Node {
    private final Source source;

    Answer(Source source) {
      this.source = source;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value value = source.of(slots);
      if (value != null && !evaluation.results.contains(value)) {
        evaluation.results.add(value);
      }
      return NEXT;
    }
  }
}
