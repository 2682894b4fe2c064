package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.YesNo;
import org.junit.jupiter.api.Test;

final class EmailCoverageTest {
  private static final String CASE = "TV-2026-00001";
  private static final String WORKER = "a.worker@tvale.gov.uk";
  private static final String OFFICER = "b.officer@met.police.uk";

  /** A log of the council from 1 to 30 April. */
  private final Logs logs =
      new Logs()
          .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
          .partner("Metropolitan Police Service", "police", "met.police.uk")
          .partner("Oxvale NHS Trust", "health", "oxvale.nhs.uk")
          .mail("m1", "2026-04-01", WORKER, "x@shop.co.uk", "TV-2026-00050 order")
          .mail("m2", "2026-04-02", WORKER, "y@shop.co.uk", "TV-2026-00050 order")
          .mail("m3", "2026-04-03", OFFICER, WORKER, "TV-2026-00051 hello")
          .mail("m4", "2026-04-30", WORKER, "x@shop.co.uk", "TV-2026-00050 order");

  private YesNo covers(String agency, String day, Consumer<Fields.Builder> more) {
    logs.entries.clear();
    logs.entry(
        "disclosure",
        CASE,
        day,
        fields -> {
          fields.put(Field.AGENCY, agency).put(Field.CHANNEL, "e-mail");
          fields.put(Field.RECIPIENT_ORG, List.of("Met Police"));
          more.accept(fields);
        });
    return logs.tiedEntry(0).inEmailLog();
  }

  @Test
  void logOfTheHouseCoversItsDays() {
    assertThat(covers("Thornbury Vale Council", "2026-04-10", fields -> {})).isEqualTo(YesNo.YES);
    assertThat(covers("Thornbury Vale Council", "2026-05-10", fields -> {})).isEqualTo(YesNo.NO);
  }

  @Test
  void logOfAnotherHouseCoversNothingEvenIfItWroteIn() {
    assertThat(covers("Met Police", "2026-04-10", fields -> {})).isEqualTo(YesNo.NO);
    assertThat(covers("Oxvale NHS Trust", "2026-04-10", fields -> {})).isEqualTo(YesNo.NO);
  }

  /** A common log without a column for the agency: what came to the house others sent. */
  @Test
  void logThatHoldsWhatCameToTheHouseIsOfSeveralAgencies() {
    Set<Field> columns = EnumSet.allOf(Field.class);
    columns.remove(Field.AGENCY);
    LogSource common = new LogSource("common.csv", "", "test", columns);
    logs.mail("m5", "2026-04-10", WORKER, OFFICER, CASE);
    for (String to : List.of("Met Police", "Oxvale NHS Trust")) {
      logs.entries.add(disclosure(common, to));
    }

    assertThat(logs.tiedEntry(1).inEmailLog()).isEqualTo(YesNo.YES);

    logs.entries.add(disclosure(common, "Thornbury Vale Council"));

    assertThat(logs.tiedEntry(1).inEmailLog()).isEqualTo(YesNo.UNCLEAR);
  }

  private Entry disclosure(LogSource source, String to) {
    return new Entry(
        source,
        logs.entries.size() + 2,
        Fields.builder()
            .put(Field.ENTRY_TYPE, "disclosure")
            .put(Field.CASE_REF, CASE)
            .put(Field.SHARED_AT, Logs.on("2026-04-10"))
            .put(Field.CHANNEL, "e-mail")
            .put(Field.RECIPIENT_ORG, List.of(to))
            .build());
  }

  @Test
  void unknownHouseIsUnclear() {
    assertThat(covers("Somebody", "2026-04-10", fields -> {})).isEqualTo(YesNo.UNCLEAR);
  }

  @Test
  void mailWithoutACaseToTheRecipientOnThatDayMayBeTheOne() {
    logs.mail("m5", "2026-04-10", WORKER, OFFICER, "Report");

    assertThat(covers("Thornbury Vale Council", "2026-04-10", fields -> {}))
        .isEqualTo(YesNo.UNCLEAR);
    assertThat(covers("Thornbury Vale Council", "2026-04-11", fields -> {})).isEqualTo(YesNo.YES);
    assertThat(
            covers(
                "Thornbury Vale Council",
                "2026-04-10",
                fields ->
                    fields.put(Field.RECIPIENT_ADDRESS, List.of("Someone.Else@met.police.uk"))))
        .isEqualTo(YesNo.YES);
  }

  @Test
  void anInvitationToTheRecipientOnThatDayMayBeTheOne() {
    logs.mail("m5", "2026-04-10", WORKER, OFFICER, "Invitation: conference " + CASE);

    assertThat(covers("Thornbury Vale Council", "2026-04-10", fields -> {}))
        .isEqualTo(YesNo.UNCLEAR);
  }

  @Test
  void mailToSomebodyElseThanThePersonNamedIsNotTheOne() {
    logs.mail("m5", "2026-04-10", WORKER, OFFICER, "Fire alarm test");

    assertThat(coversMailTo("Ann Officer")).isEqualTo(YesNo.UNCLEAR);
    assertThat(coversMailTo("Ann Fairweather")).isEqualTo(YesNo.YES);
    assertThat(coversMailTo("Ann Fairweather; Bob Officer")).isEqualTo(YesNo.UNCLEAR);
  }

  @Test
  void mailToAMailboxThatNamesNobodyMayBeTheOne() {
    logs.mail("m5", "2026-04-10", WORKER, "mash.referrals@met.police.uk", "Report");

    assertThat(coversMailTo("Ann Fairweather")).isEqualTo(YesNo.UNCLEAR);
  }

  private YesNo coversMailTo(String name) {
    return covers(
        "Thornbury Vale Council", "2026-04-10", fields -> fields.put(Field.RECIPIENT_NAME, name));
  }

  @Test
  void entryThatSpeaksOfNoMailIsNotLookedFor() {
    assertThat(
            covers(
                "Thornbury Vale Council",
                "2026-04-10",
                fields -> fields.put(Field.CHANNEL, "phone")))
        .isEqualTo(YesNo.NO);
  }
}
