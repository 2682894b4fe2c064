package org.caldicottaudit.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.PolicyLoadException;
import org.caldicottaudit.policy.plan.builtin.Builtin;
import org.caldicottaudit.policy.plan.builtin.Builtins;
import org.caldicottaudit.policy.plan.eval.Program;
import org.caldicottaudit.policy.plan.eval.Program.BuiltinErrors;
import org.caldicottaudit.policy.plan.model.PlanDecoder;
import org.caldicottaudit.policy.plan.model.PlannedPolicy;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.junit.jupiter.api.Test;

final class BuiltinsTest {
  /** OPA takes these apart before it plans. */
  private static final Set<String> PLANNED_AWAY = Set.of("assign", "eq");

  /** Rules of today's Rego may not use them. */
  private static final Set<String> GIVEN_UP = Set.of("all", "any", "set_diff");

  /** Of 79 bits. */
  private static final String LARGE = "443900013954737904067388";

  @Test
  void rulesMayCallWhatIsThereAndNothingElse() throws IOException {
    Set<String> capabilities = new TreeSet<>();
    new JsonMapper()
        .readTree(new PolicyFolder(Path.of("policies")).capabilities().toFile())
        .path("builtins")
        .forEach(builtin -> capabilities.add(builtin.path("name").asText()));
    Set<String> there = new TreeSet<>(Builtins.all().keySet());
    there.removeAll(GIVEN_UP);
    there.addAll(PLANNED_AWAY);

    assertThat(capabilities).isEqualTo(there);
  }

  @Test
  void onlyWhatPlansMayCallIsMade() {
    int all = Builtins.all().size();

    assertThat(Builtins.called(List.of("count", "lower")))
        .containsKey("lower")
        .hasSizeLessThan(all);
    assertThat(Builtins.called(List.of("count", "time.clock"))).hasSize(all);
  }

  @Test
  void theRulesCallUsualBuiltinsOnly() {
    List<String> called =
        PlanDecoder.decode(new PolicyFolder(Path.of("policies")).plannedPolicies()).builtins();

    assertThat(Builtins.called(called))
        .as("what starts each run is quick as long as no rule needs the other families")
        .hasSizeLessThan(Builtins.all().size());
  }

  @Test
  void aBuiltinThatIsNotThereIsNamedWhenThePlanIsLoaded() {
    PlannedPolicy policy = new PlannedPolicy(List.of("http.send"), List.of(), List.of());

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> Program.of(policy, BuiltinErrors.UNDEFINED))
        .withMessage(
            "A rule uses http.send, which this program doesn't have: take it out of the rule.");
  }

  @Test
  void numbersAreRoundedUpAndDownAsOpaDoesIt() {
    assertThat(rounded("ceil", "-0.5", "-1.5", "0.5", "-0.0", "1e0"))
        .containsExactly("1", "-1", "1", "0", "1");
    assertThat(rounded("floor", "-0.5", "-1.5", "0.5", "-0.0", "1e0"))
        .containsExactly("0", "-2", "0", "0", "1");
  }

  @Test
  void largeNumbersAreRoundedToTheirFirst64Bits() {
    assertThat(Stream.of("ceil", "floor", "round").map(name -> rounded(name, LARGE)))
        .containsOnly(List.of("443900013954737904058368"));
  }

  @Test
  void productsOfFractionsHaveTheBitsThatOpaGivesThem() {
    assertThat(product("0.1", "0.3")).isEqualTo("0.030000000000000002");
    assertThat(product("0.1", LARGE)).isEqualTo("44390001395473790000000");
    assertThat(product("10", LARGE)).isEqualTo("4439000139547379040673880");
  }

  @Test
  void emptyMatchesTakeNoLetterApart() {
    Builtin.Two split = (Builtin.Two) builtin("regex.split");

    assertThat(split.apply(StringValue.of("(a|b)*c?"), StringValue.of("😀axéb")))
        .isEqualTo(
            ArrayValue.of(Stream.of("😀", "x", "é", "").<Value>map(StringValue::of).toList()));
  }

  private static List<String> rounded(String name, String... numbers) {
    Builtin.One rounding = (Builtin.One) builtin(name);
    return Stream.of(numbers).map(each -> said(rounding, NumberValue.parse(each))).toList();
  }

  private static String product(String... numbers) {
    List<Value> factors = Stream.of(numbers).<Value>map(NumberValue::parse).toList();
    return said((Builtin.One) builtin("product"), ArrayValue.of(factors));
  }

  private static Builtin builtin(String name) {
    return Objects.requireNonNull(Builtins.all().get(name), name);
  }

  private static String said(Builtin.One builtin, Value argument) {
    return Objects.requireNonNull(builtin.apply(argument), "they give something").toString();
  }
}
