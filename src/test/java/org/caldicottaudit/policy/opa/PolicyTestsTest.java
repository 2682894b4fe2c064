package org.caldicottaudit.policy.opa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.PolicyLoadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyTestsTest {
  @TempDir private Path folder;

  @Test
  void testsThatFailAreNamedByFileAndLine() throws IOException {
    write("a_test.rego", "package a_test", "test_right if 1 == 1", "test_wrong if 1 == 2");

    assertThat(tests().run())
        .isEqualTo(new PolicyTests.Result(1, List.of("a_test.rego, line 3: test_wrong")));
  }

  @Test
  void linesThatNoTestRunsThroughAreNamed() throws IOException {
    write("a.rego", "package a", "x := 1 if input.y", "z := 2 if input.q");
    write("a_test.rego", "package a_test", "test_x if data.a.x == 1 with input.y as true");

    PolicyTests.Coverage coverage = tests().coverage();

    assertThat(coverage.missed()).containsExactly("a.rego, line 3");
    assertThat(coverage.covered()).isLessThan(coverage.all());
  }

  @Test
  void rulesThatDoNotCompileAreSaidSo() throws IOException {
    write("a_test.rego", "package a_test", "test_x if foo(1)");

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> tests().run())
        .withMessageStartingWith("The tests of the rules can't be run: ")
        .withMessageContaining("a_test.rego:2")
        .withMessageContaining("undefined function foo");
  }

  private PolicyTests tests() {
    return new PolicyTests(OpaHere.orSkip(), new PolicyFolder(folder));
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }
}
