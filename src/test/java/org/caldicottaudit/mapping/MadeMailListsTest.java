package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail logs of no known program, in headings of whoever made them. */
class MadeMailListsTest {
  @TempDir private Path folder;

  @Test
  void aHeadingThatNamesAClockSaysWhoseTimeItIs() throws IOException {
    assertThat(sent("Sent (UTC),Sender,Recipient,Subject", "2026-04-13 10:00:30,", "a@x.gov.uk"))
        .isEqualTo("2026-04-13T10:00:30Z certain");
    assertThat(
            sent("Date sent (UK),Sender,Recipient,Subject", "2026-04-13 10:00:30,", "a@x.gov.uk"))
        .isEqualTo("2026-04-13T09:00:30Z certain");
    assertThat(sent("Sent,Sender,Recipient,Subject", "2026-04-13 10:00:30,", "a@x.gov.uk"))
        .isEqualTo("2026-04-13T09:00:30Z uncertain");
  }

  @Test
  void aTimeOfDayInItsOwnColumnBelongsToTheDay() throws IOException {
    String row = "2026-04-13,14:05,a@x.gov.uk,b@nhs.net,Lunch";
    assertThat(moment("Date,Time (UK),From,To,Subject", row))
        .isEqualTo("2026-04-13T13:05:00Z certain");
    assertThat(moment("Date sent,Time sent,From,To,Subject", row))
        .isEqualTo("2026-04-13T13:05:00Z uncertain");
    assertThat(moment("Date,Time,From,To,Subject", row))
        .isEqualTo("2026-04-13T13:05:00Z uncertain");
  }

  @Test
  void whoeverHadACopyHadTheMessage() throws IOException {
    Fields fields =
        read(
            "Date sent,From,To,CC address,Blind copy,Subject",
            "2026-04-13 10:00,a@x.gov.uk,b@nhs.net,\"Jo <c@y.org>; b@nhs.net\",d@z.org,Lunch");

    assertThat(fields.recipients())
        .extracting(Recipient::address)
        .containsExactly("b@nhs.net", "c@y.org", "d@z.org");
  }

  @ParameterizedTest
  @CsvSource({
    "Action, Bounced, FAILED",
    "Action, Delivered, DELIVERED",
    "Delivered?, Y, DELIVERED",
    "Delivered?, No - bounced back, FAILED",
    "Bounced?, Y, FAILED",
    "Delivery status, User unknown, FAILED"
  })
  void whatBecameOfItIsToldByTheValues(String heading, String value, DeliveryStatus status)
      throws IOException {
    Fields fields =
        read(
            "Date sent,From,To,Subject," + heading,
            "2026-04-13 10:00,a@x.gov.uk,b@nhs.net,Lunch," + value);

    assertThat(fields.recipients()).extracting(Recipient::status).containsExactly(status);
  }

  @Test
  void theCommaInANamePartsNoAddresses() throws IOException {
    Fields fields =
        read(
            "Sent,From,To,Subject",
            "2026-04-13 10:00,\"Lee, Ann <a@x.gov.uk>\",\"Bell, Jo <b@nhs.net>; Poe, Al, Dr"
                + " <c@y.org>, d@z.org\",Lunch");

    assertThat(fields.text(Field.SENDER)).contains("a@x.gov.uk");
    assertThat(fields.recipients())
        .extracting(Recipient::address)
        .containsExactly("b@nhs.net", "c@y.org", "d@z.org");
  }

  @Test
  void aNameAmongTheCopiesIsNoAddressAndIsCounted() throws IOException {
    ImportedRows rows =
        rows("Date sent,From,To,Cc,Subject", "2026-04-13 10:00,a@x.gov.uk,b@nhs.net,Jo Bell,Lunch");

    assertThat(rows.transmissions.get(0).fields().recipients()).hasSize(1);
    assertThat(rows.reading().warnings())
        .contains("Column \"Cc\": names without an address, which were not read: 1.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sent timestamp,Envelope sender,Envelope recipient,Mail subject,In or out",
        "Dispatched,Mail from,RCPT TO,Subject heading,Direction of mail",
        "When sent,Who sent it,Sent to (address),Topic,In/Out",
        "Date and time of sending,Sender's e-mail address,Recipient e-mail address(es),Subject of"
            + " message,Flow"
      })
  void readsHeadingsByTheIdeasInThem(String headings) throws IOException {
    Fields fields = read(headings, "2026-04-13 10:00,a@x.gov.uk,b@nhs.net,Lunch,Outbound");

    assertThat(fields.time(Field.SENT_AT)).isPresent();
    assertThat(fields.text(Field.SENDER)).contains("a@x.gov.uk");
    assertThat(fields.recipients()).extracting(Recipient::address).containsExactly("b@nhs.net");
    assertThat(fields.text(Field.SUBJECT)).contains("Lunch");
    assertThat(fields.text(Field.DIRECTION)).contains("out");
  }

  private String sent(String headings, String day, String from) throws IOException {
    return moment(headings, day + from + ",b@nhs.net,Lunch");
  }

  private String moment(String headings, String row) throws IOException {
    Moment moment = read(headings, row).time(Field.SENT_AT).orElseThrow();
    return moment.instant() + (moment.certain() ? " certain" : " uncertain");
  }

  private Fields read(String headings, String row) throws IOException {
    ImportedRows rows = rows(headings, row);
    assertThat(rows.transmissions).hasSize(1);
    return rows.transmissions.get(0).fields();
  }

  private ImportedRows rows(String headings, String row) throws IOException {
    return ImportedRows.csv(folder, headings, row);
  }
}
