package org.caldicottaudit.policy.opa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.caldicottaudit.policy.PolicyEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpaAddressTest {
  @Test
  void finalSlashesAreLeftOut() {
    assertThat(OpaAddress.of(" https://opa.example.org:8181/policies// "))
        .hasToString("https://opa.example.org:8181/policies");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1:8181 | is not written as one",
        "localhost:8181 | does not begin with http:// or https://",
        "file:///etc/passwd | does not begin with http:// or https://",
        "ftp://example.org | does not begin with http:// or https://",
        "http://anna:secret@example.org | holds a name or password, which are not used",
        "http://anna:se@cret@example.org | holds a name or password, which are not used",
        "http:// | is not written as one",
        "http://127.0.0.1:99999 | names a port that there is not",
        "http://under_score:8181 | names no host",
        "http://example.org?a=secret | goes on after its path, with ? or #",
        "http://example.org#secret | goes on after its path, with ? or #",
        "http://exa mple.org/secret | is not written as one"
      })
  void whatIsNoAddressIsRefusedWithoutRepeatingIt(String written, String why) {
    assertThatExceptionOfType(PolicyEngineException.class)
        .isThrownBy(() -> OpaAddress.of(written))
        .withMessage(
            "The address of the OPA server %s: give one such as http://127.0.0.1:8181.", why)
        .withNoCause();
  }
}
