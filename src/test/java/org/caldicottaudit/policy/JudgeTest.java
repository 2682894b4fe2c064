package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.caldicottaudit.policy.embedded.EmbeddedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** REC-01 needs case_ref and (message_id or shared_at). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no finding               | case_ref message_id | pass     |",
        "no finding               | case_ref shared_at  | pass     |",
        "no finding               | case_ref            | unproven | message_id shared_at",
        "no finding               |                     | unproven | case_ref message_id shared_at",
        "finding                  | case_ref message_id | finding  |",
        "finding                  | case_ref shared_at  | finding  |",
        "finding                  | message_id          | unproven | case_ref",
        "finding                  | case_ref            | unproven | message_id shared_at",
        "finding on the recipient | recipients          | finding  |",
        "finding on the recipient | case_ref            | unproven | message_id recipients shared_at",
        "finding on the recipient | case_ref message_id | unproven | recipients",
        "unproven                 | case_ref message_id | unproven |",
        "unproven                 | case_ref            | unproven | message_id shared_at",
        "finding and unproven     | case_ref message_id | finding  |",
        "finding and unproven     | message_id          | unproven | case_ref",
        "explanation              | case_ref message_id | pass     |",
        "explanation              | case_ref            | unproven | message_id shared_at",
        "silent                   | case_ref message_id | not applicable |",
        "silent                   |                     | not applicable |"
      })
  void weighsWhatARuleSaidByWhatTheLogCanShow(
      String said, String provided, String outcome, String missing) {
    Verdict verdict = verdict(answer(said), provided == null ? "" : provided);

    assertThat(verdict.outcome().code()).isEqualTo(outcome);
    assertThat(verdict.missing()).isEqualTo(names(missing));
    assertThat(verdict.facts().isEmpty())
        .isEqualTo(!(outcome.equals("finding") || said.contains("unproven")));
  }

  private static String answer(String said) {
    List<String> parts = new ArrayList<>();
    parts.add(
        switch (said) {
          case "finding", "finding and unproven" -> facts("findings", "{\"field\":\"case_ref\"}");
          case "finding on the recipient" ->
              facts("findings", "{\"field\":\"recipients\",\"needs\":[\"recipients\"]}");
          default -> facts("findings", "");
        });
    parts.add(facts("unproven", said.contains("unproven") ? "{\"field\":\"purpose\"}" : ""));
    parts.add(
        facts("explanations", said.equals("explanation") ? "{\"reason\":\"emergency\"}" : ""));
    return said.equals("silent")
        ? ""
        : "{\"rule\":\"records/decision_record\"," + String.join(",", parts) + "}";
  }

  private static String facts(String key, String facts) {
    return "\"" + key + "\":[" + facts + "]";
  }

  private static List<String> names(String written) {
    return written == null ? List.of() : List.of(written.strip().split(" +"));
  }

  private static Verdict verdict(String answer, String provided) {
    ObjectNode event = TinyPolicies.message(List.of(), provided.strip().split(" +"));
    return judge("{\"asked\":3,\"answers\":[" + answer + "]}", event).get(0).get(0);
  }

  private static List<List<Verdict>> judge(String itemAnswer, ObjectNode event) {
    Item item = new Item("new-protocol", event);
    return TinyPolicies.judge(new Answering("[" + itemAnswer + "]"))
        .judge(EntryPoint.EVENT, List.of(item));
  }

  @Test
  void aPassShowsItsExplanation() {
    Verdict verdict = verdict(answer("explanation"), "case_ref message_id");

    assertThat(verdict.explanations())
        .containsExactly(new Fact("", Map.of("reason", "emergency"), List.of()));
  }

  @Test
  void factsComeInOrderOnceAndInOneSpelling() {
    String findings =
        "{\"field\":\"b\",\"hours\":1.50},{\"field\":\"a\",\"hours\":20},{\"field\":\"b\",\"hours\":15e-1}";
    Verdict verdict =
        verdict(
            "{\"rule\":\"records/decision_record\",\"findings\":["
                + findings
                + "],\"unproven\":[],\"explanations\":[]}",
            "case_ref message_id");

    assertThat(verdict.facts())
        .containsExactly(
            new Fact("a", Map.of("hours", "20"), List.of()),
            new Fact("b", Map.of("hours", "1.5"), List.of()));
  }

  @ParameterizedTest
  @CsvSource({"old-protocol,REC-01", "new-protocol,REC-01 SEC-01"})
  void eachRuleThatIsOnAndOfTheScopeHasAVerdictInOrderOfId(String pack, String rules) {
    Item item = new Item(pack, TinyPolicies.message(List.of()));
    List<List<Verdict>> verdicts =
        TinyPolicies.judge(new Answering("[{\"asked\":3,\"answers\":[]}]"))
            .judge(EntryPoint.EVENT, List.of(item));

    assertThat(verdicts.get(0))
        .extracting(verdict -> verdict.rule().id())
        .containsExactly(rules.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "\"compliant\"",
        "[]",
        "[{\"asked\":3,\"answers\":[]},{\"asked\":3,\"answers\":[]}]",
        "[[]]",
        "[{\"answers\":[]}]",
        "[{\"asked\":2,\"answers\":[]}]",
        "[{\"asked\":\"3\",\"answers\":[]}]",
        "[{\"asked\":3,\"answers\":{}}]",
        "[{\"asked\":3,\"answers\":[],\"more\":1}]",
        "[{\"asked\":3,\"answers\":[{\"rule\":\"no/such\",\"findings\":[],\"unproven\":[],\"explanations\":[]}]}]",
        "[{\"asked\":3,\"answers\":[{\"rule\":\"governance/review_due\",\"findings\":[],\"unproven\":[],\"explanations\":[]}]}]",
        "[{\"asked\":3,\"answers\":[{\"rule\":\"records/decision_record\",\"findings\":[]}]}]",
        "[{\"asked\":3,\"answers\":[RULE,RULE]}]",
        "[{\"asked\":3,\"answers\":[FACT:\"text\"]}]",
        "[{\"asked\":3,\"answers\":[FACT:{\"field\":1}]}]",
        "[{\"asked\":3,\"answers\":[FACT:{\"field\":\"a\",\"name\":\"Anna\"}]}]",
        "[{\"asked\":3,\"answers\":[FACT:{\"field\":\"a\",\"domain\":{\"a\":1}}]}]",
        "[{\"asked\":3,\"answers\":[FACT:{\"field\":\"a\",\"domain\":null}]}]",
        "[{\"asked\":3,\"answers\":[FACT:{\"field\":\"a\",\"domain\":true}]}]",
        "[{\"asked\":3,\"answers\":[FACT:{\"field\":\"a\",\"needs\":\"case_ref\"}]}]",
        "[{\"asked\":3,\"answers\":[FACT:{\"field\":\"a\",\"needs\":[\"Not A Name\"]}]}]"
      })
  void whatIsNotTheContractsIsAFaultAndNeverAPass(String decision) {
    String rule =
        "{\"rule\":\"records/decision_record\",\"findings\":[],\"unproven\":[],\"explanations\":[]}";
    String full =
        decision
            .replace("RULE", rule)
            .replaceAll(
                "FACT:(.*)]}]$",
                "{\"rule\":\"records/decision_record\",\"findings\":[$1],\"unproven\":[],\"explanations\":[]}]}]");
    Judge judge = TinyPolicies.judge(new Answering(full));
    Item item = new Item("new-protocol", TinyPolicies.message(List.of()));

    assertThatExceptionOfType(PolicyEngineException.class)
        .isThrownBy(() -> judge.judge(EntryPoint.EVENT, List.of(item)))
        .withMessageStartingWith("The policies gave an answer that can't be relied on: ")
        .withMessageEndingWith(
            ". Use the policies that belong to this program, and run ./caldicott policies build"
                + " after changing a rule.")
        .withMessageNotContaining("Anna");
  }

  @Test
  void manyItemsGoInBatchesAndComeBackInOrder() {
    Echoing engine = new Echoing();
    Judge judge =
        new Judge(
            engine,
            TinyPolicies.CATALOGUE,
            TinyPolicies.PACKS,
            TinyPolicies.REFERENCE,
            TinyPolicies.AS_OF,
            20);
    List<Item> items =
        IntStream.range(0, 45)
            .mapToObj(i -> TinyPolicies.message(List.of(), "case_ref", "shared_at").put("n", i))
            .map(event -> new Item("old-protocol", event))
            .toList();
    List<List<Verdict>> verdicts = judge.judge(EntryPoint.EVENT, items);

    assertThat(engine.sizes).containsExactly(20, 20, 5);
    for (int i = 0; i < 45; i++) {
      assertThat(verdicts.get(i).get(0).facts().get(0).values())
          .isEqualTo(Map.of("hours", String.valueOf(i)));
    }
  }

  @Test
  void theEngineSeesThePackItsParametersAndItsLists() {
    Answering engine = new Answering("[{\"asked\":3,\"answers\":[]}]");
    TinyPolicies.judge(engine)
        .judge(
            EntryPoint.EVENT, List.of(new Item("old-protocol", TinyPolicies.message(List.of()))));
    JsonNode shared = engine.input.path("shared");
    JsonNode pack = shared.path("packs").path("old-protocol");

    assertThat(shared.path("as_of").asText()).isEqualTo("2026-11-22");
    assertThat(shared.path("packs")).hasSize(1);
    assertThat(pack.path("name").asText()).isEqualTo("old-protocol");
    assertThat(pack.path("parameters").path("decision_window").path("before_days").asInt())
        .isEqualTo(14);
    assertThat(pack.path("reference").path("secure_domains").path("gcsx.gov.uk").toString())
        .isEqualTo(
            "[{\"pattern\":\"gcsx.gov.uk\",\"exact\":false,\"basis\":\"gcsx\",\"direction\":\"both\",\"valid_from\":\"0001-01-01\",\"valid_to\":\"2019-03-31\"}]");
    assertThat(pack.path("reference").path("consumer_domains").toString())
        .isEqualTo("{\"gmail.com\":true}");
  }

  @Test
  void engineThatIsSilentAboutEverythingIsFoundOut() {
    String silent = "{\"asked\":3,\"answers\":[]}";
    PolicyEngine engine =
        new Answering("[" + String.join(",", List.of(silent, silent, silent, silent)) + "]");

    assertThatExceptionOfType(PolicyEngineException.class)
        .isThrownBy(() -> TinyPolicies.judge(engine).probe())
        .withMessage(
            "The policies have no opinion on any kind of event, so nothing would be judged: check"
                + " that the engine that was asked has the policies of this program.");
  }

  @Test
  void judgesWithTheCompiledRules() {
    try (EmbeddedEngine engine = new EmbeddedEngine(TinyPolicies.FOLDER)) {
      Judge judge = TinyPolicies.judge(engine);
      judge.probe();
      ObjectNode event =
          TinyPolicies.message(List.of("nhs.net", "gmail.com"), "recipients", "case_ref");
      List<Verdict> verdicts =
          judge.judge(EntryPoint.EVENT, List.of(new Item("new-protocol", event))).get(0);

      assertThat(verdicts)
          .extracting(Verdict::outcome)
          .containsExactly(Outcome.UNPROVEN, Outcome.FINDING);
      assertThat(verdicts.get(1).facts())
          .extracting(Fact::values)
          .containsExactly(Map.of("domain", "gmail.com"));
    }
  }

  /** Gives one answer whatever it is asked, and keeps the question. */
  private static final class Answering implements PolicyEngine {
    private final String answer;
    private ObjectNode input = TinyPolicies.object();

    Answering(String answer) {
      this.answer = answer;
    }

    @Override
    public JsonNode evaluate(EntryPoint entryPoint, ObjectNode asked) {
      input = asked;
      try {
        return JSON.readTree(answer);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(e);
      }
    }

    @Override
    public void close() {}
  }

  /** Answers each item with a fact that holds the item's own number. */
  private static final class Echoing implements PolicyEngine {
    private final List<Integer> sizes = new ArrayList<>();

    @Override
    public JsonNode evaluate(EntryPoint entryPoint, ObjectNode asked) {
      JsonNode items = asked.path("items");
      sizes.add(items.size());
      ArrayNode answers = JSON.createArrayNode();
      for (JsonNode item : items) {
        ObjectNode answer = answers.addObject().put("asked", 3).putArray("answers").addObject();
        answer.put("rule", "records/decision_record");
        answer.putArray("findings").addObject().set("hours", item.path("event").path("n"));
        answer.putArray("unproven");
        answer.putArray("explanations");
      }
      return answers;
    }

    @Override
    public void close() {}
  }
}
