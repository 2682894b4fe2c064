package org.caldicottaudit.policy.plan.model;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * One step of a plan. A step is done, or it is undefined, and then its block ends. What each means
 * is defined by the package {@code v1/ir} of OPA; the numbers are those of variables.
 */
public sealed interface Statement {
  /**
   * Names the variables that it reads itself, without the blocks in it. What it builds on, such as
   * an array, counts as read.
   */
  default void eachRead(IntConsumer variable) {}

  /**
   * Names the variables that it gives a value, or takes it; those of a scan and a with included.
   */
  default void eachWritten(IntConsumer variable) {}

  /** The blocks in it. */
  default List<Block> inner() {
    return List.of();
  }

  /** Puts the value into an array that is being built. */
  record ArrayAppend(Operand value, int array) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      value.read(variable);
      variable.accept(array);
    }
  }

  /** Gives a variable a whole number. */
  record AssignInt(long value, int target) implements Statement {
    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** Gives a variable the value of another. */
  record AssignVar(Operand source, int target) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      source.read(variable);
    }

    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** Gives a variable its only value; another one that differs is a conflict. */
  record AssignVarOnce(Operand source, int target) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      source.read(variable);
    }

    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** Runs blocks one after the other, whether they are defined or not. */
  record Blocks(List<Block> blocks) implements Statement {
    public Blocks {
      blocks = List.copyOf(blocks);
    }

    @Override
    public List<Block> inner() {
      return blocks;
    }
  }

  /** Leaves the current block and as many around it. */
  record Break(int index) implements Statement {}

  /** Calls a function of the plan or a builtin; undefined when that is. */
  record Call(String function, List<Operand> arguments, int result) implements Statement {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public void eachRead(IntConsumer variable) {
      for (Operand argument : arguments) {
        argument.read(variable);
      }
    }

    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(result);
    }
  }

  /** Calls the function at a path; undefined when none is there. */
  record CallDynamic(List<Operand> path, List<Integer> arguments, int result) implements Statement {
    public CallDynamic {
      path = List.copyOf(path);
      arguments = List.copyOf(arguments);
    }

    @Override
    public void eachRead(IntConsumer variable) {
      for (Operand part : path) {
        part.read(variable);
      }
      arguments.forEach(variable::accept);
    }

    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(result);
    }
  }

  /** Looks up a key; undefined when it isn't there. */
  record Dot(Operand source, Operand key, int target) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      source.read(variable);
      key.read(variable);
    }

    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** Undefined unless both are the same. */
  record Equal(Operand a, Operand b) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      a.read(variable);
      b.read(variable);
    }
  }

  /** Undefined unless it is an array. */
  record IsArray(Operand source) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      source.read(variable);
    }
  }

  /** Undefined unless the variable has a value. */
  record IsDefined(int source) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      variable.accept(source);
    }
  }

  /** Undefined unless it is an object. */
  record IsObject(Operand source) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      source.read(variable);
    }
  }

  /** Undefined unless it is a set. */
  record IsSet(Operand source) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      source.read(variable);
    }
  }

  /** Undefined if the variable has a value. */
  record IsUndefined(int source) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      variable.accept(source);
    }
  }

  /** How many parts a value has. */
  record Len(Operand source, int target) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      source.read(variable);
    }

    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** An empty array, to be built. */
  record MakeArray(int capacity, int target) implements Statement {
    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** Null. */
  record MakeNull(int target) implements Statement {
    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** A whole number. */
  record MakeNumberInt(long value, int target) implements Statement {
    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** A number as it was written. */
  record MakeNumberRef(String number, int target) implements Statement {
    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** An empty object, to be built. */
  record MakeObject(int target) implements Statement {
    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** An empty set, to be built. */
  record MakeSet(int target) implements Statement {
    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** Nothing. */
  record Nop() implements Statement {}

  /** Undefined if the block is defined. */
  record Not(Block block) implements Statement {
    @Override
    public List<Block> inner() {
      return List.of(block);
    }
  }

  /** Undefined if both are the same. */
  record NotEqual(Operand a, Operand b) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      a.read(variable);
      b.read(variable);
    }
  }

  /** Puts a value under a key of an object that is being built. */
  record ObjectInsert(Operand key, Operand value, int object) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      key.read(variable);
      value.read(variable);
      variable.accept(object);
    }
  }

  /** The same, but another value under that key is a conflict. */
  record ObjectInsertOnce(Operand key, Operand value, int object) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      key.read(variable);
      value.read(variable);
      variable.accept(object);
    }
  }

  /** Merges two objects and the objects in them; what is in both is taken from the first. */
  record ObjectMerge(int a, int b, int target) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      variable.accept(a);
      variable.accept(b);
    }

    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** Takes a variable its value. */
  record ResetLocal(int target) implements Statement {
    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(target);
    }
  }

  /** Adds an object to what the plan answers. */
  record ResultSetAdd(int value) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      variable.accept(value);
    }
  }

  /** Ends the function; undefined when the variable has no value. */
  record ReturnLocal(int source) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      variable.accept(source);
    }
  }

  /** Runs a block for each part, in order. */
  record Scan(int source, int key, int value, Block block) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      variable.accept(source);
    }

    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(key);
      variable.accept(value);
    }

    @Override
    public List<Block> inner() {
      return List.of(block);
    }
  }

  /** Adds an element to a set that is being built. */
  record SetAdd(Operand value, int set) implements Statement {
    @Override
    public void eachRead(IntConsumer variable) {
      value.read(variable);
      variable.accept(set);
    }
  }

  /** Runs a block while a variable, or what is at a path in it, has another value. */
  record With(int local, List<String> path, Operand value, Block block) implements Statement {
    public With {
      path = List.copyOf(path);
    }

    @Override
    public void eachRead(IntConsumer variable) {
      value.read(variable);
    }

    @Override
    public void eachWritten(IntConsumer variable) {
      variable.accept(local);
    }

    @Override
    public List<Block> inner() {
      return List.of(block);
    }
  }
}
