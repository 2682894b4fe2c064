package org.caldicottaudit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.opa.OpaProgram;
import org.caldicottaudit.policy.plan.eval.Evaluator;
import org.caldicottaudit.policy.plan.eval.Program;
import org.caldicottaudit.policy.plan.eval.Program.BuiltinErrors;
import org.caldicottaudit.policy.plan.model.PlanDecoder;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.JsonReading;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/**
 * Three rules by hand, on the same documents: what a plan costs beside the fastest that anybody
 * would write. Both say whether the rule applies and what it finds, as facts.
 */
final class HandWritten {
  private static final List<String> RULES =
      List.of(
          "records/reasons_for_refusal",
          "need_to_know/few_recipients",
          "channels/bounce_followed_up");
  private static final int TURNS = 7;
  private static final int REPEATED = 200;

  /** Bundles may hold the plan of the folder as well, further down. */
  private static final String PLAN = "/plan.json";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final StringValue RESULT = StringValue.of("result");

  private final Set<String> stock = new HashSet<>();
  private final JsonNode parameters;

  private HandWritten(JsonNode parameters) {
    this.parameters = parameters;
    parameters.path("stock_phrases").forEach(phrase -> stock.add(plain(phrase.asText())));
  }

  static void compare(PolicyFolder policies, ObjectNode question) throws Exception {
    Program program = Program.of(PlanDecoder.decode(plan(policies)), BuiltinErrors.UNDEFINED);
    Evaluator evaluator = new Evaluator(program, Duration.ofSeconds(60));
    JsonReading reading = new JsonReading(program.names());
    String pack = "uk-current";
    Value packs = one(evaluator, "lib/phrases/packs", reading.read(question));
    Value reference =
        reading.read(question.path("shared").path("packs").path(pack).path("reference"));
    HandWritten hand =
        new HandWritten(question.path("shared").path("packs").path(pack).path("parameters"));
    List<JsonNode> events = new ArrayList<>();
    List<Value> inputs = new ArrayList<>();
    for (JsonNode item : question.path("items")) {
      ObjectValue input = new ObjectValue();
      input.put(
          reading.name("pack"),
          Objects.requireNonNull(packs.get(StringValue.of(pack)), "the pack judges some"));
      input.put(reading.name("reference"), reference);
      input.put(reading.name("event"), reading.read(item.path("event")));
      events.add(item.path("event"));
      inputs.add(input);
    }
    double[] ratios = new double[TURNS];
    for (int turn = -TURNS; turn < TURNS; turn++) {
      long begin = System.nanoTime();
      int byHand = 0;
      for (int i = 0; i < REPEATED; i++) {
        byHand = hand.facts(events);
      }
      long between = System.nanoTime();
      int planned = 0;
      for (int i = 0; i < REPEATED; i++) {
        planned = facts(evaluator, inputs);
      }
      long end = System.nanoTime();
      if (byHand != planned) {
        throw new IllegalStateException("by hand %d, but %d".formatted(byHand, planned));
      }
      if (turn >= 0) {
        ratios[turn] = (double) (end - between) / (between - begin);
      }
    }
    Arrays.sort(ratios);
    System.out.printf(
        "three rules by hand in Java are %.1f times as fast as their plan (%.1f to %.1f)%n",
        ratios[TURNS / 2], ratios[0], ratios[TURNS - 1]);
  }

  private static byte[] plan(PolicyFolder policies) throws Exception {
    Path bundle = Files.createTempFile("bench", ".tar.gz");
    List<String> command = new ArrayList<>();
    command.add(OpaProgram.find(Optional.empty(), Path.of(".")).path().toString());
    command.addAll(List.of("build", "-b", policies.path().toString(), "-t", "plan"));
    command.addAll(List.of("--ignore", "*_test.rego", "--ignore", "checks", "--ignore", "packs"));
    command.addAll(List.of("--ignore", "reference", "--ignore", "schemas"));
    command.addAll(List.of("-e", "lib/phrases/packs", "-o", bundle.toString()));
    for (String rule : RULES) {
      command.addAll(
          List.of("-e", "rules/" + rule + "/applies", "-e", "rules/" + rule + "/findings"));
    }
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException("OPA planned nothing");
      }
      return entry(Files.readAllBytes(bundle));
    } finally {
      Files.delete(bundle);
    }
  }

  private static byte[] entry(byte[] bundle) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bundle)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals(PLAN)) {
          return tar.readAllBytes();
        }
      }
      throw new IllegalStateException("OPA built no plan");
    }
  }

  private static Value one(Evaluator evaluator, String name, Value input) {
    Value result = evaluator.evaluate(name, input, new ObjectValue()).get(0).get(RESULT);
    if (result == null) {
      throw new IllegalStateException(name + " is undefined");
    }
    return result;
  }

  private static int facts(Evaluator evaluator, List<Value> inputs) {
    int facts = 0;
    for (Value input : inputs) {
      for (String rule : RULES) {
        if (one(evaluator, "rules/" + rule + "/applies", input).equals(BooleanValue.TRUE)) {
          facts += 1 + one(evaluator, "rules/" + rule + "/findings", input).size();
        }
      }
    }
    return facts;
  }

  private int facts(List<JsonNode> events) {
    int facts = 0;
    for (JsonNode event : events) {
      if (is(event, "kind", "refusal")) {
        facts += 1 + reasonsForRefusal(event).size();
      }
      if (fewRecipientsApplies(event)) {
        facts += 1 + fewRecipients(event).size();
      }
      if (bounceApplies(event)) {
        facts += 1 + bounces(event).size();
      }
    }
    return facts;
  }

  private static boolean is(JsonNode node, String field, String value) {
    return value.equals(node.path(field).textValue());
  }

  private static ObjectNode fact(String field, String name, String value) {
    return JSON.objectNode().put("field", field).put(name, value);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private Set<ObjectNode> reasonsForRefusal(JsonNode event) {
    JsonNode reasons = event.path("reasons");
    if (!reasons.isTextual()) {
      return Set.of(fact("reasons", "problem", "blank"));
    }
    String plain = plain(reasons.textValue());
    return plain.isEmpty() || stock.contains(plain)
        ? Set.of(fact("reasons", "problem", "only a stock phrase"))
        : Set.of();
  }

  private static boolean recipientsMissing(JsonNode event) {
    return is(event, "kind", "message") && !event.path("provided").has("recipients");
  }

  private static List<JsonNode> outside(JsonNode event) {
    List<JsonNode> outside = new ArrayList<>();
    if (is(event, "kind", "message")) {
      for (JsonNode recipient : event.path("recipients")) {
        if (!recipient.path("own").booleanValue()) {
          outside.add(recipient);
        }
      }
    }
    return outside;
  }

  private static boolean fewRecipientsApplies(JsonNode event) {
    return recipientsMissing(event)
        || (!event.path("recall").booleanValue() && !outside(event).isEmpty());
  }

  private Set<ObjectNode> fewRecipients(JsonNode event) {
    Set<ObjectNode> facts = new HashSet<>();
    if (event.path("recall").booleanValue()) {
      return facts;
    }
    List<JsonNode> outside = outside(event);
    if (outside.size() > parameters.path("max_recipients").intValue()) {
      facts.add(
          fact("recipients", "problem", "more people than the limit")
              .put("recipients", outside.size()));
    }
    for (JsonNode recipient : outside) {
      if (recipient.path("list").booleanValue() && !recipient.path("team_inbox").booleanValue()) {
        facts.add(
            fact("recipients", "problem", "a distribution list").put("recipients", outside.size()));
      }
    }
    return facts;
  }

  private static boolean bounceApplies(JsonNode event) {
    if (recipientsMissing(event)) {
      return true;
    }
    if (!event.path("recall").booleanValue()) {
      for (JsonNode recipient : outside(event)) {
        String status = recipient.path("status").asText();
        if (!status.equals("delivered") && !status.equals("expanded")) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<ObjectNode> bounces(JsonNode event) {
    Set<ObjectNode> facts = new HashSet<>();
    JsonNode resend = event.path("sequels").path("resend");
    JsonNode limit = parameters.path("resend_within");
    boolean lost = resend.has("found") && !resend.path("found").booleanValue();
    JsonNode least = resend.path("at_least").path(limit.path("unit").asText());
    boolean mayFollow =
        least.isNumber()
            && least.decimalValue().compareTo(limit.path("amount").decimalValue()) <= 0;
    if (lost && !mayFollow && !event.path("recall").booleanValue()) {
      for (JsonNode recipient : outside(event)) {
        if (is(recipient, "status", "failed")) {
          ObjectNode fact = fact("recipients", "domain", recipient.path("domain").asText());
          fact.putArray("needs").add("recipients").add("case_log");
          facts.add(fact);
        }
      }
    }
    return facts;
  }
}
