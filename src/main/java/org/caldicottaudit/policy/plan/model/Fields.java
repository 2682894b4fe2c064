package org.caldicottaudit.policy.plan.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a JSON object of a plan. There are a few fields at most, so none is hashed. */
final class Fields {
  private static final int FEW = 4;

  private final List<String> strings;
  private final List<String> names = new ArrayList<>(FEW);
  private final List<@Nullable Object> values = new ArrayList<>(FEW);

  /**
   * @param strings the texts of the plan, which its operands may name by number
   */
  Fields(List<String> strings) {
    this.strings = strings;
  }

  /**
   * Adds a field.
   *
   * @param value a number, text, truth, block or {@link Fields}, or a list of such
   */
  void add(String name, @Nullable Object value) {
    names.add(name);
    values.add(value);
  }

  /** The fields of an object in it; none when it is left out or null. */
  Fields fields(String name) {
    return find(name) instanceof Fields fields ? fields : new Fields(strings);
  }

  private @Nullable Object find(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name)) {
        return values.get(i);
      }
    }
    return null;
  }

  boolean has(String name) {
    return names.contains(name);
  }

  String text(String name) {
    if (find(name) instanceof String text) {
      return text;
    }
    throw expected("a text", name);
  }

  /** A number of a variable or the like. */
  int number(String name) {
    if (find(name) instanceof Integer number && number >= 0) {
      return number;
    }
    throw expected("a number", name);
  }

  /** Any whole number. */
  long whole(String name) {
    if (find(name) instanceof Number number) {
      return number.longValue();
    }
    throw expected("a number", name);
  }

  Operand operand(String name) {
    return operand(name, find(name));
  }

  List<Operand> operands(String name) {
    List<Operand> operands = new ArrayList<>();
    for (Object written : list(name)) {
      operands.add(operand(name, written));
    }
    return operands;
  }

  /** ./caldicott policies build leaves of an operand what it is, for those who read the plan. */
  private Operand operand(String name, @Nullable Object written) {
    if (written instanceof Integer local) {
      return new Operand.Local(local);
    }
    if (written instanceof String text) {
      return new Operand.Text(text);
    }
    if (written instanceof Boolean truth) {
      return new Operand.Truth(truth);
    }
    if (written instanceof Fields typed) {
      return typed.operand();
    }
    throw expected("an operand", name);
  }

  /** As OPA itself writes it. */
  private Operand operand() {
    String type = text("type");
    return switch (type) {
      case "local" -> new Operand.Local(number("value"));
      case "string_index" -> new Operand.Text(string("value"));
      case "bool" -> new Operand.Truth(Boolean.TRUE.equals(find("value")));
      default -> throw new IllegalArgumentException("nobody knows the operand " + type);
    };
  }

  /** A text, or the number of one. */
  String string(String name) {
    return string(name, find(name));
  }

  List<String> strings(String name) {
    List<String> texts = new ArrayList<>();
    for (Object written : list(name)) {
      texts.add(string(name, written));
    }
    return texts;
  }

  private String string(String name, @Nullable Object written) {
    if (written instanceof String text) {
      return text;
    }
    if (!(written instanceof Integer number)) {
      throw expected("a text or its number", name);
    }
    if (number < 0 || number >= strings.size()) {
      throw new IllegalArgumentException("no text has the number " + number);
    }
    return strings.get(number);
  }

  /** A list that is left out or null is an empty one. */
  private List<?> list(String name) {
    return find(name) instanceof List<?> list ? list : List.of();
  }

  /** A block that is left out or null is an empty one. */
  Block block(String name) {
    return find(name) instanceof Block block ? block : new Block(List.of());
  }

  List<Block> blocks(String name) {
    List<Block> blocks = new ArrayList<>();
    for (Object block : list(name)) {
      if (!(block instanceof Block read)) {
        throw expected("blocks", name);
      }
      blocks.add(read);
    }
    return blocks;
  }

  private static IllegalArgumentException expected(String what, String name) {
    return new IllegalArgumentException("expected " + what + " at \"" + name + "\"");
  }
}
