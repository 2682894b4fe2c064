package org.caldicottaudit.policy.opa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.PolicyLoadException;

/** Runs the tests that stand beside the rules. */
public final class PolicyTests {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final JsonMapper JSON = new JsonMapper();

  /** What {@code opa test} ends with when a test failed; anything else means it couldn't run. */
  private static final int SOME_FAILED = 2;

  private final OpaProgram opa;
  private final PolicyFolder policies;

  public PolicyTests(OpaProgram opa, PolicyFolder policies) {
    this.opa = opa;
    this.policies = policies;
  }

  /**
   * How the tests went.
   *
   * @param passed how many passed
   * @param failed file, line and name of each that didn't, in order
   */
  public record Result(long passed, List<String> failed) {
    public Result {
      failed = List.copyOf(failed);
    }
  }

  /**
   * Which lines of rules and libraries no test runs through.
   *
   * @param missed such as {@code rules/a/b/b.rego, lines 12, 13}; in order
   */
  public record Coverage(long covered, long all, List<String> missed) {
    public Coverage {
      missed = List.copyOf(missed);
    }
  }

  /**
   * Runs every test.
   *
   * @throws PolicyLoadException when they can't be run, with what OPA said
   */
  public Result run() {
    List<String> failed = new ArrayList<>();
    long passed = 0;
    for (JsonNode test : tree(List.of("test", "-b", ".", "--format", "json"))) {
      if (test.path("fail").asBoolean() || test.has("error")) {
        failed.add(
            "%s, line %d: %s"
                .formatted(
                    test.at("/location/file").asText(),
                    test.at("/location/row").asInt(),
                    test.path("name").asText()));
      } else if (!test.path("skip").asBoolean()) {
        passed++;
      }
    }
    return new Result(passed, failed.stream().sorted().toList());
  }

  /**
   * What the tests run through; tests themselves are not counted.
   *
   * @throws PolicyLoadException when they can't be run, with what OPA said
   */
  public Coverage coverage() {
    long covered = 0;
    long all = 0;
    List<String> missed = new ArrayList<>();
    JsonNode files =
        tree(List.of("test", "-b", ".", "--coverage", "--format", "json")).path("files");
    for (Map.Entry<String, JsonNode> file : files.properties()) {
      if (!file.getKey().endsWith("_test.rego")) {
        long here = file.getValue().path("covered_lines").asLong();
        covered += here;
        all += here + file.getValue().path("not_covered_lines").asLong();
        lines(file.getValue()).forEach(lines -> missed.add(file.getKey() + ", " + lines));
      }
    }
    return new Coverage(covered, all, missed.stream().sorted().toList());
  }

  private static Stream<String> lines(JsonNode file) {
    SortedSet<Integer> lines = new TreeSet<>();
    for (JsonNode part : file.path("not_covered")) {
      for (int row = part.at("/start/row").asInt(); row <= part.at("/end/row").asInt(); row++) {
        lines.add(row);
      }
    }
    String numbers = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return lines.isEmpty()
        ? Stream.empty()
        : Stream.of((lines.size() == 1 ? "line " : "lines ") + numbers);
  }

  private JsonNode tree(List<String> arguments) {
    OpaProgram.Ended ended = opa.run(policies.path(), LIMIT, arguments);
    if (ended.status() != SOME_FAILED) {
      PolicyCompiler.require(ended, "The tests of the rules can't be run");
    }
    try {
      return JSON.readTree(ended.output());
    } catch (JsonProcessingException e) {
      throw new PolicyLoadException("OPA reported on the tests in a way that can't be read.", e);
    }
  }
}
