package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caldicottaudit.event.Field;
import org.junit.jupiter.api.Test;

final class WholeReferencesTest {
  private static final String WORKER = "a.worker@tvale.gov.uk";
  private static final String OFFICER = "b.officer@met.police.uk";

  private final Logs logs =
      new Logs()
          .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
          .partner("Metropolitan Police Service", "police", "met.police.uk");

  private Logs shared(String caseRef) {
    return logs.entry(
        "disclosure",
        caseRef,
        "2026-04-02",
        fields -> fields.put(Field.RECIPIENT_ORG, List.of("Met Police")));
  }

  private void lettered(String head) {
    for (int i = 1; i <= 6; i++) {
      shared(head + (40_000 + 977 * i));
    }
  }

  @Test
  void numberAloneIsTheReferenceThatTheLogWritesOtherwise() {
    lettered("LCS");
    shared("57653");
    logs.mail("m1", "2026-04-02", WORKER, OFFICER, "LCS57653 - summary");
    logs.mail("m2", "2026-04-02", WORKER, OFFICER, "57653 summary");

    assertThat(logs.tiedEntry(6).caseRefs()).containsExactly("LCS57653");
    assertThat(logs.tiedMessages())
        .extracting(LinkedMessage::caseRefs)
        .containsOnly(List.of("LCS57653"));
  }

  @Test
  void numberAloneStaysWhereTheLogHasTwoKindsOfReferences() {
    lettered("LCS");
    lettered("EH");
    shared("57653");

    assertThat(logs.tiedEntry(12).caseRefs()).containsExactly("57653");
  }

  @Test
  void mailMayLeaveTheLettersOutBehindTheWordCase() {
    lettered("LCS");
    shared("LCS57653");
    logs.mail("m1", "2026-04-02", WORKER, OFFICER, "case 57653 reply");

    assertThat(logs.tiedMessages().get(0).caseRefs()).containsExactly("LCS57653");
  }
}
