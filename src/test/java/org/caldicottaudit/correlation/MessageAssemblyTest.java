package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.store.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageAssemblyTest {
  private static final Set<Field> ALL = EnumSet.range(Field.MESSAGE_ID, Field.ENCRYPTION);
  private static final LogSource TRACE = new LogSource("a-trace.csv", "", "test", ALL);
  private static final LogSource TRACKING = new LogSource("tracking.log", "", "test", ALL);

  @Property
  void theOrderOfTheRowsChangesNothing(
      @ForAll("events") List<Transmission> rows, @ForAll Random random) {
    List<Transmission> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);

    assertThat(assembled(shuffled)).isEqualTo(assembled(rows));
  }

  @Property
  void aSecondReportOfTheSameRowsChangesNothing(@ForAll("events") List<Transmission> rows) {
    List<Transmission> twice = new ArrayList<>(rows);
    rows.forEach(row -> twice.add(new Transmission(row.source(), row.row() + 100, row.fields())));

    assertThat(assembled(twice)).isEqualTo(assembled(rows));
  }

  @Test
  void aMessageOfATraceAndATrackingLogIsOne() {
    Fields trace =
        mail("<1@x>", "10:00:05.5")
            .put(Field.RECIPIENTS, List.of(to("B@nhs.net", "DELIVERED")))
            .build();
    Fields received =
        mail("1@x", "10:00:01")
            .put(Field.SENDER, "s@x.gov.uk")
            .put(
                Field.RECIPIENTS,
                List.of(to("team@x.gov.uk", "UNKNOWN"), to("b@nhs.net", "UNKNOWN")))
            .build();
    Fields expanded =
        mail("<1@x>", "10:00:02")
            .put(Field.SUBJECT, "Strategy meeting")
            .put(
                Field.RECIPIENTS,
                List.of(to("team@x.gov.uk", "EXPANDED"), to("c@x.gov.uk", "UNKNOWN")))
            .build();
    Fields failed =
        mail("<1@x>", "10:00:03")
            .put(Field.SENDER, "other@x.gov.uk")
            .put(Field.RECIPIENTS, List.of(to("c@x.gov.uk", "FAILED")))
            .build();

    Message message =
        only(
            List.of(
                new Transmission(TRACE, 2, trace),
                new Transmission(TRACKING, 8, failed),
                new Transmission(TRACKING, 6, received),
                new Transmission(TRACKING, 7, expanded)));

    assertThat(message.place()).hasToString(TRACE.place(2).toString());
    assertThat(message.sentAt()).contains(at("10:00:01"));
    assertThat(message.fields().text(Field.SENDER)).contains("s@x.gov.uk");
    assertThat(message.fields().text(Field.SUBJECT)).contains("Strategy meeting");
    assertThat(message.fields().recipients())
        .containsExactly(
            to("B@nhs.net", "DELIVERED"),
            to("c@x.gov.uk", "FAILED"),
            to("team@x.gov.uk", "EXPANDED"));
  }

  @Test
  void aMessageBelongsToTheHouseThatItLeft() {
    Fields in =
        mail("<1@x>", "10:00:01")
            .put(Field.DIRECTION, "in")
            .put(Field.SENDER, "list@nhs.net")
            .build();
    Fields out =
        mail("<1@x>", "10:00:02")
            .put(Field.DIRECTION, "out")
            .put(Field.SENDER, "s@x.gov.uk")
            .build();

    Message message =
        only(List.of(new Transmission(TRACE, 2, in), new Transmission(TRACKING, 9, out)));

    assertThat(message.source()).isEqualTo(TRACKING);
    assertThat(message.fields().text(Field.DIRECTION)).contains("out");
    assertThat(message.fields().text(Field.SENDER)).contains("s@x.gov.uk");
  }

  @Test
  void aCertainTimeBeatsAnEarlierOneInDoubt() {
    Fields doubtful =
        Fields.builder()
            .put(Field.MESSAGE_ID, "<1@x>")
            .put(Field.SENT_AT, new Moment(at("09:00:00").instant(), true, false))
            .build();

    Message message =
        only(
            List.of(
                new Transmission(TRACE, 2, doubtful),
                new Transmission(TRACKING, 9, mail("<1@x>", "10:00:00").build())));

    assertThat(message.sentAt()).contains(at("10:00:00"));
  }

  @Test
  void oneConnectionWithoutExtraEncryptionIsEnoughToHaveNone() {
    Fields enforced = mail("<1@x>", "10:00:01").put(Field.ENCRYPTION, "Enforced TLS").build();
    Fields ordinary = mail("<1@x>", "10:00:02").put(Field.ENCRYPTION, "Internet").build();

    Message message =
        only(List.of(new Transmission(TRACE, 2, enforced), new Transmission(TRACE, 3, ordinary)));

    assertThat(message.fields().text(Field.ENCRYPTION)).contains("Internet");
  }

  @Provide
  Arbitrary<List<Transmission>> events() {
    Arbitrary<Fields> row =
        Combinators.combine(
                Arbitraries.of("<1@x>", "2@x", "<2@x>"),
                Arbitraries.of("", "10:00:01", "10:00:02", "10:00:03"),
                Arbitraries.of("", "a@x.gov.uk", "b@x.gov.uk"),
                Arbitraries.of("", "Re: one", "Two"),
                Arbitraries.of("", "out", "in", "unclear"),
                Arbitraries.of("", "Enforced TLS", "Internet"),
                Arbitraries.of(DeliveryStatus.values()),
                Arbitraries.of("c@nhs.net", "C@nhs.net", "d@nhs.net"))
            .as(MessageAssemblyTest::row);
    return row.list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(
            all -> {
              List<Transmission> rows = new ArrayList<>();
              for (int i = 0; i < all.size(); i++) {
                rows.add(new Transmission(i % 2 == 0 ? TRACE : TRACKING, i + 2, all.get(i)));
              }
              return rows;
            });
  }

  private static Fields row(
      String id,
      String time,
      String sender,
      String subject,
      String direction,
      String encryption,
      DeliveryStatus status,
      String address) {
    Fields.Builder fields =
        Fields.builder()
            .put(Field.MESSAGE_ID, id)
            .put(Field.STATUS, status.code())
            .put(Field.RECIPIENTS, List.of(to(address, status.name())));
    if (!time.isEmpty()) {
      fields.put(Field.SENT_AT, new Moment(at(time).instant(), true, !time.endsWith("2")));
    }
    put(Field.SENDER, sender, fields);
    put(Field.SUBJECT, subject, fields);
    put(Field.DIRECTION, direction, fields);
    put(Field.ENCRYPTION, encryption, fields);
    return fields.build();
  }

  private static void put(Field field, String value, Fields.Builder fields) {
    if (!value.isEmpty()) {
      fields.put(field, value);
    }
  }

  private static Fields.Builder mail(String id, String time) {
    return Fields.builder().put(Field.MESSAGE_ID, id).put(Field.SENT_AT, at(time));
  }

  private static Moment at(String time) {
    return Moment.at(Instant.parse("2026-03-23T" + time + "Z"));
  }

  private static Recipient to(String address, String status) {
    return new Recipient(address, Domains.ofAddress(address), DeliveryStatus.valueOf(status));
  }

  @Test
  void logsThatContradictEachOtherLeaveOpenWhetherItArrived() {
    Fields left =
        mail("<1@x>", "10:00:01")
            .put(Field.DIRECTION, "out")
            .put(Field.RECIPIENTS, List.of(to("b@nhs.net", "DELIVERED")))
            .build();
    Fields refused =
        mail("<1@x>", "10:00:02")
            .put(Field.DIRECTION, "in")
            .put(Field.RECIPIENTS, List.of(to("B@nhs.net", "FAILED")))
            .build();

    Message message =
        only(List.of(new Transmission(TRACE, 1, left), new Transmission(TRACE, 2, refused)));

    assertThat(message.fields().recipients())
        .extracting(Recipient::status)
        .containsExactly(DeliveryStatus.CONTRADICTED);
  }

  @Test
  void oneLogThatSaysFailedAndThenDeliveredSawARetry() {
    Fields first =
        mail("<1@x>", "10:00:01").put(Field.RECIPIENTS, List.of(to("b@nhs.net", "FAILED"))).build();
    Fields second =
        mail("<1@x>", "10:05:00")
            .put(Field.RECIPIENTS, List.of(to("b@nhs.net", "DELIVERED")))
            .build();
    LogSource otherPart = new LogSource("b-trace.csv", "", "test", ALL);

    Message message =
        only(List.of(new Transmission(TRACE, 1, first), new Transmission(otherPart, 1, second)));

    assertThat(message.fields().recipients())
        .extracting(Recipient::status)
        .containsExactly(DeliveryStatus.DELIVERED);
  }

  @Test
  void rowsThatTheHeapHasNoRoomForAreAssembledAsOthersAre(@TempDir Path folder) {
    List<Transmission> rows = new ArrayList<>();
    for (int row = 1; row <= 3_000; row++) {
      Fields fields =
          Fields.builder()
              .put(Field.MESSAGE_ID, "<" + row % 2_000 + "@example.org>")
              .put(Field.SUBJECT, "Subject " + "x".repeat(row % 50))
              .put(Field.RECIPIENTS, List.of(to(row + "@nhs.net", "DELIVERED")))
              .build();
      rows.add(new Transmission(TRACE, row, fields));
    }
    try (MessageAssembly spilled = new MessageAssembly(new Memory(0, () -> folder))) {
      rows.forEach(spilled::add);

      assertThat(List.copyOf(spilled.messages(fields -> List.of(), Duration.ofMinutes(5))))
          .isEqualTo(assembled(rows));
    }
  }

  private static List<Message> assembled(List<Transmission> rows) {
    MessageAssembly assembly = new MessageAssembly();
    rows.forEach(assembly::add);
    return assembly.messages(fields -> List.of(), Duration.ofMinutes(5));
  }

  private static Message only(List<Transmission> rows) {
    List<Message> messages = assembled(rows);
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }
}
