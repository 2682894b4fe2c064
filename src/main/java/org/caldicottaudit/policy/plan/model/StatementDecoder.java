package org.caldicottaudit.policy.plan.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the statements of a body as its JSON comes, and puts in the texts that they name. */
final class StatementDecoder {
  private final JsonParser json;
  private final List<String> strings;

  /**
   * @param json before its first token
   * @param strings the texts of the plan
   */
  StatementDecoder(JsonParser json, List<String> strings) {
    this.json = json;
    this.strings = strings;
  }

  /**
   * The blocks of a body; none when it is null.
   *
   * @throws IllegalArgumentException when that is no body
   */
  List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    if (json.nextToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        blocks.add(block());
      }
    }
    return blocks;
  }

  private Block block() throws IOException {
    List<Statement> statements = new ArrayList<>();
    requireObject("a block");
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      if (json.nextToken() == JsonToken.START_ARRAY && name.equals("stmts")) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          statements.add(statement());
        }
      } else {
        json.skipChildren();
      }
    }
    return new Block(statements);
  }

  private void requireObject(String what) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("expected " + what);
    }
  }

  private Statement statement() throws IOException {
    requireObject("a statement");
    Fields typed = fields();
    return statement(typed.text("type"), typed.fields("stmt"));
  }

  private Fields fields() throws IOException {
    Fields fields = new Fields(strings);
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      fields.add(name, value(name, json.nextToken()));
    }
    return fields;
  }

  private @Nullable Object value(String name, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> isBlock(name) ? block() : fields();
      case START_ARRAY -> list(name);
      case VALUE_NUMBER_INT -> json.getNumberValue();
      case VALUE_STRING -> json.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static boolean isBlock(String name) {
    return name.equals("block") || name.equals("blocks");
  }

  private List<@Nullable Object> list(String name) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      list.add(value(name, token));
    }
    return list;
  }

  private static Statement statement(String type, Fields stmt) {
    return switch (type) {
      case "ArrayAppendStmt" ->
          new Statement.ArrayAppend(stmt.operand("value"), stmt.number("array"));
      case "AssignIntStmt" -> new Statement.AssignInt(stmt.whole("value"), stmt.number("target"));
      case "AssignVarOnceStmt" ->
          new Statement.AssignVarOnce(stmt.operand("source"), stmt.number("target"));
      case "AssignVarStmt" ->
          new Statement.AssignVar(stmt.operand("source"), stmt.number("target"));
      case "BlockStmt" -> new Statement.Blocks(stmt.blocks("blocks"));
      case "BreakStmt" -> new Statement.Break(stmt.number("index"));
      case "CallDynamicStmt" -> callDynamic(stmt);
      case "CallStmt" -> call(stmt);
      case "DotStmt" ->
          new Statement.Dot(stmt.operand("source"), stmt.operand("key"), stmt.number("target"));
      case "EqualStmt" -> new Statement.Equal(stmt.operand("a"), stmt.operand("b"));
      case "LenStmt" -> new Statement.Len(stmt.operand("source"), stmt.number("target"));
      case "NopStmt" -> new Statement.Nop();
      case "NotEqualStmt" -> new Statement.NotEqual(stmt.operand("a"), stmt.operand("b"));
      case "NotStmt" -> new Statement.Not(stmt.block("block"));
      case "ObjectInsertOnceStmt" ->
          new Statement.ObjectInsertOnce(
              stmt.operand("key"), stmt.operand("value"), stmt.number("object"));
      case "ObjectInsertStmt" ->
          new Statement.ObjectInsert(
              stmt.operand("key"), stmt.operand("value"), stmt.number("object"));
      case "ObjectMergeStmt" ->
          new Statement.ObjectMerge(stmt.number("a"), stmt.number("b"), stmt.number("target"));
      case "ResetLocalStmt" -> new Statement.ResetLocal(stmt.number("target"));
      case "ResultSetAddStmt" -> new Statement.ResultSetAdd(stmt.number("value"));
      case "ReturnLocalStmt" -> new Statement.ReturnLocal(stmt.number("source"));
      case "ScanStmt" ->
          new Statement.Scan(
              stmt.number("source"), stmt.number("key"), stmt.number("value"), stmt.block("block"));
      case "SetAddStmt" -> new Statement.SetAdd(stmt.operand("value"), stmt.number("set"));
      case "WithStmt" -> with(stmt);
      default -> simple(type, stmt);
    };
  }

  /** What makes a value, and what asks for a type. */
  private static Statement simple(String type, Fields stmt) {
    return switch (type) {
      case "IsArrayStmt" -> new Statement.IsArray(stmt.operand("source"));
      case "IsDefinedStmt" -> new Statement.IsDefined(stmt.number("source"));
      case "IsObjectStmt" -> new Statement.IsObject(stmt.operand("source"));
      case "IsSetStmt" -> new Statement.IsSet(stmt.operand("source"));
      case "IsUndefinedStmt" -> new Statement.IsUndefined(stmt.number("source"));
      case "MakeArrayStmt" ->
          new Statement.MakeArray(stmt.number("capacity"), stmt.number("target"));
      case "MakeNullStmt" -> new Statement.MakeNull(stmt.number("target"));
      case "MakeNumberIntStmt" ->
          new Statement.MakeNumberInt(stmt.whole("value"), stmt.number("target"));
      case "MakeNumberRefStmt" ->
          // OPA has written this name with a capital letter and without.
          new Statement.MakeNumberRef(
              stmt.string(stmt.has("Index") ? "Index" : "index"), stmt.number("target"));
      case "MakeObjectStmt" -> new Statement.MakeObject(stmt.number("target"));
      case "MakeSetStmt" -> new Statement.MakeSet(stmt.number("target"));
      default -> throw new IllegalArgumentException("nobody knows the statement " + type);
    };
  }

  private static Statement call(Fields stmt) {
    return new Statement.Call(stmt.text("func"), stmt.operands("args"), stmt.number("result"));
  }

  private static Statement callDynamic(Fields stmt) {
    return new Statement.CallDynamic(
        stmt.operands("path"), locals(stmt.operands("args")), stmt.number("result"));
  }

  private static List<Integer> locals(List<Operand> operands) {
    List<Integer> locals = new ArrayList<>();
    for (Operand operand : operands) {
      if (!(operand instanceof Operand.Local local)) {
        throw new IllegalArgumentException("a call by path passes what is no variable");
      }
      locals.add(local.number());
    }
    return locals;
  }

  private static Statement with(Fields stmt) {
    return new Statement.With(
        stmt.number("local"), stmt.strings("path"), stmt.operand("value"), stmt.block("block"));
  }
}
