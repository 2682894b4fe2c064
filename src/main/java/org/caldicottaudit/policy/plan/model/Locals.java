package org.caldicottaudit.policy.plan.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which variables a statement reads and writes itself, without the blocks in it. */
public final class Locals {
  private Locals() {}

  /** The variables that it reads. What it builds on, such as an array, counts as read. */
  public static List<Integer> read(Statement statement) {
    if (statement instanceof Statement.CallDynamic call) {
      return Stream.concat(locals(call.path()), call.arguments().stream()).toList();
    }
    return Stream.concat(locals(operands(statement)), numbers(statement)).toList();
  }

  private static Stream<Integer> locals(List<Operand> operands) {
    return operands.stream()
        .filter(Operand.Local.class::isInstance)
        .map(operand -> ((Operand.Local) operand).number());
  }

  /** Its operands, in order. */
  public static List<Operand> operands(Statement statement) {
    if (statement instanceof Statement.Call call) {
      return call.arguments();
    }
    if (statement instanceof Statement.CallDynamic call) {
      return call.path();
    }
    if (statement instanceof Statement.ObjectInsert insert) {
      return List.of(insert.key(), insert.value());
    }
    if (statement instanceof Statement.ObjectInsertOnce insert) {
      return List.of(insert.key(), insert.value());
    }
    if (statement instanceof Statement.Dot dot) {
      return List.of(dot.source(), dot.key());
    }
    if (statement instanceof Statement.Equal equal) {
      return List.of(equal.a(), equal.b());
    }
    if (statement instanceof Statement.NotEqual differ) {
      return List.of(differ.a(), differ.b());
    }
    return operand(statement).map(List::of).orElse(List.of());
  }

  private static Optional<Operand> operand(Statement statement) {
    @Nullable Operand operand = null;
    if (statement instanceof Statement.ArrayAppend append) {
      operand = append.value();
    } else if (statement instanceof Statement.SetAdd add) {
      operand = add.value();
    } else if (statement instanceof Statement.AssignVar assign) {
      operand = assign.source();
    } else if (statement instanceof Statement.AssignVarOnce assign) {
      operand = assign.source();
    } else if (statement instanceof Statement.IsArray is) {
      operand = is.source();
    } else if (statement instanceof Statement.IsObject is) {
      operand = is.source();
    } else if (statement instanceof Statement.IsSet is) {
      operand = is.source();
    } else if (statement instanceof Statement.Len len) {
      operand = len.source();
    } else if (statement instanceof Statement.With with) {
      operand = with.value();
    }
    return Optional.ofNullable(operand);
  }

  /** The variables that it names by number. */
  private static Stream<Integer> numbers(Statement statement) {
    if (statement instanceof Statement.ArrayAppend append) {
      return Stream.of(append.array());
    }
    if (statement instanceof Statement.SetAdd add) {
      return Stream.of(add.set());
    }
    if (statement instanceof Statement.ObjectInsert insert) {
      return Stream.of(insert.object());
    }
    if (statement instanceof Statement.ObjectInsertOnce insert) {
      return Stream.of(insert.object());
    }
    if (statement instanceof Statement.ObjectMerge merge) {
      return Stream.of(merge.a(), merge.b());
    }
    if (statement instanceof Statement.IsDefined is) {
      return Stream.of(is.source());
    }
    if (statement instanceof Statement.IsUndefined is) {
      return Stream.of(is.source());
    }
    if (statement instanceof Statement.Scan scan) {
      return Stream.of(scan.source());
    }
    if (statement instanceof Statement.ReturnLocal returns) {
      return Stream.of(returns.source());
    }
    return statement instanceof Statement.ResultSetAdd add ? Stream.of(add.value()) : Stream.of();
  }

  /** The variables that it gives a value, or takes it; those of a scan and a with included. */
  public static List<Integer> written(Statement statement) {
    if (statement instanceof Statement.Scan scan) {
      return List.of(scan.key(), scan.value());
    }
    if (statement instanceof Statement.With with) {
      return List.of(with.local());
    }
    int target = target(statement);
    return target < 0 ? List.of() : List.of(target);
  }

  private static int target(Statement statement) {
    if (statement instanceof Statement.Call call) {
      return call.result();
    }
    if (statement instanceof Statement.CallDynamic call) {
      return call.result();
    }
    if (statement instanceof Statement.AssignInt assign) {
      return assign.target();
    }
    if (statement instanceof Statement.AssignVar assign) {
      return assign.target();
    }
    if (statement instanceof Statement.AssignVarOnce assign) {
      return assign.target();
    }
    if (statement instanceof Statement.Dot dot) {
      return dot.target();
    }
    if (statement instanceof Statement.Len len) {
      return len.target();
    }
    return made(statement);
  }

  private static int made(Statement statement) {
    if (statement instanceof Statement.MakeArray make) {
      return make.target();
    }
    if (statement instanceof Statement.MakeNull make) {
      return make.target();
    }
    if (statement instanceof Statement.MakeNumberInt make) {
      return make.target();
    }
    if (statement instanceof Statement.MakeNumberRef make) {
      return make.target();
    }
    if (statement instanceof Statement.MakeObject make) {
      return make.target();
    }
    if (statement instanceof Statement.MakeSet make) {
      return make.target();
    }
    if (statement instanceof Statement.ObjectMerge merge) {
      return merge.target();
    }
    return statement instanceof Statement.ResetLocal reset ? reset.target() : -1;
  }

  /** The blocks in it. */
  public static List<Block> blocks(Statement statement) {
    if (statement instanceof Statement.Blocks blocks) {
      return blocks.blocks();
    }
    if (statement instanceof Statement.Not not) {
      return List.of(not.block());
    }
    if (statement instanceof Statement.Scan scan) {
      return List.of(scan.block());
    }
    return statement instanceof Statement.With with ? List.of(with.block()) : List.of();
  }
}
