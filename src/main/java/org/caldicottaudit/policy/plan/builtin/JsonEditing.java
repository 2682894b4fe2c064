package org.caldicottaudit.policy.plan.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.NullValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Documents with some of their parts, named by paths. */
final class JsonEditing {
  private JsonEditing() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(all, "json.remove", JsonEditing::remove);
    Builtins.two(all, "json.filter", JsonEditing::filter);
    Builtins.two(all, "json.patch", JsonEditing::patch);
  }

  private static @Nullable Value remove(Value value, Value paths) {
    return without(Operands.object(value, 1), tree(paths));
  }

  private static Value filter(Value value, Value paths) {
    return only(Operands.object(value, 1), tree(paths));
  }

  /** The paths as an object of objects, with null where one ends. */
  private static ObjectValue tree(Value paths) {
    ObjectValue tree = new ObjectValue();
    for (Value path : Operands.elements(paths, 2, "set", "array")) {
      enter(segments(path), tree);
    }
    return tree;
  }

  private static void enter(List<Value> path, ObjectValue tree) {
    ObjectValue node = tree;
    for (int i = 0; i < path.size() - 1; i++) {
      Value child = node.get(path.get(i));
      if (NullValue.NULL.equals(child)) {
        return;
      }
      ObjectValue next = child instanceof ObjectValue object ? object : new ObjectValue();
      node.put(path.get(i), next);
      node = next;
    }
    if (!path.isEmpty()) {
      node.put(path.get(path.size() - 1), NullValue.NULL);
    }
  }

  /** A path is a text with slashes, or an array. */
  private static List<Value> segments(Value path) {
    if (path instanceof ArrayValue array) {
      return array.elements();
    }
    if (!(path instanceof StringValue string)) {
      throw BuiltinException.operand(
          2,
          "must be one of {set, array} containing string paths or array of path segments but got "
              + path.kind().word());
    }
    List<Value> segments = new ArrayList<>();
    if (!string.text().isEmpty()) {
      for (String part : string.text().replaceFirst("^/+", "").split("/", -1)) {
        segments.add(StringValue.of(part.replace("~1", "/").replace("~0", "~")));
      }
    }
    return segments;
  }

  private static @Nullable Value without(Value value, @Nullable Value removed) {
    if (NullValue.NULL.equals(removed)) {
      return null;
    }
    if (!(removed instanceof ObjectValue paths)) {
      return value;
    }
    return switch (value.kind()) {
      case OBJECT -> objectWithout((ObjectValue) value, paths);
      case SET -> setWithout((SetValue) value, paths);
      case ARRAY -> arrayWithout((ArrayValue) value, paths);
      case NULL, BOOLEAN, NUMBER, STRING -> value;
    };
  }

  private static Value objectWithout(ObjectValue object, ObjectValue paths) {
    ObjectValue rest = new ObjectValue();
    for (int i = 0; i < object.keys().size(); i++) {
      Value part = without(object.valueAt(i), paths.get(object.keyAt(i)));
      if (part != null) {
        rest.put(object.keyAt(i), part);
      }
    }
    return rest;
  }

  private static Value setWithout(SetValue set, ObjectValue paths) {
    SetValue rest = new SetValue();
    for (Value element : set.elements()) {
      Value part = without(element, paths.get(element));
      if (part != null) {
        rest.insert(part);
      }
    }
    return rest;
  }

  private static Value arrayWithout(ArrayValue array, ObjectValue paths) {
    ArrayValue rest = new ArrayValue(array.size());
    for (int i = 0; i < array.size(); i++) {
      Value part = without(array.at(i), paths.get(place(i)));
      if (part != null) {
        rest.append(part);
      }
    }
    return rest;
  }

  /** The places of an array are texts in a path. */
  private static Value place(int index) {
    return StringValue.of(Integer.toString(index));
  }

  static Value only(Value value, Value kept) {
    if (kept.equals(NullValue.NULL)) {
      return value;
    }
    if (!(kept instanceof ObjectValue paths)) {
      throw BuiltinException.of("invalid filter value, expected an object");
    }
    return switch (value.kind()) {
      case OBJECT -> objectOnly((ObjectValue) value, paths);
      case SET -> setOnly((SetValue) value, paths);
      case ARRAY -> arrayOnly((ArrayValue) value, paths);
      case NULL, BOOLEAN, NUMBER, STRING -> value;
    };
  }

  private static Value objectOnly(ObjectValue object, ObjectValue paths) {
    ObjectValue some = new ObjectValue();
    for (int i = 0; i < object.keys().size(); i++) {
      Value path = paths.get(object.keyAt(i));
      if (path != null) {
        some.put(object.keyAt(i), only(object.valueAt(i), path));
      }
    }
    return some;
  }

  private static Value setOnly(SetValue set, ObjectValue paths) {
    SetValue some = new SetValue();
    for (Value element : set.elements()) {
      Value path = paths.get(element);
      if (path != null) {
        some.insert(only(element, path));
      }
    }
    return some;
  }

  private static Value arrayOnly(ArrayValue array, ObjectValue paths) {
    ArrayValue some = new ArrayValue(array.size());
    for (int i = 0; i < array.size(); i++) {
      Value path = paths.get(place(i));
      if (path != null) {
        some.append(only(array.at(i), path));
      }
    }
    return some;
  }

  private static Value patch(Value value, Value operations) {
    Value patched = value;
    for (Value operation : Operands.array(operations, 2).elements()) {
      if (!(operation instanceof ObjectValue step)) {
        throw BuiltinException.of(
            "must be an array of JSON-Patch objects, but at least one element is not an object");
      }
      patched = apply(patched, step);
    }
    return patched;
  }

  private static Value apply(Value value, ObjectValue step) {
    List<Value> path = segments(attribute(step, "path"));
    Value op = attribute(step, "op");
    if (!(op instanceof StringValue name)) {
      throw BuiltinException.of("attribute 'op' must be a string but found: " + op.kind().word());
    }
    return switch (name.text()) {
      case "add" -> Patch.add(value, path, attribute(step, "value"));
      case "remove" -> Patch.remove(value, path);
      case "replace" -> Patch.add(Patch.remove(value, path), path, attribute(step, "value"));
      case "move" -> move(value, segments(attribute(step, "from")), path);
      case "copy" -> Patch.add(value, path, Patch.at(value, segments(attribute(step, "from"))));
      case "test" -> tested(value, path, attribute(step, "value"));
      default -> throw BuiltinException.of("unrecognized op: '" + name.text() + "'");
    };
  }

  private static Value attribute(ObjectValue step, String name) {
    Value value = step.get(StringValue.of(name));
    if (value == null) {
      throw BuiltinException.of("missing required attribute '" + name + "'");
    }
    return value;
  }

  private static Value move(Value value, List<Value> from, List<Value> path) {
    return Patch.add(Patch.remove(value, from), path, Patch.at(value, from));
  }

  private static Value tested(Value value, List<Value> path, Value expected) {
    if (!Patch.at(value, path).equals(expected)) {
      throw BuiltinException.of("value from EditTree != patch value.");
    }
    return value;
  }

  /** Changes at one path, each giving a new document. */
  private static final class Patch {
    private Patch() {}

    static Value at(Value value, List<Value> path) {
      Value part = value;
      for (Value segment : path) {
        part = child(part, segment);
      }
      return part;
    }

    private static Value child(Value parent, Value segment) {
      Value child =
          parent instanceof ArrayValue array
              ? array.get(NumberValue.of(index(segment, array.size() - 1)))
              : parent.get(segment);
      if (child == null) {
        throw BuiltinException.of("path does not exist in the document");
      }
      return child;
    }

    private static long index(Value segment, int last) {
      if (segment instanceof NumberValue number && number.isLong()) {
        return checked(number.longValue(), last);
      }
      if (segment instanceof StringValue text && text.text().matches("0|[1-9][0-9]{0,8}")) {
        return checked(Long.parseLong(text.text()), last);
      }
      throw BuiltinException.of("invalid index for an array");
    }

    private static long checked(long index, int last) {
      if (index < 0 || index > last) {
        throw BuiltinException.of("index out of the array");
      }
      return index;
    }

    static Value add(Value value, List<Value> path, Value added) {
      if (path.isEmpty()) {
        return added;
      }
      Value segment = path.get(0);
      List<Value> rest = path.subList(1, path.size());
      if (!rest.isEmpty()) {
        return with(value, segment, add(child(value, segment), rest, added));
      }
      if (value instanceof SetValue && !segment.equals(added)) {
        throw BuiltinException.of("an element of a set is its own key");
      }
      return value instanceof ArrayValue array
          ? inserted(array, segment, added)
          : with(value, segment, added);
    }

    private static Value inserted(ArrayValue array, Value segment, Value added) {
      List<Value> elements = new ArrayList<>(array.elements());
      boolean atEnd = segment instanceof StringValue text && text.text().equals("-");
      elements.add(atEnd ? array.size() : (int) index(segment, array.size()), added);
      return ArrayValue.of(elements);
    }

    private static Value with(Value parent, Value segment, Value child) {
      if (parent instanceof ObjectValue object) {
        ObjectValue copy = object.copy();
        copy.put(segment, child);
        return copy;
      }
      if (parent instanceof ArrayValue array) {
        List<Value> elements = new ArrayList<>(array.elements());
        elements.set((int) index(segment, array.size() - 1), child);
        return ArrayValue.of(elements);
      }
      if (parent instanceof SetValue set) {
        SetValue copy =
            SetValue.of(
                set.elements().stream().filter(element -> !element.equals(segment)).toList());
        copy.insert(child);
        return copy;
      }
      throw BuiltinException.of("path does not exist in the document");
    }

    static Value remove(Value value, List<Value> path) {
      if (path.isEmpty()) {
        return NullValue.NULL;
      }
      Value segment = path.get(0);
      List<Value> rest = path.subList(1, path.size());
      Value child = child(value, segment);
      return rest.isEmpty() ? without(value, segment) : with(value, segment, remove(child, rest));
    }

    private static Value without(Value parent, Value segment) {
      if (parent instanceof ArrayValue array) {
        List<Value> elements = new ArrayList<>(array.elements());
        elements.remove((int) index(segment, array.size() - 1));
        return ArrayValue.of(elements);
      }
      ObjectValue names = new ObjectValue();
      names.put(segment, NullValue.NULL);
      Value rest = JsonEditing.without(parent, names);
      return rest == null ? NullValue.NULL : rest;
    }
  }
}
