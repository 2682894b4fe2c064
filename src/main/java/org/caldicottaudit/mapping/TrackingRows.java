package org.caldicottaudit.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.source.Row;

/**
 * Hands the events on a message's way on as transmissions, each with what it says about its
 * recipients. The events that say nothing about sharing are skipped and counted by their kind.
 */
final class TrackingRows implements RowTaker {
  /** Columns that are no field of an event. */
  private static final String EVENT = "event";

  private static final String STATUSES = "recipient_status";
  private static final String RELATED = "related_recipient_address";

  /** Exchange's connector between its own servers. */
  private static final Pattern WITHIN = Pattern.compile("(?i)intra-?organi[sz]ation.*");

  private final LogSource source;
  private final Header header;
  private final FieldsReader reader;
  private final Vocabulary words;
  private final RecordSink sink;
  private final Tally tally;

  TrackingRows(
      LogSource source,
      Header header,
      Map<Integer, DateOrder> orders,
      RecordSink sink,
      Tally tally) {
    this.source = source;
    this.header = header;
    this.reader = new FieldsReader(header, orders, tally);
    this.words = Vocabulary.GENERAL.with(header.profile().words());
    this.sink = sink;
    this.tally = tally;
  }

  @Override
  public boolean take(Row row) throws UnreadableCellException {
    String written = text(row, EVENT).toUpperCase(Locale.ROOT);
    TransportEvent event = event(row, written);
    if (event == TransportEvent.NOISE) {
      tally.note("Rows of the kind " + written + ", which report no sharing, skipped");
      return false;
    }
    Fields read = reader.read(row);
    if (isProbe(read)) {
      tally.note("Rows of Exchange's health probes, skipped");
      return false;
    }
    if (read.recipients().isEmpty() && written.equals("SUBMIT")) {
      tally.note("Rows of the kind SUBMIT without a recipient, skipped");
      return false;
    }
    Fields fields = withRecipients(read, event, row);
    LostLetters.note(fields, tally);
    sink.transmission(new Transmission(source, row.number(), fields));
    fields.time(Field.SENT_AT).map(Moment::date).ifPresent(tally::event);
    return true;
  }

  private TransportEvent event(Row row, String written) throws UnreadableCellException {
    if (Placeholder.isNothing(written) || written.isEmpty()) {
      return TransportEvent.HOP;
    }
    TransportEvent event =
        TransportEvent.of(written, words)
            .orElseGet(
                () -> {
                  tally.note(
                      header.heading(EVENT),
                      "cells with a kind of event that isn't known, which says nothing about delivery");
                  return TransportEvent.HOP;
                });
    boolean within =
        event == TransportEvent.LEFT && WITHIN.matcher(text(row, Field.ENCRYPTION.key())).matches();
    return within ? TransportEvent.UNDERWAY : event;
  }

  private static boolean isProbe(Fields fields) {
    List<Recipient> recipients = fields.recipients();
    return fields.text(Field.SENDER).filter(TrackingRows::isHealthMailbox).isPresent()
        || (!recipients.isEmpty()
            && recipients.stream().allMatch(recipient -> isHealthMailbox(recipient.address())));
  }

  private static boolean isHealthMailbox(String address) {
    return address.regionMatches(true, 0, "healthmailbox", 0, "healthmailbox".length());
  }

  /** The row's fields with its recipients by their events, and only the connection that counts. */
  private Fields withRecipients(Fields read, TransportEvent event, Row row)
      throws UnreadableCellException {
    Fields.Builder fields = Fields.builder();
    read.forEach(
        (field, value) -> {
          if (field != Field.ENCRYPTION || event.leaves()) {
            fields.put(field, value);
          }
        });
    List<Recipient> recipients = recipients(event, row, FieldsReader.status(read));
    if (!recipients.isEmpty()) {
      fields.put(Field.RECIPIENTS, recipients);
    }
    return fields.build();
  }

  private List<Recipient> recipients(TransportEvent event, Row row, DeliveryStatus own)
      throws UnreadableCellException {
    Map<String, Recipient> recipients = new LinkedHashMap<>();
    String statuses = text(row, STATUSES);
    if (statuses.contains(RecipientsReader.EVENTS)) {
      add(
          new RecipientsReader(words, true).read(statuses, STATUSES, DeliveryStatus.UNKNOWN),
          recipients);
    }
    if (event == TransportEvent.EXPANDED || event == TransportEvent.REDIRECTED) {
      boolean group = event == TransportEvent.EXPANDED;
      addAll(
          text(row, RELATED), group ? DeliveryStatus.EXPANDED : DeliveryStatus.UNKNOWN, recipients);
    }
    List<String> addresses = Lists.parts(text(row, Field.RECIPIENTS.key()), ";");
    SmtpStatuses replies = SmtpStatuses.of(statuses, addresses.size());
    for (int i = 0; i < addresses.size(); i++) {
      addAll(addresses.get(i), status(event, own, replies, i), recipients);
    }
    return List.copyOf(recipients.values());
  }

  private DeliveryStatus status(
      TransportEvent event, DeliveryStatus own, SmtpStatuses replies, int place) {
    return switch (event) {
      case LEFT -> replies.of(place);
      case LEFT_BY_STATUS, BY_STATUS -> own;
      case HOP -> own == DeliveryStatus.DELIVERED ? DeliveryStatus.UNKNOWN : own;
      case EXPANDED ->
          header.columns().containsKey(RELATED) ? DeliveryStatus.UNKNOWN : DeliveryStatus.EXPANDED;
      default -> event.status();
    };
  }

  private static void addAll(
      String address, DeliveryStatus status, Map<String, Recipient> recipients) {
    add(RecipientsReader.plain(address, ";", status), recipients);
  }

  private static void add(List<Recipient> more, Map<String, Recipient> recipients) {
    more.forEach(recipient -> recipients.putIfAbsent(recipient.address(), recipient));
  }

  /** The text of a column; empty where the export hasn't it, lost it or left it blank. */
  private String text(Row row, String column) throws UnreadableCellException {
    Integer place = header.columns().get(column);
    if (place == null) {
      return "";
    }
    String text = CellText.of(row.cell(place), header.headings().get(place));
    return Placeholder.isNothing(text) || RecipientsReader.isTypeName(text) ? "" : text;
  }
}
