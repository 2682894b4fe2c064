package org.caldicottaudit.policy.plan;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.styra.opa.wasm.OpaPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.caldicottaudit.policy.opa.OpaHere;
import org.caldicottaudit.policy.plan.eval.EvaluationException;
import org.caldicottaudit.policy.plan.eval.Evaluator;
import org.caldicottaudit.policy.plan.eval.Program;
import org.caldicottaudit.policy.plan.eval.Program.BuiltinErrors;
import org.caldicottaudit.policy.plan.model.PlanDecoder;
import org.caldicottaudit.policy.plan.value.JsonReading;
import org.caldicottaudit.policy.plan.value.JsonWriting;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/**
 * Modules of Rego, compiled together because OPA takes its time to start, and what each engine
 * makes of them: JSON, {@link #UNDEFINED} or {@link #ERROR}.
 */
final class RegoBatch implements AutoCloseable {
  static final String UNDEFINED = "undefined";
  static final String ERROR = "error";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

  private final Path folder;
  private final List<String> names;

  /** Writes modules by name into a folder of their own. */
  RegoBatch(Map<String, String> modules) throws IOException {
    folder = Files.createTempDirectory("caldicott-rego-");
    names = List.copyOf(new TreeMap<>(modules).keySet());
    write(RegoModules.shared());
    write(modules);
  }

  private void write(Map<String, String> modules) throws IOException {
    for (Map.Entry<String, String> module : modules.entrySet()) {
      Files.writeString(folder.resolve(module.getKey() + ".rego"), module.getValue());
    }
  }

  private static String path(String name) {
    return "gen/" + name + "/result";
  }

  /** What the plan engine says of each module: a list of answers, one for each input. */
  Map<String, List<String>> plan(List<ObjectNode> inputs) throws Exception {
    Program program =
        Program.of(PlanDecoder.decode(build("plan", "plan.json")), BuiltinErrors.UNDEFINED);
    Evaluator evaluator = new Evaluator(program, Duration.ofSeconds(20));
    JsonReading reading = new JsonReading(program.names());
    Map<String, List<String>> said = new TreeMap<>();
    for (String name : names) {
      List<String> answers = new ArrayList<>();
      for (ObjectNode input : inputs) {
        answers.add(plan(evaluator, path(name), reading.read(input)));
      }
      said.put(name, answers);
    }
    return said;
  }

  private static String plan(Evaluator evaluator, String path, Value input) {
    try {
      List<Value> results = evaluator.evaluate(path, input, new ObjectValue());
      if (results.isEmpty()) {
        return UNDEFINED;
      }
      Value result =
          Objects.requireNonNull(results.get(0).get(StringValue.of("result")), "all plans name it");
      return plain(JSON.readTree(JsonWriting.write(result).toString()));
    } catch (EvaluationException e) {
      return ERROR;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What WASM says. */
  Map<String, List<String>> wasm(List<ObjectNode> inputs) throws Exception {
    byte[] module = build("wasm", "policy.wasm");
    Map<String, List<String>> said = new TreeMap<>();
    OpaPolicy policy = policy(module);
    for (String name : names) {
      List<String> answers = new ArrayList<>();
      for (ObjectNode input : inputs) {
        try {
          JsonNode results = JSON.readTree(policy.entrypoint(path(name)).evaluate(input));
          answers.add(results.isEmpty() ? UNDEFINED : plain(results.path(0).path("result")));
        } catch (RuntimeException e) {
          answers.add(ERROR);
          policy = policy(module);
        }
      }
      said.put(name, answers);
    }
    return said;
  }

  private static OpaPolicy policy(byte[] module) {
    OpaPolicy policy = OpaPolicy.builder().withPolicy(module).withDefaultBuiltins(false).build();
    policy.data("{}");
    return policy;
  }

  /** What {@code opa eval} says of modules, asked about all inputs at once. */
  Map<String, List<String>> eval(List<ObjectNode> inputs) throws Exception {
    Path file = folder.resolve("inputs.json");
    Files.write(file, JSON.writeValueAsBytes(Map.of("items", inputs)));
    StringBuilder query = new StringBuilder();
    for (String name : names) {
      query.append(query.isEmpty() ? "{" : ", ");
      query.append(
          "\"%s\": [x | some item in input.items; x := [y | y := data.gen.%s.result with input as item]]"
              .formatted(name, name));
    }
    JsonNode answers =
        JSON.readTree(
            run(
                "eval",
                "-f",
                "raw",
                "-i",
                file.toString(),
                "--ignore",
                "*.json",
                "-d",
                folder.toString(),
                query + "}"));
    Map<String, List<String>> said = new TreeMap<>();
    for (String name : names) {
      List<String> all = new ArrayList<>();
      for (JsonNode answer : answers.path(name)) {
        all.add(answer.isEmpty() ? UNDEFINED : plain(answer.path(0)));
      }
      said.put(name, all);
    }
    return said;
  }

  /** What an OPA server says, asked about each module and input on its own. */
  Map<String, List<String>> server(List<ObjectNode> inputs) throws Exception {
    int port = freePort();
    Process process =
        new ProcessBuilder(
                OpaHere.orSkip().path().toString(),
                "run",
                "--server",
                "--addr",
                "127.0.0.1:" + port,
                "--skip-version-check",
                "--log-level",
                "error",
                "--ignore",
                "*.gz",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      URI address = URI.create("http://127.0.0.1:" + port);
      awaitHealth(client, address, process);
      Map<String, List<String>> said = new TreeMap<>();
      for (String name : names) {
        List<String> answers = new ArrayList<>();
        for (ObjectNode input : inputs) {
          answers.add(ask(client, address.resolve("/v1/data/" + path(name)), input));
        }
        said.put(name, answers);
      }
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  private static String ask(HttpClient client, URI address, ObjectNode input) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    JSON.writeValueAsBytes(Map.of("input", input))))
            .build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      return ERROR;
    }
    JsonNode answer = JSON.readTree(response.body());
    return answer.has("result") ? plain(answer.path("result")) : UNDEFINED;
  }

  private static void awaitHealth(HttpClient client, URI address, Process process)
      throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address.resolve("/health")).build();
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("the OPA server didn't start");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /**
   * One spelling for numbers that are the same, in keys and texts too: to OPA, a function that was
   * called with 1.0 has been called with 1.
   */
  private static String plain(JsonNode node) {
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      node.forEach(part -> parts.add(plain(part)));
      return parts.toString();
    }
    if (node.isObject()) {
      Map<String, String> parts = new TreeMap<>();
      node.properties().forEach(part -> parts.put(spelled(part.getKey()), plain(part.getValue())));
      return parts.toString();
    }
    return spelled(node.toString());
  }

  private static String spelled(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(number -> new BigDecimal(number.group()).stripTrailingZeros().toPlainString());
  }

  private byte[] build(String target, String wanted) throws Exception {
    Path bundle = folder.resolve(target + ".tar.gz");
    List<String> arguments =
        new ArrayList<>(List.of("build", "-t", target, "-o", bundle.toString()));
    names.forEach(name -> arguments.addAll(List.of("-e", path(name))));
    arguments.addAll(List.of("--ignore", "*.json", "--ignore", "*.gz", folder.toString()));
    run(arguments.toArray(String[]::new));
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(bundle))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().endsWith(wanted)) {
          return tar.readAllBytes();
        }
      }
      throw new IllegalStateException("OPA built no " + wanted);
    }
  }

  private static byte[] run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(OpaHere.orSkip().path().toString()));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("opa", ".txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    byte[] output = process.getInputStream().readAllBytes();
    int status = process.waitFor();
    String said = Files.readString(errors);
    Files.delete(errors);
    if (status != 0) {
      throw new IllegalStateException(
          said + new String(output, java.nio.charset.StandardCharsets.UTF_8));
    }
    return output;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
