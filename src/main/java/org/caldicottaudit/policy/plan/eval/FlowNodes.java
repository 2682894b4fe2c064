package org.caldicottaudit.policy.plan.eval;

import java.util.List;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** What decides which statement comes next. */
final class FlowNodes {
  private FlowNodes() {}

  /** Statements one after the other, until one doesn't lead to the next. */
  static final class Sequence extends Node {
    private final Node[] nodes;

    Sequence(List<Node> nodes) {
      this.nodes = nodes.toArray(new Node[0]);
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      for (Node node : nodes) {
        int outcome = node.run(slots, evaluation);
        if (outcome != NEXT) {
          return outcome;
        }
      }
      return NEXT;
    }
  }

  /** Blocks one after the other, whatever comes of each, until one is left for good. */
  static final class Blocks extends Node {
    private final Node[] blocks;

    Blocks(List<Node> blocks) {
      this.blocks = blocks.toArray(new Node[0]);
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      for (Node block : blocks) {
        int outcome = block.run(slots, evaluation);
        if (outcome > UNDEFINED) {
          return outside(outcome);
        }
      }
      return NEXT;
    }
  }

  /** Leaves blocks. */
  static final class Break extends Node {
    private final int index;

    Break(int index) {
      this.index = index;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      return index;
    }
  }

  /** Ends the function with its result in the last slot, where the caller finds it. */
  static final class Return extends Node {
    private final Source source;

    Return(Source source) {
      this.source = source;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      slots[slots.length - 1] = source.of(slots);
      return RETURN;
    }
  }

  /** Is done where its block is not. */
  static final class Not extends Node {
    private final Node block;

    Not(Node block) {
      this.block = block;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      int outcome = block.run(slots, evaluation);
      return switch (outcome) {
        case NEXT -> UNDEFINED;
        case UNDEFINED -> NEXT;
        default -> outside(outcome);
      };
    }
  }

  /** Runs its block for each part of a value, in the value's order. */
  static final class Scan extends Node {
    private final Source source;
    private final int key;
    private final int value;
    private final Node block;

    Scan(Source source, int key, int value, Node block) {
      this.source = source;
      this.key = key;
      this.value = value;
      this.block = block;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value scanned = source.of(slots);
      if (scanned instanceof ArrayValue array) {
        return array(array, slots, evaluation);
      }
      if (scanned instanceof ObjectValue object) {
        return object(object, slots, evaluation);
      }
      return scanned instanceof SetValue set ? set(set, slots, evaluation) : NEXT;
    }

    private int array(ArrayValue array, Value[] slots, Evaluation evaluation) {
      for (int i = 0; i < array.size(); i++) {
        slots[key] = NumberValue.of(i);
        slots[value] = array.at(i);
        evaluation.tick();
        int outcome = block.run(slots, evaluation);
        if (outcome > UNDEFINED) {
          return outside(outcome);
        }
      }
      return NEXT;
    }

    private int object(ObjectValue object, Value[] slots, Evaluation evaluation) {
      int size = object.keys().size();
      for (int i = 0; i < size; i++) {
        slots[key] = object.keyAt(i);
        slots[value] = object.valueAt(i);
        evaluation.tick();
        int outcome = block.run(slots, evaluation);
        if (outcome > UNDEFINED) {
          return outside(outcome);
        }
      }
      return NEXT;
    }

    private int set(SetValue set, Value[] slots, Evaluation evaluation) {
      int size = set.elements().size();
      for (int i = 0; i < size; i++) {
        slots[key] = set.at(i);
        slots[value] = set.at(i);
        evaluation.tick();
        int outcome = block.run(slots, evaluation);
        if (outcome > UNDEFINED) {
          return outside(outcome);
        }
      }
      return NEXT;
    }
  }

  /** Runs its block under another input or data, where nothing is remembered yet. */
  static final class With extends Node {
    private final int slot;
    private final Value[] path;
    private final Source source;
    private final Node block;

    With(int slot, List<Value> path, Source source, Node block) {
      this.slot = slot;
      this.path = path.toArray(new Value[0]);
      this.source = source;
      this.block = block;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value value = source.of(slots);
      if (value == null && path.length > 0) {
        return UNDEFINED;
      }
      Value before = slots[slot];
      MemoScope outer = evaluation.scope();
      slots[slot] = value == null ? null : upsert(before, 0, value);
      evaluation.scope(outer.within(slots[0], slots[1]));
      int outcome = block.run(slots, evaluation);
      slots[slot] = before;
      evaluation.scope(outer);
      return outcome > UNDEFINED ? outside(outcome) : outcome;
    }

    /** A value that has the new one at the path; what is no object on the way is replaced. */
    private Value upsert(@Nullable Value old, int depth, Value value) {
      if (depth == path.length) {
        return value;
      }
      ObjectValue copy = old instanceof ObjectValue object ? object.copy() : new ObjectValue();
      copy.put(path[depth], upsert(copy.get(path[depth]), depth + 1, value));
      return copy;
    }
  }
}
