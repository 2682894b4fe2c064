package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.junit.jupiter.api.Test;

/** Whose log it is that has no column for the agency. */
final class KeeperTest {
  private static final String WORKER = "a.worker@tvale.gov.uk";
  private static final String OFFICER = "b.officer@met.police.uk";

  private static final LogSource WITHOUT_AGENCY =
      new LogSource("log.xlsx", "Log", "test", EnumSet.complementOf(EnumSet.of(Field.AGENCY)));

  private final Logs logs =
      new Logs()
          .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
          .partner("Metropolitan Police Service", "police", "met.police.uk");

  private KeeperTest shared(String caseRef) {
    logs.entries.add(
        new Entry(
            WITHOUT_AGENCY,
            logs.entries.size() + 3,
            Fields.builder()
                .put(Field.ENTRY_TYPE, "disclosure")
                .put(Field.CASE_REF, caseRef)
                .put(Field.SHARED_AT, Logs.on("2026-04-01"))
                .put(Field.RECIPIENT_ORG, List.of("Met Police"))
                .put(Field.CHANNEL, "e-mail")
                .build()));
    return this;
  }

  private Optional<String> kind() {
    return logs.tiedEntry(0).reading().agencyKind();
  }

  @Test
  void isTheHouseWhoseMailWasTiedToIt() {
    shared("TV-2026-00001").logs.mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001");

    assertThat(kind()).contains("council");
  }

  @Test
  void isKnownByItsDomainWhereTheTableLacksIt() {
    shared("TV-2026-00001")
        .logs
        .mail("m1", "2026-04-01", "a@valley.nhs.uk", OFFICER, "TV-2026-00001")
        .mail("m2", "2026-04-02", "a@valley.nhs.uk", "c@other.example", "Lunch");

    assertThat(kind()).contains("health");
  }

  @Test
  void isNobodyWhereNoMailWasTiedToIt() {
    shared("TV-2026-00001").logs.mail("m1", "2026-04-01", WORKER, OFFICER, "Lunch on Friday");

    assertThat(kind()).isEmpty();
  }
}
