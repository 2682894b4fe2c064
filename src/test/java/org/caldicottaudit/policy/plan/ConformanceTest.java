package org.caldicottaudit.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * OPA's own cases, each with its plan and its result. They are not in this repository, but in the
 * folder {@code shared/conformance} beside one that this one lies in, or where the system property
 * {@code caldicott.conformance} says.
 */
final class ConformanceTest {
  private static final Path FOLDER = folder();

  /** Of 1,667. */
  private static final int FEWEST_PASSING = 1400;

  /** Cases that this engine answers in another way, and why. */
  private static final Map<String, String> DEVIATIONS =
      Map.of(
          "data/toplevel integer",
          "a number as a key of the data isn't taken for a text; our policies have no data",
          "data/nested integer",
          "a number as a key of the data isn't taken for a text; our policies have no data",
          "reachable_paths/cycle_1022_3",
          "the case is of an older OPA; OPA 1.22.2 gives what this engine gives");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(2000).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static Path folder() {
    String given = System.getProperty("caldicott.conformance");
    if (given != null) {
      return Path.of(given);
    }
    Path beside = Path.of("shared", "conformance");
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(beside))) {
        return at.resolve(beside);
      }
    }
    return beside;
  }

  @Test
  void everyCaseWhoseBuiltinsAreThereGivesTheResultOfOpa() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), () -> "no conformance cases at " + FOLDER);
    List<String> complaints = new ArrayList<>();
    Map<String, Integer> lacking = new TreeMap<>();
    int passed = 0;
    for (ConformanceCase each : cases()) {
      List<String> missing = each.missing();
      if (!missing.isEmpty()) {
        missing.forEach(builtin -> lacking.merge(builtin, 1, Integer::sum));
      } else if (complaint(each).isEmpty()) {
        passed++;
      } else if (!DEVIATIONS.containsKey(each.name())) {
        complaints.add(each.file() + ": " + each.name() + ": " + complaint(each));
      }
    }
    System.out.println("conformance: " + passed + " cases passed; builtins lacking: " + lacking);
    assertThat(complaints).isEmpty();
    assertThat(passed).isGreaterThanOrEqualTo(FEWEST_PASSING);
  }

  private static String complaint(ConformanceCase each) {
    try {
      return each.complaint().orElse("");
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  private static List<ConformanceCase> cases() throws IOException {
    List<ConformanceCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        JSON.readTree(file.toFile())
            .path("cases")
            .forEach(each -> cases.add(new ConformanceCase(FOLDER.relativize(file), each)));
      }
    }
    return cases;
  }
}
