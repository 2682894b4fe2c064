package org.caldicottaudit.policy.plan.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads statements, and puts in the texts that they name by number. */
final class StatementDecoder {
  private final List<String> strings;

  StatementDecoder(List<String> strings) {
    this.strings = strings;
  }

  List<Block> blocks(JsonNode blocks) {
    return PlanDecoder.each(blocks, this::block);
  }

  private Block block(JsonNode block) {
    return new Block(PlanDecoder.each(block.path("stmts"), this::statement));
  }

  private Statement statement(JsonNode typed) {
    JsonNode stmt = typed.path("stmt");
    String type = PlanDecoder.text(typed, "type");
    return switch (type) {
      case "ArrayAppendStmt" ->
          new Statement.ArrayAppend(operand(stmt, "value"), number(stmt, "array"));
      case "AssignIntStmt" ->
          new Statement.AssignInt(stmt.path("value").longValue(), number(stmt, "target"));
      case "AssignVarOnceStmt" ->
          new Statement.AssignVarOnce(operand(stmt, "source"), number(stmt, "target"));
      case "AssignVarStmt" ->
          new Statement.AssignVar(operand(stmt, "source"), number(stmt, "target"));
      case "BlockStmt" -> new Statement.Blocks(blocks(stmt.path("blocks")));
      case "BreakStmt" -> new Statement.Break(number(stmt, "index"));
      case "CallDynamicStmt" -> callDynamic(stmt);
      case "CallStmt" -> call(stmt);
      case "DotStmt" ->
          new Statement.Dot(operand(stmt, "source"), operand(stmt, "key"), number(stmt, "target"));
      case "EqualStmt" -> new Statement.Equal(operand(stmt, "a"), operand(stmt, "b"));
      case "LenStmt" -> new Statement.Len(operand(stmt, "source"), number(stmt, "target"));
      case "NopStmt" -> new Statement.Nop();
      case "NotEqualStmt" -> new Statement.NotEqual(operand(stmt, "a"), operand(stmt, "b"));
      case "NotStmt" -> new Statement.Not(block(stmt.path("block")));
      case "ObjectInsertOnceStmt" ->
          new Statement.ObjectInsertOnce(
              operand(stmt, "key"), operand(stmt, "value"), number(stmt, "object"));
      case "ObjectInsertStmt" ->
          new Statement.ObjectInsert(
              operand(stmt, "key"), operand(stmt, "value"), number(stmt, "object"));
      case "ObjectMergeStmt" ->
          new Statement.ObjectMerge(number(stmt, "a"), number(stmt, "b"), number(stmt, "target"));
      case "ResetLocalStmt" -> new Statement.ResetLocal(number(stmt, "target"));
      case "ResultSetAddStmt" -> new Statement.ResultSetAdd(number(stmt, "value"));
      case "ReturnLocalStmt" -> new Statement.ReturnLocal(number(stmt, "source"));
      case "ScanStmt" ->
          new Statement.Scan(
              number(stmt, "source"),
              number(stmt, "key"),
              number(stmt, "value"),
              block(stmt.path("block")));
      case "SetAddStmt" -> new Statement.SetAdd(operand(stmt, "value"), number(stmt, "set"));
      case "WithStmt" -> with(stmt);
      default -> simple(type, stmt);
    };
  }

  /** What makes a value, and what asks for a type. */
  private Statement simple(String type, JsonNode stmt) {
    return switch (type) {
      case "IsArrayStmt" -> new Statement.IsArray(operand(stmt, "source"));
      case "IsDefinedStmt" -> new Statement.IsDefined(number(stmt, "source"));
      case "IsObjectStmt" -> new Statement.IsObject(operand(stmt, "source"));
      case "IsSetStmt" -> new Statement.IsSet(operand(stmt, "source"));
      case "IsUndefinedStmt" -> new Statement.IsUndefined(number(stmt, "source"));
      case "MakeArrayStmt" ->
          new Statement.MakeArray(number(stmt, "capacity"), number(stmt, "target"));
      case "MakeNullStmt" -> new Statement.MakeNull(number(stmt, "target"));
      case "MakeNumberIntStmt" ->
          new Statement.MakeNumberInt(stmt.path("value").longValue(), number(stmt, "target"));
      case "MakeNumberRefStmt" ->
          // OPA has written this name with a capital letter and without.
          new Statement.MakeNumberRef(
              string(stmt.path(stmt.has("Index") ? "Index" : "index")), number(stmt, "target"));
      case "MakeObjectStmt" -> new Statement.MakeObject(number(stmt, "target"));
      case "MakeSetStmt" -> new Statement.MakeSet(number(stmt, "target"));
      default -> throw new IllegalArgumentException("nobody knows the statement " + type);
    };
  }

  private Statement call(JsonNode stmt) {
    return new Statement.Call(
        PlanDecoder.text(stmt, "func"),
        PlanDecoder.each(stmt.path("args"), this::operand),
        number(stmt, "result"));
  }

  private Statement callDynamic(JsonNode stmt) {
    return new Statement.CallDynamic(
        PlanDecoder.each(stmt.path("path"), this::operand),
        PlanDecoder.each(stmt.path("args"), StatementDecoder::argument),
        number(stmt, "result"));
  }

  /** OPA writes the arguments of this call as plain numbers of variables. */
  private static int argument(JsonNode argument) {
    return argument.isObject() ? argument.path("value").asInt(-1) : argument.asInt(-1);
  }

  private Statement with(JsonNode stmt) {
    return new Statement.With(
        number(stmt, "local"),
        PlanDecoder.each(stmt.path("path"), this::string),
        operand(stmt, "value"),
        block(stmt.path("block")));
  }

  private Operand operand(JsonNode stmt, String name) {
    return operand(stmt.path(name));
  }

  /** ./caldicott policies build leaves of an operand what it is, for those who read the plan. */
  private Operand operand(JsonNode operand) {
    return switch (operand.getNodeType()) {
      case NUMBER -> new Operand.Local(operand.intValue());
      case STRING -> new Operand.Text(operand.textValue());
      case BOOLEAN -> new Operand.Truth(operand.booleanValue());
      default -> typed(operand);
    };
  }

  private Operand typed(JsonNode operand) {
    String type = PlanDecoder.text(operand, "type");
    return switch (type) {
      case "local" -> new Operand.Local(number(operand, "value"));
      case "string_index" -> new Operand.Text(string(number(operand, "value")));
      case "bool" -> new Operand.Truth(operand.path("value").booleanValue());
      default -> throw new IllegalArgumentException("nobody knows the operand " + type);
    };
  }

  /** A text, or the number of one. */
  private String string(JsonNode written) {
    return written.isTextual() ? written.textValue() : string(written.asInt(-1));
  }

  private String string(int index) {
    if (index < 0 || index >= strings.size()) {
      throw new IllegalArgumentException("no text has the number " + index);
    }
    return strings.get(index);
  }

  static int number(JsonNode parent, String name) {
    JsonNode number = parent.path(name);
    if (!number.canConvertToInt() || number.intValue() < 0) {
      throw new IllegalArgumentException("expected a number at \"" + name + "\"");
    }
    return number.intValue();
  }
}
