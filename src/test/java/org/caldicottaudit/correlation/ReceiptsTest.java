package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.junit.jupiter.api.Test;

/** One agency says that it sent something, the other has nothing of it. */
final class ReceiptsTest {
  private static final String COUNCIL = "Thornbury Vale Council";
  private static final String POLICE = "Metropolitan Police Service";

  private final Logs logs =
      new Logs()
          .partner(COUNCIL, "council", "tvale.gov.uk")
          .partner(POLICE, "police", "met.police.uk");

  private void sent(String file, String caseRef, String day) {
    add(file, COUNCIL, "disclosure", caseRef, day, List.of("Met Police"));
  }

  private void received(String file, String caseRef, String day) {
    add(file, POLICE, "note", caseRef, day, List.of());
  }

  private void add(
      String file, String agency, String type, String caseRef, String day, List<String> to) {
    Fields.Builder fields =
        Fields.builder()
            .put(Field.ENTRY_TYPE, type)
            .put(Field.AGENCY, agency)
            .put(Field.CASE_REF, caseRef)
            .put(Field.DECIDED_AT, Logs.on(day));
    if (!to.isEmpty()) {
      fields.put(Field.RECIPIENT_ORG, to);
    }
    LogSource source = new LogSource(file, "", "test", EnumSet.allOf(Field.class));
    logs.entries.add(new Entry(source, logs.entries.size() + 2, fields.build()));
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (LinkedEntry entry : logs.tiedEntries()) {
      for (Receipt receipt : entry.receipts()) {
        if (receipt.link().isEmpty()) {
          missing.add(entry.caseRefs().get(0) + " at " + receipt.organisation());
        }
      }
    }
    return missing;
  }

  @Test
  void disclosureThatTheRecipientsOwnLogDoesNotKnowIsShown() {
    received("police.csv", "TV-2026-00009", "2026-04-01");
    sent("council.csv", "TV-2026-00001", "2026-04-01");
    received("police.csv", "TV-2026-00001", "2026-04-02");
    sent("council.csv", "TV-2026-00002", "2026-04-10");
    received("police.csv", "TV-2026-00003", "2026-04-20");

    assertThat(missing()).containsExactly("TV-2026-00002 at " + POLICE);
    assertThat(logs.tiedEntries().get(0).ties())
        .extracting(Link::key)
        .containsExactly("entry of the case in its own log");
  }

  @Test
  void whatComesMuchLaterIsNoReceipt() {
    received("police.csv", "TV-2026-00009", "2026-04-01");
    sent("council.csv", "TV-2026-00001", "2026-04-01");
    received("police.csv", "TV-2026-00001", "2026-04-15");
    sent("council.csv", "TV-2026-00002", "2026-04-16");
    received("police.csv", "TV-2026-00002", "2026-05-02");

    assertThat(missing()).containsExactly("TV-2026-00002 at " + POLICE);
  }

  /** A sharing log holds what its agency shares, and often nothing else. */
  @Test
  void logThatBooksNothingInOwesNothing() {
    sent("council.csv", "TV-2026-00001", "2026-04-02");
    received("police.csv", "TV-2026-00003", "2026-04-01");
    received("police.csv", "TV-2026-00003", "2026-04-20");

    assertThat(missing()).isEmpty();
  }

  @Test
  void logThatDoesNotReachOverTheDayOwesNothing() {
    sent("council.csv", "TV-2026-00001", "2026-04-01");
    received("police.csv", "TV-2026-00001", "2026-04-01");
    sent("council.csv", "TV-2026-00002", "2026-04-09");

    assertThat(missing()).isEmpty();
  }

  @Test
  void commonLogHoldsEachSharingOnce() {
    sent("common.csv", "TV-2026-00001", "2026-04-01");
    received("common.csv", "TV-2026-00001", "2026-04-01");
    sent("common.csv", "TV-2026-00002", "2026-04-02");
    received("common.csv", "TV-2026-00003", "2026-04-20");

    assertThat(missing()).isEmpty();
  }
}
