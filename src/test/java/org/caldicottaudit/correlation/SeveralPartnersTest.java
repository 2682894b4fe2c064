package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caldicottaudit.event.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeveralPartnersTest {
  @ParameterizedTest
  @CsvSource({
    "Police / Stepping Stones,2",
    "Met Police and Stepping Stones,2",
    "Kent Fire and Rescue,1",
    "Stepping Stones / Riverside Trust,1",
    "Met Police / Police,1",
  })
  void eachPartnerOfACellIsARecipient(String written, int recipients) {
    Logs logs =
        new Logs()
            .partner("Metropolitan Police Service", "police", "met.police.uk")
            .partner("Stepping Stones", "voluntary", "steppingstones.org.uk")
            .partner("Kent Fire and Rescue", "other", "kentfire.gov.uk")
            .entry(
                "disclosure",
                "TV-2026-00012",
                "2026-04-02",
                fields -> fields.put(Field.RECIPIENT_ORG, List.of(written)));

    assertThat(logs.tiedEntry(0).recipients()).hasSize(recipients);
  }
}
