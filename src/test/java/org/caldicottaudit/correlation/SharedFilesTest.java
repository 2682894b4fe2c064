package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.event.YesNo;
import org.junit.jupiter.api.Test;

/** What an audit log reports, beside the e-mail log and by itself. */
class SharedFilesTest {
  private static final String ANN = "ann@northmere.gov.uk";
  private static final LogSource AUDIT =
      new LogSource("audit.csv", "", "test", EnumSet.range(Field.MESSAGE_ID, Field.CHANNEL));
  private static final Set<Field> WITHOUT_RECIPIENTS = set(Field.MESSAGE_ID, Field.SUBJECT);
  private static final Set<Field> LINK =
      set(Field.MESSAGE_ID, Field.SUBJECT, Field.SENDER, Field.RECIPIENTS, Field.CHANNEL);

  private final Logs logs =
      new Logs()
          .partner("Northmere Council", "council", "northmere.gov.uk")
          .partner("Wessex Police", "police", "wessex.police.uk")
          .entry("request", "NC-104452", "2026-04-01");

  @Test
  void mailInBothLogsHasTheRecipientsOfTheOne() {
    row("<m1>", 0, WITHOUT_RECIPIENTS, fields -> sent(fields, "NC-104452"));
    logs.mail("<m1>", "2026-04-13", ANN, "jo@wessex.police.uk", "NC-104452");

    LinkedMessage message = onlyMessage();
    assertThat(message.event().provided()).contains(Field.RECIPIENTS, Field.SUBJECT);
    assertThat(message.recipients()).hasSize(1);
    assertThat(message.senderDomain()).isEqualTo("northmere.gov.uk");
  }

  @Test
  void mailThatOnlyTheAuditLogHasMayHaveGoneAnywhere() {
    row("<m1>", 0, WITHOUT_RECIPIENTS, fields -> sent(fields, "NC-104452"));

    LinkedMessage message = onlyMessage();
    assertThat(message.event().provided()).doesNotContain(Field.RECIPIENTS, Field.SENDER);
    assertThat(message.recipients()).isEmpty();
  }

  @Test
  void noMailIsMissingFromALogThatKnowsNoRecipients() {
    CaseFiles files = new CaseFiles();
    row("<m1>", 0, WITHOUT_RECIPIENTS, fields -> sent(fields, "NC-104452"));
    link("l1", 0, "NC-104452/a.docx", "jo@wessex.police.uk");
    logs.mail.forEach(files::add);
    assertThat(files.hasMessages()).isFalse();

    logs.mail("<m1>", "2026-04-13", ANN, "jo@wessex.police.uk", "NC-104452");
    logs.mail.forEach(files::add);
    assertThat(files.hasMessages()).isTrue();
  }

  @Test
  void linksDoNotWidenTheEmailLog() {
    logs.entry(
        "disclosure",
        "NC-104452",
        "2026-04-13",
        fields -> fields.put(Field.AGENCY, "Northmere Council").put(Field.CHANNEL, "e-mail"));
    link("l1", 0, "Budget/a.docx", "jo@wessex.police.uk");
    assertThat(logs.tiedEntry(1).inEmailLog()).isEqualTo(YesNo.NO);

    logs.mail("<m9>", "2026-04-13", ANN, "kim@other.example", "Lunch");
    assertThat(logs.tiedEntry(1).inEmailLog()).isEqualTo(YesNo.YES);
  }

  @Test
  void theRowsOfOneActAreOneMessage() {
    link("l1", 2, "NC-104452/a.docx", "jo@wessex.police.uk");
    row("l2", 0, WITHOUT_RECIPIENTS, fields -> shared(fields, "NC-104452/a.docx"));
    link("l3", 6, "NC-104452/a.docx", "kim@wessex.police.uk");
    link("l4", 60, "NC-104452/a.docx", "lee@wessex.police.uk");
    link("l5", 0, "NC-104452/b.docx", "lee@wessex.police.uk");

    List<LinkedMessage> messages = logs.tiedMessages();

    assertThat(messages)
        .extracting(message -> message.recipients().size())
        .containsExactly(2, 1, 1);
    assertThat(messages.get(0).event().sentAt()).hasToString("Optional[2026-04-13T10:00:00Z]");
    assertThat(messages.get(0).event().provided()).contains(Field.RECIPIENTS);
  }

  @Test
  void whatOneActIsMayBeAskedAnewOfTheSameLogs() {
    link("l1", 0, "NC-104452/a.docx", "jo@wessex.police.uk");
    link("l2", 60, "NC-104452/a.docx", "lee@wessex.police.uk");
    CaseFiles files = new CaseFiles();
    logs.mail.forEach(files::add);
    logs.entries.forEach(files::add);

    assertThat(messagesByOneActOf(5, files)).isEqualTo(2);
    assertThat(messagesByOneActOf(60, files)).isEqualTo(1);
    assertThat(messagesByOneActOf(5, files)).isEqualTo(2);
  }

  private long messagesByOneActOf(int minutes, CaseFiles files) {
    return files.tie(logs.tables(), Logs.withOneAct(minutes), event -> {}).messages();
  }

  @Test
  void whatAnyoneCanOpenIsOpenWhoeverWasNamed() {
    link("l1", 0, "NC-104452/a.docx", "jo@wessex.police.uk");
    row(
        "l2",
        1,
        LINK,
        fields -> shared(fields, "NC-104452/a.docx").put(Field.CHANNEL, Message.OPEN_LINK));

    assertThat(onlyMessage().event().fields().text(Field.CHANNEL)).contains("open link");
  }

  @Test
  void theNameOfAFileIsNoSubjectLine() {
    link("l1", 0, "NC-104452 [secure]/wrong recipient SW1A 1AA.docx", "jo@wessex.police.uk");
    row(
        "l2",
        60,
        LINK,
        fields ->
            shared(fields, "NC-104452/b.docx")
                .put(
                    Field.RECIPIENTS,
                    List.of(new Recipient("anyone with the link", "", DeliveryStatus.DELIVERED))));

    LinkedMessage named = logs.tiedMessages().get(0);
    assertThat(named.why()).isEqualTo("the path of the file names a case");
    assertThat(named.subjectIdentifiers()).isEmpty();
    assertThat(named.wrongRecipient()).isFalse();
    assertThat(named.marks()).containsExactly("portal");
    assertThat(logs.tiedMessages().get(1).recipients().get(0).lookalike()).isEmpty();
  }

  private LinkedMessage onlyMessage() {
    List<LinkedMessage> messages = logs.tiedMessages();
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  private void link(String id, int minute, String path, String to) {
    row(
        id,
        minute,
        LINK,
        fields ->
            shared(fields, path)
                .put(
                    Field.RECIPIENTS,
                    List.of(new Recipient(to, Domains.ofAddress(to), DeliveryStatus.DELIVERED))));
  }

  private static Fields.Builder sent(Fields.Builder fields, String subject) {
    return fields
        .put(Field.SENDER, "ann@northmere.onmicrosoft.com")
        .put(Field.DIRECTION, "out")
        .put(Field.SUBJECT, subject);
  }

  private static Fields.Builder shared(Fields.Builder fields, String path) {
    return fields
        .put(Field.SENDER, ANN)
        .put(Field.DIRECTION, "out")
        .put(Field.SUBJECT, path)
        .put(Field.CHANNEL, "secure portal")
        .put(Field.ENCRYPTION, "portal");
  }

  private void row(String id, int minute, Set<Field> provided, Consumer<Fields.Builder> more) {
    Instant sent = Instant.parse("2026-04-13T10:00:00Z").plusSeconds(60L * minute);
    Fields.Builder fields =
        Fields.builder().put(Field.MESSAGE_ID, id).put(Field.SENT_AT, Moment.at(sent));
    more.accept(fields);
    logs.mail.add(new Transmission(AUDIT, logs.mail.size() + 2, fields.build(), provided));
  }

  private static Set<Field> set(Field first, Field... others) {
    return Collections.unmodifiableSet(EnumSet.of(first, others));
  }
}
