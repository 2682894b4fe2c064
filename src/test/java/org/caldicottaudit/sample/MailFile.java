package org.caldicottaudit.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/** The e-mail log as a Microsoft 365 historical search exports it: UTF-16LE, unsorted. */
final class MailFile {
  static final String NAME = "messages-2026-q2.csv";
  static final int FIRST_ROW = 2;

  private static final CSVFormat FORMAT = CSVFormat.DEFAULT;
  private static final Object[] HEADER = {
    "origin_timestamp_utc",
    "sender_address",
    "recipient_status",
    "message_subject",
    "total_bytes",
    "message_id",
    "network_message_id",
    "original_client_ip",
    "directionality",
    "connector_id",
    "delivery_priority"
  };
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT);

  private MailFile() {}

  static void write(Path folder, List<Mail> mails) throws IOException {
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(folder.resolve(NAME)), StandardCharsets.UTF_16LE))) {
      writer.write('\uFEFF');
      FORMAT.printRecord(writer, HEADER);
      for (Mail mail : mails) {
        print(writer, mail);
      }
    }
  }

  private static void print(Appendable out, Mail mail) throws IOException {
    FORMAT.printRecord(
        out,
        written(mail.sentAt()),
        mail.sender(),
        String.join(";", mail.recipients()),
        mail.subject(),
        mail.bytes(),
        mail.messageId(),
        mail.networkId(),
        mail.clientIp(),
        mail.incoming() ? "Incoming" : "Originating",
        mail.connector(),
        "Normal");
  }

  private static String written(Instant instant) {
    return UTC.format(instant.atOffset(ZoneOffset.UTC));
  }
}
