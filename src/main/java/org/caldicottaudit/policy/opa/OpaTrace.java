package org.caldicottaudit.policy.opa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.PolicyLoadException;

/** Asks OPA why a rule answers as it does. */
public final class OpaTrace {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final OpaProgram opa;
  private final PolicyFolder policies;

  public OpaTrace(OpaProgram opa, PolicyFolder policies) {
    this.opa = opa;
    this.policies = policies;
  }

  /**
   * The lines of OPA's trace that are about one rule: its expressions that were not true. No value
   * of the input is in them.
   *
   * @param rulePath such as {@code records/decision_record}
   */
  public List<String> of(EntryPoint entryPoint, ObjectNode input, String rulePath) {
    try {
      Path file = Files.createTempFile("caldicott-trace-", ".json");
      try {
        Files.writeString(file, input.toString());
        return lines(PolicyCompiler.require(ask(entryPoint, file), "OPA gave no trace"), rulePath);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new PolicyLoadException("The question to OPA could not be written.", e);
    }
  }

  private OpaProgram.Ended ask(EntryPoint entryPoint, Path input) {
    List<String> arguments =
        new ArrayList<>(List.of("eval", "--explain=fails", "-f", "pretty", "-b", "."));
    arguments.addAll(OpaProgram.ignoring());
    arguments.addAll(
        List.of("-i", input.toString(), "data." + entryPoint.path().replace('/', '.')));
    return opa.run(policies.path(), LIMIT, arguments);
  }

  private static List<String> lines(OpaProgram.Ended ended, String rulePath) {
    return ended
        .output()
        .lines()
        .filter(line -> line.contains(rulePath) && line.contains("Fail"))
        .map(line -> line.strip().replaceAll("\\s+", " ").replace("| ", ""))
        .distinct()
        .toList();
  }
}
