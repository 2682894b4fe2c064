package org.caldicottaudit.policy.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.policy.plan.builtin.Builtins;
import org.caldicottaudit.policy.plan.eval.EvaluationException;
import org.caldicottaudit.policy.plan.eval.Evaluator;
import org.caldicottaudit.policy.plan.eval.Program;
import org.caldicottaudit.policy.plan.eval.Program.BuiltinErrors;
import org.caldicottaudit.policy.plan.model.PlanDecoder;
import org.caldicottaudit.policy.plan.model.PlannedPolicy;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.JsonReading;
import org.caldicottaudit.policy.plan.value.JsonWriting;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A case of OPA's own suite with its plan.
 *
 * @param file where it stands
 * @param json the case as it stands there
 */
record ConformanceCase(Path file, JsonNode json) {
  String name() {
    return json.path("note").asText();
  }

  private PlannedPolicy policy() {
    return PlanDecoder.decode(json.path("plan"));
  }

  /** The builtins that this engine lacks for it. */
  List<String> missing() {
    return policy().builtins().stream()
        .filter(name -> !Builtins.all().containsKey(name))
        .sorted()
        .toList();
  }

  /** What is wrong with this engine's answer; empty when nothing is. */
  Optional<String> complaint() {
    boolean strict = json.path("strict_error").asBoolean();
    boolean fails = json.hasNonNull("want_error") || json.hasNonNull("want_error_code");
    Optional<String> complaint = Optional.empty();
    if (fails) {
      complaint = complaintOfError(strict ? BuiltinErrors.STRICT : BuiltinErrors.UNDEFINED);
    }
    if (complaint.isEmpty() && json.hasNonNull("want_plan_result") && (!fails || strict)) {
      complaint = complaintOfResult();
    }
    return complaint;
  }

  private Optional<String> complaintOfError(BuiltinErrors errors) {
    try {
      return Optional.of("expected an error, but found " + evaluate(errors));
    } catch (EvaluationException e) {
      String expected = json.path("want_error_code").asText("");
      String found =
          switch (e.reason()) {
            case CONFLICT -> "eval_conflict_error";
            case BUILTIN -> "eval_builtin_error";
            case TYPE -> "eval_type_error";
            case TOO_DEEP, TOO_LONG, INTERRUPTED -> "";
          };
      return expected.isEmpty() || expected.equals(found)
          ? Optional.empty()
          : Optional.of("expected " + expected + ", but found " + found + ": " + e.getMessage());
    }
  }

  private Optional<String> complaintOfResult() {
    JsonReading reading = new JsonReading();
    Value wanted = sorted(reading.read(json.path("want_plan_result")));
    List<Value> results = new ArrayList<>();
    // As JSON, since that is how the expected result is written.
    evaluate(BuiltinErrors.UNDEFINED)
        .forEach(result -> results.add(reading.read(JsonWriting.write(result))));
    Value found = sorted(ArrayValue.of(results));
    return found.equals(wanted)
        ? Optional.empty()
        : Optional.of("expected " + wanted + ", but found " + found);
  }

  /** Results come in no order; in some cases, neither do the values that they bind. */
  private Value sorted(Value results) {
    boolean inside = json.path("sort_bindings").asBoolean();
    List<Value> sorted = new ArrayList<>();
    for (Value bindings : ((ArrayValue) results).elements()) {
      ObjectValue object = new ObjectValue();
      for (Value key : ((ObjectValue) bindings).keys()) {
        Value value = bindings.get(key);
        if (value != null) {
          object.put(
              key,
              inside && value instanceof ArrayValue array
                  ? ArrayValue.of(array.elements().stream().sorted().toList())
                  : value);
        }
      }
      sorted.add(object);
    }
    return ArrayValue.of(sorted.stream().sorted().toList());
  }

  private List<Value> evaluate(BuiltinErrors errors) {
    Program program = Program.of(policy(), errors);
    Evaluator evaluator = new Evaluator(program, Duration.ofSeconds(20));
    return evaluator.evaluate(json.path("entrypoints").path(0).asText(), input(), data());
  }

  private @Nullable Value input() {
    if (json.hasNonNull("input_term")) {
      return TermReader.read(json.path("input_term").asText());
    }
    return json.has("input") ? new JsonReading().read(json.path("input")) : null;
  }

  private Value data() {
    return json.hasNonNull("data") ? new JsonReading().read(json.path("data")) : new ObjectValue();
  }
}
