package org.caldicottaudit.policy.plan.builtin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Going along what values point at. */
final class Graphs {
  private Graphs() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.one(all, "walk", Graphs::walk);
    Builtins.two(all, "graph.reachable", Graphs::reachable);
    Builtins.two(all, "graph.reachable_paths", Graphs::paths);
  }

  /** All pairs of a path and what is there; the planner goes through them. */
  private static Value walk(Value value) {
    ArrayValue walked = new ArrayValue(16);
    walk(new ArrayList<>(), value, walked);
    return walked;
  }

  private static void walk(List<Value> path, Value value, ArrayValue walked) {
    walked.append(ArrayValue.of(ArrayValue.of(path), value));
    if (value instanceof ArrayValue array) {
      for (int i = 0; i < array.size(); i++) {
        step(path, NumberValue.of(i), array.at(i), walked);
      }
    } else if (value instanceof SetValue set) {
      set.elements().forEach(element -> step(path, element, element, walked));
    } else if (value instanceof ObjectValue object) {
      for (int i = 0; i < object.keys().size(); i++) {
        step(path, object.keyAt(i), object.valueAt(i), walked);
      }
    }
  }

  private static void step(List<Value> path, Value key, Value value, ArrayValue walked) {
    path.add(key);
    walk(path, value, walked);
    path.remove(path.size() - 1);
  }

  private static List<Value> edges(Value value) {
    if (value instanceof SetValue set) {
      return set.elements();
    }
    return value instanceof ArrayValue array ? array.elements() : List.of();
  }

  private static Value reachable(Value value, Value from) {
    ObjectValue graph = Operands.object(value, 1);
    Deque<Value> queue = new ArrayDeque<>(Operands.elements(from, 2, "{array, set}"));
    SetValue reached = new SetValue();
    while (!queue.isEmpty()) {
      Value node = queue.remove();
      Value next = reached.contains(node) ? null : graph.get(node);
      if (next != null) {
        queue.addAll(edges(next));
        reached.insert(node);
      }
    }
    return reached;
  }

  private static Value paths(Value value, Value from) {
    ObjectValue graph = Operands.object(value, 1);
    SetValue paths = new SetValue();
    for (Value node : Operands.elements(from, 2, "{array, set}")) {
      Value next = graph.get(node);
      if (next != null) {
        follow(graph, List.of(node), edges(next), paths);
      }
    }
    return paths;
  }

  /** A path ends where nothing follows, where it would come back, and where the graph ends. */
  private static void follow(
      ObjectValue graph, List<Value> path, List<Value> edges, SetValue paths) {
    if (edges.isEmpty()) {
      paths.insert(ArrayValue.of(path));
    }
    for (Value neighbour : edges) {
      Value next = path.contains(neighbour) ? null : graph.get(neighbour);
      if (next == null) {
        paths.insert(ArrayValue.of(path));
      } else {
        List<Value> longer = new ArrayList<>(path);
        longer.add(neighbour);
        follow(graph, longer, edges(next), paths);
      }
    }
  }
}
