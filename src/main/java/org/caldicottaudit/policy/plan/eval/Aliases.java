package org.caldicottaudit.policy.plan.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.caldicottaudit.policy.plan.model.Block;
import org.caldicottaudit.policy.plan.model.Operand;
import org.caldicottaudit.policy.plan.model.Statement;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.NullValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variables that only ever are another variable or a constant. OPA's planner makes many
 * of them; without them, a third of all statements falls away.
 *
 * <p>A variable is one of them if a single statement writes it, and each statement that reads it
 * follows that one in its block or inside a block there, so that nobody can see it before.
 */
final class Aliases {
  private final BitSet written = new BitSet();
  private final BitSet writtenAgain = new BitSet();
  private final BitSet visible = new BitSet();
  private final BitSet seenEarly = new BitSet();
  private final Map<Integer, Operand> copies = new HashMap<>();
  private final Map<Integer, Value> constants = new HashMap<>();

  /** What became visible in the blocks that are looked at, the innermost last. */
  private final List<Integer> shown = new ArrayList<>();

  /** Made once, because the statements of a plan are many. */
  private final IntConsumer noteWrite = this::noteWrite;

  private final IntConsumer noteRead = this::noteRead;
  private final IntConsumer show = this::show;

  Aliases(List<Integer> parameters, List<Block> blocks) {
    for (int parameter : parameters) {
      noteWrite(parameter);
      visible.set(parameter);
    }
    noteWrites(blocks);
    visit(blocks);
    Predicate<Integer> isNoAlias = local -> !isSingle(local) || seenEarly.get(local);
    copies.keySet().removeIf(isNoAlias);
    constants.keySet().removeIf(isNoAlias);
  }

  private void noteWrite(int local) {
    if (written.get(local)) {
      writtenAgain.set(local);
    }
    written.set(local);
  }

  private void noteWrites(List<Block> blocks) {
    for (Block block : blocks) {
      for (Statement statement : block.statements()) {
        statement.eachWritten(noteWrite);
        if (statement instanceof Statement.With with) {
          writtenAgain.set(with.local());
        }
        noteWrites(statement.inner());
      }
    }
  }

  private boolean isSingle(int local) {
    return written.get(local) && !writtenAgain.get(local);
  }

  private void visit(List<Block> blocks) {
    for (Block block : blocks) {
      visit(block);
    }
  }

  private void visit(Block block) {
    int before = shown.size();
    for (Statement statement : block.statements()) {
      statement.eachRead(noteRead);
      note(statement);
      if (statement.inner().isEmpty()) {
        statement.eachWritten(show);
      } else {
        visitInner(statement);
      }
    }
    hide(before);
  }

  private void visitInner(Statement statement) {
    int before = shown.size();
    statement.eachWritten(show);
    visit(statement.inner());
    hide(before);
  }

  private void noteRead(int local) {
    if (!visible.get(local)) {
      seenEarly.set(local);
    }
  }

  private void show(int local) {
    if (!visible.get(local)) {
      visible.set(local);
      shown.add(local);
    }
  }

  private void hide(int before) {
    while (shown.size() > before) {
      visible.clear(shown.remove(shown.size() - 1));
    }
  }

  private void note(Statement statement) {
    if (statement instanceof Statement.AssignVar assign) {
      noteCopy(assign);
    } else if (statement instanceof Statement.MakeNumberRef make) {
      constants.put(make.target(), NumberValue.parse(make.number()));
    } else if (statement instanceof Statement.MakeNumberInt make) {
      constants.put(make.target(), NumberValue.of(make.value()));
    } else if (statement instanceof Statement.MakeNull make) {
      constants.put(make.target(), NullValue.NULL);
    }
  }

  private void noteCopy(Statement.AssignVar assign) {
    if (assign.source() instanceof Operand.Local local) {
      if (isSingle(local.number()) && visible.get(local.number())) {
        copies.put(assign.target(), local);
      }
    } else {
      copies.put(assign.target(), assign.source());
    }
  }

  /** Whether nobody needs the statement, since all that it gives is known. */
  boolean makesNeedless(Statement statement) {
    if (statement instanceof Statement.AssignVar assign) {
      return copies.containsKey(assign.target());
    }
    if (statement instanceof Statement.MakeNumberRef make) {
      return constants.containsKey(make.target());
    }
    if (statement instanceof Statement.MakeNumberInt make) {
      return constants.containsKey(make.target());
    }
    return statement instanceof Statement.MakeNull make && constants.containsKey(make.target());
  }

  /** The constant that an operand stands for; null when it stands for a variable. */
  @Nullable Value constant(Operand operand) {
    Operand origin = origin(operand);
    if (origin instanceof Operand.Text text) {
      return StringValue.of(text.text());
    }
    if (origin instanceof Operand.Truth truth) {
      return BooleanValue.of(truth.truth());
    }
    return constants.get(((Operand.Local) origin).number());
  }

  /** The variable that an operand stands for when it is no constant. */
  int local(Operand operand) {
    return ((Operand.Local) origin(operand)).number();
  }

  private Operand origin(Operand operand) {
    Operand origin = operand;
    while (origin instanceof Operand.Local local) {
      Operand copied = copies.get(local.number());
      if (copied == null) {
        return origin;
      }
      origin = copied;
    }
    return origin;
  }
}
