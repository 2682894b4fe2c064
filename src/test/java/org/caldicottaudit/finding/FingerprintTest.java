package org.caldicottaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.Fact;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
  private static final Fact FACT = fact("recipients", "gmail.com");

  private final Fingerprint fingerprint = new Fingerprint();

  @Test
  void sameRuleEventAndFactHaveTheSameId() {
    assertThat(fingerprint.of("SEC-04", "m1", FACT))
        .isEqualTo(new Fingerprint().of("SEC-04", "m1", fact("recipients", "gmail.com")))
        .matches("F-[A-Z2-9]{13}");
  }

  @Test
  void anotherRuleEventFieldOrValueHasAnotherId() {
    assertThat(fingerprint.of("SEC-04", "m1", FACT))
        .isNotIn(
            fingerprint.of("SEC-01", "m1", FACT),
            fingerprint.of("SEC-04", "m2", FACT),
            fingerprint.of("SEC-04", "m1", fact("sender", "gmail.com")),
            fingerprint.of("SEC-04", "m1", fact("recipients", "aol.com")));
  }

  private static Fact fact(String field, String domain) {
    return new Fact(field, Map.of("domain", domain), List.of());
  }
}
