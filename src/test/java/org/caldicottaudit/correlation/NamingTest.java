package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caldicottaudit.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a decision names the recipient of a message, where the partners table has no domain. */
final class NamingTest {
  private static final String CASE = "TV-2026-00001";
  private static final String WORKER = "a.worker@tvale.gov.uk";

  private final Logs logs =
      new Logs()
          .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
          .partner("Vale Community Trust", "health")
          .partner("Vale General Hospital", "health", "valegeneral.nhs.uk")
          .partner("Met Police", "police", "met.police.uk");

  private NamingTest shared(String caseRef, String organisation, String person) {
    logs.entry(
        "disclosure",
        caseRef,
        "2026-04-03",
        fields ->
            fields
                .put(Field.RECIPIENT_ORG, List.of(organisation))
                .put(Field.RECIPIENT_NAME, person)
                .put(Field.CHANNEL, "e-mail"));
    return this;
  }

  @ParameterizedTest
  @CsvSource({
    "Vale Community Trust, Sid Larkham, s.larkham@nhs.net, STRONG",
    "Vale Community Trust, Ann Lee, s.larkham@nhs.net, WEAK",
    "Kinship Law Centre, Ann Lee, s.larkham@kinshiplaw.example, STRONG",
    "Family Rights Group, Sid Larkham, s.larkham@legalhelp.example, STRONG",
  })
  void isByItsKindAndThePerson(
      String organisation, String person, String address, Strength strength) {
    shared(CASE, organisation, person).logs.mail("m1", "2026-04-03", WORKER, address, CASE);

    assertThat(logs.tiedMessages().get(0).links())
        .extracting(Link::strength)
        .containsExactly(strength);
  }

  @ParameterizedTest
  @CsvSource({
    "Vale Community Trust, Sid Larkham, s.larkham@valegeneral.nhs.uk",
    "Family Rights Group, Ann Lee, s.larkham@legalhelp.example",
    "Family Rights Group, Sid Larkham, s.larkham@gmail.com",
    "Met Police, Sid Larkham, s.larkham@legalhelp.example",
  })
  void isNoneWhereTheDomainIsAnothersOrTheNameIs(
      String organisation, String person, String address) {
    shared(CASE, organisation, person).logs.mail("m1", "2026-04-03", WORKER, address, CASE);

    assertThat(logs.tiedMessages().get(0).links()).isEmpty();
  }

  @Test
  void oneMailAboutTwoSistersIsSeenByTheRecordsOfBoth() {
    shared(CASE, "Met Police", "B Officer")
        .shared("TV-2026-00002", "Met Police", "B Officer")
        .logs
        .mail("m1", "2026-04-03", WORKER, "b.officer@met.police.uk", CASE + " and TV-2026-00002");

    assertThat(logs.tiedEntries()).extracting(LinkedEntry::seenInEmailLog).containsOnly(true);
  }

  @Test
  void addressThatLooksLikeAnothersIsToldInACaseLogToo() {
    logs.entry(
        "disclosure",
        CASE,
        "2026-04-03",
        fields ->
            fields.put(
                Field.RECIPIENT_ADDRESS,
                List.of("a@met.police.uk", "b@met.police.uk.example.com")));

    assertThat(logs.tiedEntry(0).falseDomains())
        .extracting(FalseDomain::domain)
        .containsExactly("met.police.uk.example.com");
  }

  @Test
  void theSecureNameOfFormerYearsIsOfTheSameHouse() {
    shared(CASE, "Larkshire Council", "B Lee")
        .logs
        .partner("Larkshire Council", "council", "larkshire.gov.uk");
    for (int i = 0; i < 20; i++) {
      String to = i % 2 == 0 ? "b@larkshire.gov.uk" : "b.officer@met.police.uk";
      logs.mail("m" + i, "2026-04-03", "a@redbrook.gcsx.gov.uk", to, CASE);
    }
    logs.mail("n", "2026-04-03", "a@redbrook.gov.uk", "b@larkshire.gov.uk", CASE);

    assertThat(logs.tiedMessages()).extracting(LinkedMessage::direction).containsOnly("out");
  }
}
