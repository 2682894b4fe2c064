package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFolderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theRevisionIsOfWhatJudgesAndOfNothingElse() throws IOException {
    PolicyFolder policies = TinyPolicies.copyTo(folder.resolve("policies"));
    String revision = policies.revision();

    Files.writeString(policies.path().resolve("README.md"), "words");
    Files.writeString(policies.reference().resolve("secure_domains/~$secure_domains.csv"), "x");
    Files.writeString(policies.packs().resolve(".DS_Store"), "x");
    assertThat(policies.revision())
        .isEqualTo(revision)
        .isEqualTo(TinyPolicies.FOLDER.revision())
        .matches("[0-9a-f]{64}");

    Files.writeString(policies.reference().resolve("consumer_domains/more.csv"), "");
    assertThat(policies.revision()).isNotEqualTo(revision);
  }

  @Test
  void aFolderThatIsNotThereIsSaidSo() {
    Path missing = folder.resolve("missing").toAbsolutePath();

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> new PolicyFolder(missing))
        .withMessage(
            "The policies folder \"%s\" does not exist: give the folder named policies.", missing);
  }

  @Test
  void compiledPoliciesThatAreNotThereAreSaidSo() throws IOException {
    PolicyFolder policies = TinyPolicies.copyTo(folder.resolve("policies"));
    Files.delete(policies.wasm());

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(policies::compiledPolicies)
        .withMessage(
            "The policies need \"%s\", but it does not exist: restore the policies folder.",
            policies.wasm());
  }
}
