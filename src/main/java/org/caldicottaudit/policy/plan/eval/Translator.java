package org.caldicottaudit.policy.plan.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.policy.plan.model.Block;
import org.caldicottaudit.policy.plan.model.Operand;
import org.caldicottaudit.policy.plan.model.Statement;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.Kind;
import org.caldicottaudit.policy.plan.value.NullValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Makes nodes of the statements of one function or plan, with a slot for each variable left. */
final class Translator {
  private static final int DOCUMENTS = 2;

  private final Linkage linkage;
  private final Aliases aliases;
  private final boolean takesArguments;
  private final Map<Integer, Integer> slots = new HashMap<>();

  Translator(Linkage linkage, List<Integer> parameters, List<Block> blocks) {
    this.linkage = linkage;
    this.aliases = new Aliases(parameters, blocks);
    this.takesArguments = parameters.size() > DOCUMENTS;
    // Whoever asks a rule hands on the slots 0 and 1.
    slot(0);
    slot(1);
  }

  /** The slot of a variable. */
  int slot(int local) {
    Integer known = slots.putIfAbsent(local, slots.size());
    return known == null ? slots.size() - 1 : known;
  }

  /** The slots of variables, in their order. */
  int[] slots(List<Integer> locals) {
    int[] numbers = new int[locals.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = slot(locals.get(i));
    }
    return numbers;
  }

  /** How many slots there are, with the last one for what is returned. */
  int size() {
    return slots.size() + 1;
  }

  List<Node> blocks(List<Block> blocks) {
    List<Node> nodes = new ArrayList<>();
    for (Block block : blocks) {
      nodes.add(block(block));
    }
    return nodes;
  }

  private Node block(Block block) {
    List<Node> nodes = new ArrayList<>();
    for (Statement statement : block.statements()) {
      if (!aliases.makesNeedless(statement) && !(statement instanceof Statement.Nop)) {
        nodes.add(node(statement));
      }
    }
    return nodes.size() == 1 ? nodes.get(0) : new FlowNodes.Sequence(nodes);
  }

  private Source source(Operand operand) {
    Value constant = aliases.constant(operand);
    return constant == null
        ? Source.local(slot(aliases.local(operand)))
        : Source.constant(linkage.shared(constant));
  }

  private Source[] sources(List<Operand> operands) {
    Source[] sources = new Source[operands.size()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = source(operands.get(i));
    }
    return sources;
  }

  private Source source(int local) {
    return source(new Operand.Local(local));
  }

  private Node node(Statement statement) {
    if (statement instanceof Statement.Dot dot) {
      return dot(source(dot.source()), source(dot.key()), slot(dot.target()));
    }
    if (statement instanceof Statement.Call call) {
      return call(call);
    }
    if (statement instanceof Statement.CallDynamic call) {
      return dynamic(call);
    }
    Node node = flow(statement);
    node = node == null ? test(statement) : node;
    node = node == null ? value(statement) : node;
    node = node == null ? building(statement) : node;
    if (node == null) {
      throw new IllegalArgumentException("nobody can run " + statement);
    }
    return node;
  }

  private static Node dot(Source whole, Source key, int target) {
    Value name = key.constant();
    return name == null || whole.constant() != null
        ? new TestNodes.Dot(whole, key, target)
        : new TestNodes.DotName(whole.slot(), name, target);
  }

  private @Nullable Node flow(Statement statement) {
    Node node = null;
    if (statement instanceof Statement.Blocks blocks) {
      node = new FlowNodes.Blocks(blocks(blocks.blocks()));
    } else if (statement instanceof Statement.Break leaving) {
      node = new FlowNodes.Break(leaving.index());
    } else if (statement instanceof Statement.ReturnLocal returning) {
      node = new FlowNodes.Return(source(returning.source()));
    } else if (statement instanceof Statement.Not not) {
      node = new FlowNodes.Not(block(not.block()));
    } else if (statement instanceof Statement.Scan scan) {
      node =
          new FlowNodes.Scan(
              source(scan.source()), slot(scan.key()), slot(scan.value()), block(scan.block()));
    } else if (statement instanceof Statement.With with) {
      node = with(with);
    }
    return node;
  }

  private Node with(Statement.With with) {
    List<Value> path = with.path().stream().map(this::text).toList();
    return new FlowNodes.With(slot(with.local()), path, source(with.value()), block(with.block()));
  }

  private Value text(String text) {
    return linkage.shared(StringValue.of(text));
  }

  private @Nullable Node test(Statement statement) {
    Node node = null;
    if (statement instanceof Statement.Equal equal) {
      node = new TestNodes.Equal(source(equal.a()), source(equal.b()));
    } else if (statement instanceof Statement.NotEqual differ) {
      node = differ(source(differ.a()), source(differ.b()));
    } else if (statement instanceof Statement.IsArray is) {
      node = new TestNodes.IsKind(source(is.source()), Kind.ARRAY);
    } else if (statement instanceof Statement.IsObject is) {
      node = new TestNodes.IsKind(source(is.source()), Kind.OBJECT);
    } else if (statement instanceof Statement.IsSet is) {
      node = new TestNodes.IsKind(source(is.source()), Kind.SET);
    } else if (statement instanceof Statement.IsDefined is) {
      node = new TestNodes.IsDefined(source(is.source()), true);
    } else if (statement instanceof Statement.IsUndefined is) {
      node = new TestNodes.IsDefined(source(is.source()), false);
    }
    return node;
  }

  private static Node differ(Source left, Source right) {
    return BooleanValue.FALSE.equals(right.constant())
        ? new TestNodes.NotFalse(left)
        : new TestNodes.NotEqual(left, right);
  }

  private @Nullable Node value(Statement statement) {
    Node node = null;
    if (statement instanceof Statement.AssignVar assign) {
      node = new ValueNodes.Assign(source(assign.source()), slot(assign.target()));
    } else if (statement instanceof Statement.AssignVarOnce assign) {
      node = new ValueNodes.AssignOnce(source(assign.source()), slot(assign.target()), conflict());
    } else if (statement instanceof Statement.AssignInt assign) {
      node = constant(NumberValue.of(assign.value()), assign.target());
    } else if (statement instanceof Statement.MakeNumberInt make) {
      node = constant(NumberValue.of(make.value()), make.target());
    } else if (statement instanceof Statement.MakeNumberRef make) {
      node = constant(NumberValue.parse(make.number()), make.target());
    } else if (statement instanceof Statement.MakeNull make) {
      node = constant(NullValue.NULL, make.target());
    } else if (statement instanceof Statement.ResetLocal reset) {
      node = new ValueNodes.Reset(slot(reset.target()));
    } else if (statement instanceof Statement.Len len) {
      node = new ValueNodes.Length(source(len.source()), slot(len.target()));
    }
    return node;
  }

  private Node constant(Value value, int target) {
    return new ValueNodes.Assign(Source.constant(linkage.shared(value)), slot(target));
  }

  private String conflict() {
    return takesArguments
        ? "functions must not produce multiple outputs for same inputs"
        : "complete rules must not produce multiple outputs";
  }

  private @Nullable Node building(Statement statement) {
    Node node = null;
    if (statement instanceof Statement.MakeArray make) {
      node = new ValueNodes.MakeArray(make.capacity(), slot(make.target()));
    } else if (statement instanceof Statement.MakeObject make) {
      node = new ValueNodes.MakeObject(slot(make.target()));
    } else if (statement instanceof Statement.MakeSet make) {
      node = new ValueNodes.MakeSet(slot(make.target()));
    } else if (statement instanceof Statement.ArrayAppend append) {
      node = new ValueNodes.Append(source(append.value()), built(append.array()));
    } else if (statement instanceof Statement.SetAdd add) {
      node = new ValueNodes.Add(source(add.value()), built(add.set()));
    } else if (statement instanceof Statement.ObjectInsert insert) {
      node =
          new ValueNodes.Insert(
              source(insert.key()), source(insert.value()), built(insert.object()));
    } else if (statement instanceof Statement.ObjectInsertOnce insert) {
      node =
          new ValueNodes.InsertOnce(
              source(insert.key()), source(insert.value()), built(insert.object()));
    } else if (statement instanceof Statement.ObjectMerge merge) {
      node = new ValueNodes.Merge(source(merge.a()), source(merge.b()), slot(merge.target()));
    } else if (statement instanceof Statement.ResultSetAdd add) {
      node = new ValueNodes.Answer(source(add.value()));
    }
    return node;
  }

  private int built(int local) {
    return slot(aliases.local(new Operand.Local(local)));
  }

  private Node call(Statement.Call call) {
    int target = slot(call.result());
    Source[] arguments = sources(call.arguments());
    Optional<Rule> rule = linkage.rule(call.function());
    if (rule.isEmpty()) {
      return linkage.builtin(call.function(), arguments, target);
    }
    if (!linkage.isComplete(call.function(), arguments.length)) {
      return new FlowNodes.Break(Node.UNDEFINED);
    }
    return arguments.length == DOCUMENTS && CallShape.passesDocuments(call)
        ? new CallNodes.Ask(rule.get(), target)
        : new CallNodes.Call(rule.get(), arguments, target);
  }

  private Node dynamic(Statement.CallDynamic call) {
    if (!call.arguments().equals(List.of(0, 1))) {
      throw new IllegalArgumentException("a call by path passes more than the input and data");
    }
    int target = slot(call.result());
    Source[] path = sources(call.path());
    RuleTree rules = linkage.rulesByPath();
    if (Stream.of(path).anyMatch(part -> part.constant() == null)) {
      return new CallNodes.FindAndAsk(rules, path, target);
    }
    Rule rule = rules.find(path, new Value[0]);
    return rule == null ? new FlowNodes.Break(0) : new CallNodes.AskAtPath(rule, target);
  }
}
