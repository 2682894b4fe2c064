package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.Transmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the line between sharing and other mail runs, and what the report says of it. */
final class SharingMailTest {
  private static final String HOME = "a@tvale.gov.uk";
  private static final String TEAM = "mash@met.police.uk";

  private static Logs logs() {
    return new Logs()
        .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
        .team("Metropolitan Police Service", "police", "met.police.uk", TEAM)
        .shared("TV-2026-00001", "2026-04-03", "Metropolitan Police");
  }

  private static SharingCounts counts(Logs logs) {
    CaseFiles files = new CaseFiles();
    logs.mail.forEach(files::add);
    logs.entries.forEach(files::add);
    return files.tie(logs.tables(), Logs.RULES, event -> {});
  }

  @Test
  void mailToATeamOfAPartnerIsSharingAndANewsletterOrInvitationIsNot() {
    Logs logs =
        logs()
            .mail("m1", "2026-04-03", HOME, "MASH@met.police.uk", "Home visit yesterday")
            .mail("m2", "2026-04-03", HOME, TEAM, "Safeguarding newsletter, spring")
            .mail("m3", "2026-04-03", HOME, TEAM, "Accepted: Tuesday")
            .mail("m4", "2026-04-03", HOME, "pc.plod@met.police.uk", "Home visit yesterday");

    SharingCounts counts = counts(logs);

    assertThat(counts.sharing()).isEqualTo(Map.of(SharingSign.TEAM, 1L));
    assertThat(counts.leftOut())
        .isEqualTo(Map.of(LeftOut.NEWSLETTER, 1L, LeftOut.AUTOMATIC, 1L, LeftOut.NO_CASE, 1L));
  }

  private static Logs toAnOfficer(String channel) {
    Logs logs = new Logs().partner("Thornbury Vale Council", "council", "tvale.gov.uk");
    return logs.partner("Metropolitan Police Service", "police", "met.police.uk")
        .entry(
            "disclosure",
            "TV-2026-00001",
            "2026-04-08",
            fields ->
                fields
                    .put(Field.CHANNEL, channel)
                    .put(Field.RECIPIENT_ADDRESS, List.of("pc.plod@met.police.uk")));
  }

  private static List<String> tied(Logs logs) {
    return logs.tiedMessages().stream()
        .flatMap(
            message -> message.links().stream().map(Link::key).map(message.event().id()::concat))
        .toList();
  }

  @Test
  void theNextMailToTheMailboxOfADecisionWithoutMailMayBeItsMail() {
    Logs logs =
        toAnOfficer("e-mail")
            .mail("m1", "2026-04-03", HOME, "pc.plod@met.police.uk", "Cricket")
            .mail("m2", "2026-04-09", HOME, "pc.plod@met.police.uk", "As promised")
            .mail("m3", "2026-04-10", HOME, "pc.plod@met.police.uk", "Parking")
            .mail("m4", "2026-04-09", HOME, "somebody@met.police.uk", "Parking");

    assertThat(tied(logs)).containsExactly("m2another day and recipient's address");
    assertThat(logs.tiedMessages().get(0).links())
        .extracting(Link::strength)
        .containsExactly(Strength.WEAK);
    assertThat(counts(logs).sharing()).isEqualTo(Map.of(SharingSign.KNOWN_RECIPIENT, 1L));
  }

  @Test
  void ofTwoDecisionsOfOneDayTheNearerInTimeIsMeant() {
    Logs logs = logs().mail("m1", "2026-04-09", HOME, "pc.plod@met.police.uk", "As discussed");
    Map.of("TV-2026-00001", "15:16:00Z", "TV-2026-00002", "10:11:00Z")
        .forEach(
            (caseRef, time) ->
                logs.entry(
                    "disclosure",
                    caseRef,
                    "2026-04-09",
                    fields ->
                        fields
                            .put(Field.RECIPIENT_ADDRESS, List.of("pc.plod@met.police.uk"))
                            .put(Field.SHARED_AT, Moment.at(Instant.parse("2026-04-09T" + time)))));

    assertThat(logs.tiedMessages().get(0).recipients().get(0).decision().orElseThrow().other())
        .extracting(other -> ((Entry) other).caseRefs())
        .isEqualTo(List.of("TV-2026-00002"));
  }

  @Test
  void mailboxOfADecisionWhoseMailIsThereGetsOtherMailToo() {
    assertThat(
            tied(
                toAnOfficer("e-mail")
                    .mail("m1", "2026-04-08", HOME, "pc.plod@met.police.uk", "As promised")
                    .mail("m2", "2026-04-09", HOME, "pc.plod@met.police.uk", "Parking")))
        .containsExactly("m1same day and recipient's address");
    assertThat(
            tied(
                toAnOfficer("e-mail")
                    .mail("m1", "2026-04-07", HOME, "pc.plod@met.police.uk", "TV-2026-00001")
                    .mail("m2", "2026-04-09", HOME, "pc.plod@met.police.uk", "Parking")))
        .containsExactly("m1case reference and recipient's address");
    assertThat(
            tied(
                toAnOfficer("phone")
                    .mail("m1", "2026-04-09", HOME, "pc.plod@met.police.uk", "Parking")))
        .isEmpty();
    assertThat(
            tied(
                toAnOfficer("e-mail")
                    .mail("m1", "2026-04-09", HOME, "pc.plod@met.police.uk", "Newsletter")))
        .isEmpty();
  }

  @Test
  void aNewsletterThatNamesACaseIsNoNewsletter() {
    Logs logs = logs().mail("m1", "2026-04-03", HOME, TEAM, "Bulletin TV-2026-00001");

    assertThat(counts(logs).sharing()).isEqualTo(Map.of(SharingSign.CASE, 1L));
  }

  @Test
  void aCaseAtAPersonalMailboxIsNeverLeftOut() {
    Logs logs =
        logs()
            .mail("m1", "2026-04-03", HOME, "x@gmail.com", "Accepted: conference TV-2026-00001")
            .mail("m2", "2026-04-03", "y@gmail.com", "x@gmail.com", "TV-2026-00001")
            .mail("m3", "2026-04-03", "z@unknown.example", "x@gmail.com", "tv 2026 00001")
            .mail("m4", "2026-04-03", HOME, "x@gmail.com", "Lunch");

    assertThat(counts(logs).sharing()).isEqualTo(Map.of(SharingSign.CASE, 3L));
  }

  @ParameterizedTest
  @CsvSource({
    "Zivver secure message, true",
    "Sent as secure e-mail, true",
    "Egress, true",
    "Enforced TLS, true",
    "TLS success, true",
    "TLS failed, false",
    "TLS success 1.0 attempted, false",
    "Regular email (not secured), false",
    "Direct delivery, false",
  })
  void whatALogSaysOfTheWayIsEvidenceOfEncryption(String written, boolean extra) {
    assertThat(Marks.isExtra(written)).isEqualTo(extra);
  }

  @Test
  void aLabelInAColumnOfTheLogIsASign() {
    Logs logs = logs();
    logs.mail.add(
        new Transmission(
            new LogSource(
                "mail.csv", "", "test", EnumSet.range(Field.MESSAGE_ID, Field.ENCRYPTION)),
            2,
            Fields.builder()
                .put(Field.MESSAGE_ID, "m1")
                .put(Field.SENT_AT, Logs.on("2026-04-03"))
                .put(Field.SENDER, HOME)
                .put(Field.ENCRYPTION, "OFFICIAL-SENSITIVE")
                .put(
                    Field.RECIPIENTS,
                    List.of(new Recipient("b@x.example", "x.example", DeliveryStatus.DELIVERED)))
                .build()));

    assertThat(counts(logs).sharing()).isEqualTo(Map.of(SharingSign.MARK, 1L));
  }

  @Test
  void mailOfDaysThatNoCaseLogReachesCannotLackARecord() {
    Logs logs =
        logs()
            .mail("m1", "2026-04-08", HOME, TEAM, "TV-2026-00002")
            .mail("m2", "2026-06-08", HOME, TEAM, "TV-2026-00002");

    assertThat(logs.tiedMessages())
        .extracting(LinkedMessage::inCaseLog)
        .containsExactly(true, false);
  }

  @Test
  void aPartnersMailIsHeldAgainstItsOwnLogOnly() {
    Logs logs =
        new Logs()
            .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
            .partner("Metropolitan Police Service", "police", "met.police.uk")
            .partner("Oxvale NHS Trust", "health", "nhs.net")
            .mail("m1", "2026-04-03", HOME, "b@met.police.uk", "TV-2026-00001")
            .mail("m2", "2026-04-03", HOME, "c@nhs.net", "TV-2026-00001")
            .mail("m3", "2026-04-04", "b@met.police.uk", HOME, "TV-2026-00001")
            .mail("m4", "2026-04-04", "c@nhs.net", HOME, "TV-2026-00001")
            .entry(
                "disclosure",
                "TV-2026-00007",
                "2026-04-01",
                fields ->
                    fields
                        .put(Field.AGENCY, "Metropolitan Police Service")
                        .put(Field.RECIPIENT_ORG, List.of("Thornbury Vale Council")));

    assertThat(logs.tiedMessages())
        .extracting(message -> message.inCaseLog() + " " + message.senderRecords())
        .containsExactly("false false", "false false", "true true", "false false");
  }

  @Test
  void siblingsThatAreNamedTogetherAreOnlyPerhapsRecordedTogether() {
    Logs logs =
        logs()
            .mail("m1", "2026-04-03", HOME, "b@met.police.uk", "TV-2026-00002")
            .entry("notice", "TV-2026-00001; TV-2026-00002", "2026-04-01");

    assertThat(logs.tiedMessages().get(0).links())
        .extracting(link -> link.key() + ", " + link.strength().code())
        .containsExactly("the case of a sibling and recipient's organisation, weak");
  }
}
