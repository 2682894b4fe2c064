package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompiledPacksTest {
  private static final PolicyFolder SHIPPED = new PolicyFolder(Path.of("policies"));

  @TempDir private Path folder = Path.of("");

  @Test
  void holdWhatTheFilesOfThePacksHold() throws IOException {
    CompiledPacks compiled = CompiledPacks.of(SHIPPED);
    List<Path> files = PackLoader.files(SHIPPED);

    assertThat(files).hasSize(4);
    for (Path file : files) {
      assertThat(compiled.find(Files.readAllBytes(file)))
          .as(file.toString())
          .contains(YamlObject.tree(file, CompiledPacks.NONE));
    }
  }

  @Test
  void aFileThatWasChangedIsReadItself() throws IOException {
    PolicyFolder policies = TinyPolicies.copyTo(folder.resolve("policies"));
    Path file = policies.packs().resolve("old-protocol/pack.yaml");
    Files.writeString(file, Files.readString(file).replace("OLD", "odd"));

    assertThat(CompiledPacks.of(policies).find(Files.readAllBytes(file))).isEmpty();
    assertThat(PackLoader.load(policies, TinyPolicies.CATALOGUE).get(1).protocol().reference())
        .isEqualTo("odd");
  }

  @Test
  void damagedOnesAreSaidSo() throws IOException {
    PolicyFolder policies = TinyPolicies.copyTo(folder.resolve("policies"));
    Files.write(policies.compiledPacks(), "{".getBytes(StandardCharsets.UTF_8));

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> CompiledPacks.of(policies))
        .withMessage(
            "The compiled packs \"%s\" are damaged: run ./caldicott policies build.",
            policies.compiledPacks());
  }
}
