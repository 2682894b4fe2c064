package org.caldicottaudit.policy.plan.eval;

import java.util.Objects;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.Kind;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** What is undefined unless something holds. */
final class TestNodes {
  private TestNodes() {}

  private static int defined(boolean holds) {
    return holds ? Node.NEXT : Node.UNDEFINED;
  }

  private static boolean same(@Nullable Value left, @Nullable Value right) {
    return Objects.equals(left, right);
  }

  /** Both are the same. */
  static final class Equal extends Node {
    private final Source left;
    private final Source right;

    Equal(Source left, Source right) {
      this.left = left;
      this.right = right;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      return defined(same(left.of(slots), right.of(slots)));
    }
  }

  /** They differ. */
  static final class NotEqual extends Node {
    private final Source left;
    private final Source right;

    NotEqual(Source left, Source right) {
      this.left = left;
      this.right = right;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      return defined(!same(left.of(slots), right.of(slots)));
    }
  }

  /** It is not false, which is how the end of each condition reads. */
  static final class NotFalse extends Node {
    private final Source source;

    NotFalse(Source source) {
      this.source = source;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      return defined(!BooleanValue.FALSE.equals(source.of(slots)));
    }
  }

  /** It is of a type. */
  static final class IsKind extends Node {
    private final Source source;
    private final Kind kind;

    IsKind(Source source, Kind kind) {
      this.source = source;
      this.kind = kind;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value value = source.of(slots);
      return defined(value != null && value.kind() == kind);
    }
  }

  /** It has a value, or has none. */
  static final class IsDefined extends Node {
    private final Source source;
    private final boolean wanted;

    IsDefined(Source source, boolean wanted) {
      this.source = source;
      this.wanted = wanted;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      return defined((source.of(slots) != null) == wanted);
    }
  }

  /** A variable has a part of a name that stands in the plan, which is what most statements ask. */
  static final class DotName extends Node {
    private final int source;
    private final Value name;
    private final int target;

    DotName(int source, Value name, int target) {
      this.source = source;
      this.name = name;
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value part = Dot.part(slots[source], name);
      slots[target] = part;
      return part == null ? UNDEFINED : NEXT;
    }
  }

  /** It has a part under a key, which is put into a slot. */
  static final class Dot extends Node {
    private final Source source;
    private final Source key;
    private final int target;

    Dot(Source source, Source key, int target) {
      this.source = source;
      this.key = key;
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value part = part(source.of(slots), key.of(slots));
      slots[target] = part;
      return defined(part != null);
    }

    /** Most wholes are objects, and to know that spares a choice at run time. */
    private static @Nullable Value part(@Nullable Value whole, @Nullable Value name) {
      if (whole == null || name == null) {
        return null;
      }
      return whole instanceof ObjectValue object ? object.get(name) : whole.get(name);
    }
  }
}
