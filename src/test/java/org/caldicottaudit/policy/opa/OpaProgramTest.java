package org.caldicottaudit.policy.opa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.policy.PolicyEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs of this test are shell scripts")
@Timeout(60)
class OpaProgramTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatTheUserNamesComesFirst() throws IOException {
    Path given = program("given/opa", "");
    Path variable = program("variable/opa", "");
    Map<String, String> environment = Map.of("CALDICOTT_OPA", variable.toString());

    assertThat(found(Optional.of(given), environment)).isEqualTo(given);
    assertThat(found(Optional.empty(), environment)).isEqualTo(variable);
  }

  @Test
  void thenThePathThenGoThenTheTools() throws IOException {
    Path tools = program("product/.tools/opa", "");
    assertThat(found(Optional.empty(), Map.of())).isEqualTo(tools);
    Path go = program("home/go/bin/opa", "");
    assertThat(found(Optional.empty(), Map.of("PATH", "/nowhere"))).isEqualTo(go);
    Path onPath = program("bin/opa", "");
    Map<String, String> environment = Map.of("PATH", "/nowhere:" + folder.resolve("bin"));
    assertThat(found(Optional.empty(), environment)).isEqualTo(onPath);
  }

  @Test
  void aProgramThatWasNamedAndIsNotThereIsNotReplaced() throws IOException {
    program("product/.tools/opa", "");
    Path missing = folder.resolve("missing");

    assertThatExceptionOfType(PolicyEngineException.class)
        .isThrownBy(() -> found(Optional.of(missing), Map.of()))
        .withMessage(
            "There is no OPA program at \"%s\": get it from"
                + " https://www.openpolicyagent.org/docs#running-opa or run ./check, which"
                + " installs it.",
            missing);
  }

  @Test
  void whereThereIsNoneTheSentenceSaysWhereToGetIt() {
    assertThatExceptionOfType(PolicyEngineException.class)
        .isThrownBy(() -> found(Optional.empty(), Map.of()))
        .withMessage(
            "OPA is not installed: get it from"
                + " https://www.openpolicyagent.org/docs#running-opa or run ./check, which"
                + " installs it.");
  }

  @Test
  void runsToTheEndWithWhatItSaid() throws IOException {
    OpaProgram program = named(program("opa", "echo out $1; echo err >&2; exit 3"));
    OpaProgram.Ended ended = program.run(folder, Duration.ofSeconds(30), List.of("one"));

    assertThat(ended).isEqualTo(new OpaProgram.Ended(3, "out one\n", "err\n"));
  }

  @Test
  void isNotWaitedForLong() throws IOException {
    OpaProgram program = named(program("opa", "exec sleep 60"));

    assertThatExceptionOfType(PolicyEngineException.class)
        .isThrownBy(() -> program.run(folder, Duration.ofSeconds(1), List.of()))
        .withMessage("OPA at \"%s\" did not end within 1 seconds.", program.path());
  }

  @Test
  void settingsOfOtherOpasAreNotHandedOn() throws IOException {
    ProcessBuilder process = named(program("opa", "")).process(List.of("version"));
    assertThat(process.environment().keySet()).noneMatch(name -> name.startsWith("OPA_"));
  }

  private Path found(Optional<Path> given, Map<String, String> environment) {
    return OpaProgram.find(given, folder.resolve("product"), environment, folder.resolve("home"))
        .path();
  }

  private OpaProgram named(Path path) {
    return OpaProgram.find(Optional.of(path), folder, Map.of(), folder);
  }

  private Path program(String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
