package org.caldicottaudit.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.YesNo;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/** Reads the rows of a log as typed fields. */
final class FieldsReader {
  /** Whoever had a copy had the message. */
  private static final List<String> COPIES = List.of("cc", "bcc");

  /** What a log says of the connection, beside what it says of the message. */
  static final String TLS = "tls";

  /** The answers of a column that say of no encryption. */
  private static final Set<String> NOT_ENCRYPTED =
      Set.of("none", "no", "n", "false", "not encrypted", "unencrypted");

  private static final Pattern TLS_VERSION = Pattern.compile("v?1\\.[0-3]");

  private static final Pattern SUCCESS =
      Pattern.compile("(?i)success(?:ful)?|ok|established|negotiated");

  private static final Pattern DAY_BEHIND =
      Pattern.compile(
          "\\p{L}\\W{1,4}(?:on |from |since"
              + " )?(?<day>\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2}))\\W*$");

  private static final Pattern ENCRYPTED = Pattern.compile("(?i)\\bencrypted\\b");

  private final Header header;
  private final Tally tally;
  private final Map<Field, Integer> places = new EnumMap<>(Field.class);
  private final Map<Field, FieldReader> readers = new EnumMap<>(Field.class);
  private final Map<Field, FurtherTexts> further = new EnumMap<>(Field.class);
  private final Vocabulary words;
  private final RecipientsReader recipients;
  private final List<NamedRole> namedRoles;
  private final Pointers pointers;

  FieldsReader(Header header, Map<Integer, DateOrder> orders, Tally tally) {
    this.header = header;
    this.tally = tally;
    this.namedRoles = NamedRole.in(header);
    this.pointers = new Pointers(header, tally);
    Profile profile = header.profile();
    this.words = Vocabulary.GENERAL.with(profile.words());
    this.recipients = new RecipientsReader(words, profile.statusInRecipients());
    header
        .columns()
        .forEach(
            (name, place) ->
                Field.find(name)
                    .ifPresent(
                        field -> {
                          String heading = header.headings().get(place);
                          DateReader dates =
                              new DateReader(
                                  heading,
                                  Optional.ofNullable(orders.get(place)),
                                  header.zone(place),
                                  tally);
                          places.put(field, place);
                          FurtherTexts texts = FurtherTexts.of(field, header.columns());
                          if (!texts.isEmpty()) {
                            further.put(field, texts);
                          }
                          readers.put(field, new FieldReader(field, heading, dates, words, tally));
                        }));
  }

  Fields read(Row written) throws UnreadableCellException {
    Row row = pointers.follow(written);
    Fields.Builder fields = Fields.builder();
    for (Map.Entry<Field, FieldReader> column : readers.entrySet()) {
      Field field = column.getKey();
      if (field != Field.RECIPIENTS && field != Field.DATE_OF_BIRTH) {
        column
            .getValue()
            .read(cell(row, field))
            .ifPresent(value -> fields.put(field, said(field, value)));
      }
    }
    birthday(row, fields);
    header.entryType().ifPresent(type -> fields.put(Field.ENTRY_TYPE, type));
    recipients(row, fields);
    idOnItsWay(row, fields);
    secureByItsName(row, fields);
    encryptedOnItsWay(row, fields);
    consentByItsType(row, fields);
    consentDay(row, fields);
    behindTheDecision(row, fields);
    NamedRole.put(namedRoles, fields);
    return fields.build();
  }

  /** What the cells of a row say that can be read, where others can't. */
  Fields legible(Row written) {
    Row row = pointers.follow(written);
    Fields.Builder fields = Fields.builder();
    readers.forEach(
        (field, reader) -> {
          if (field != Field.RECIPIENTS && field != Field.DATE_OF_BIRTH) {
            legible(reader, cell(row, field)).ifPresent(value -> fields.put(field, value));
          }
        });
    return fields.build();
  }

  private static Optional<Object> legible(FieldReader reader, Cell cell) {
    try {
      return reader.read(cell);
    } catch (UnreadableCellException e) {
      return Optional.empty();
    }
  }

  /** The cell of a field; of one whose time or further text has a column of its own, both. */
  private Cell cell(Row row, Field field) {
    Cell cell = row.cell(places.getOrDefault(field, 0));
    FurtherTexts texts = further.get(field);
    if (texts != null) {
      return texts.joined(cell, row);
    }
    Integer time = header.columns().get(SplitTime.of(field));
    if (time == null) {
      return cell;
    }
    if (SplitTime.isUnreadable(row.cell(time))) {
      tally.note(
          header.headings().get(time), "cells that are no time of day, so that the day counts");
    }
    return SplitTime.joined(cell, row.cell(time));
  }

  private void birthday(Row row, Fields.Builder fields) throws UnreadableCellException {
    FieldReader reader = readers.get(Field.DATE_OF_BIRTH);
    if (reader != null) {
      reader
          .birthday(row.cell(places.getOrDefault(Field.DATE_OF_BIRTH, 0)), latest(fields.build()))
          .ifPresent(day -> fields.put(Field.DATE_OF_BIRTH, day));
    }
  }

  /** The last day on which the row says that something happened. */
  private static Optional<LocalDate> latest(Fields fields) {
    List<LocalDate> days = new ArrayList<>();
    fields.forEach(
        (field, value) -> {
          if (value instanceof Moment moment) {
            days.add(moment.date());
          }
        });
    return days.stream().max(Comparator.naturalOrder());
  }

  /** Where a log has no id of the message, the one that the mail system gives it inside. */
  private void idOnItsWay(Row row, Fields.Builder fields) throws UnreadableCellException {
    Integer place = header.columns().get("network_message_id");
    if (place == null || fields.build().has(Field.MESSAGE_ID)) {
      return;
    }
    String id = CellText.reference(row.cell(place), header.headings().get(place));
    if (!id.isEmpty()) {
      fields.put(Field.MESSAGE_ID, id.toLowerCase(Locale.ROOT).replace("-", ""));
    }
  }

  /** Under "Message encrypted" stands yes or no, or true or false. */
  private static Object said(Field field, Object value) {
    boolean answered = field == Field.ENCRYPTION && YesNoText.of(value.toString()) == YesNo.YES;
    return answered ? "encrypted" : value;
  }

  /** A message that wasn't encrypted itself may have gone over a connection that was. */
  private void encryptedOnItsWay(Row row, Fields.Builder fields) throws UnreadableCellException {
    Integer place = header.columns().get(TLS);
    if (place == null) {
      return;
    }
    String ofMessage = fields.build().text(Field.ENCRYPTION).orElse("none");
    if (!NOT_ENCRYPTED.contains(ofMessage.toLowerCase(Locale.ROOT))) {
      return;
    }
    String written = CellText.of(row.cell(place), header.headings().get(place));
    if (!Placeholder.isNothing(written)) {
      fields.put(Field.ENCRYPTION, connection(written));
    }
  }

  /** Under such a heading "Yes", "Success" and "1.3" speak of TLS. */
  private static String connection(String written) {
    if (TLS_VERSION.matcher(written).matches()) {
      return "TLS " + written;
    }
    boolean held = YesNoText.of(written) == YesNo.YES || SUCCESS.matcher(written).matches();
    return held ? "TLS" : written;
  }

  /** "Encrypted USB" says by itself how the transfer was made secure. */
  private void secureByItsName(Row row, Fields.Builder fields) throws UnreadableCellException {
    Integer place = places.get(Field.CHANNEL);
    Fields read = fields.build();
    if (place == null || read.text(Field.SECURE_NOTE).isPresent()) {
      return;
    }
    String written = CellText.of(row.cell(place), header.headings().get(place));
    boolean encrypted = ENCRYPTED.matcher(written).find();
    if (encrypted && read.text(Field.CHANNEL).filter("removable media"::equals).isPresent()) {
      fields.put(Field.SECURE_NOTE, written);
    }
  }

  /** An entry of the type "Consent withdrawn" says by that what became of the consent. */
  private void consentByItsType(Row row, Fields.Builder fields) throws UnreadableCellException {
    Integer place = places.get(Field.ENTRY_TYPE);
    Fields read = fields.build();
    boolean open = read.text(Field.ENTRY_TYPE).filter("consent"::equals).isPresent();
    if (place == null || !open || read.has(Field.CONSENT_STATUS)) {
      return;
    }
    String written = CellText.of(row.cell(place), header.headings().get(place));
    words
        .code(Field.CONSENT_STATUS.key(), written)
        .ifPresent(code -> fields.put(Field.CONSENT_STATUS, code));
  }

  /** "Withdrawn 27/10/25" tells the day of what became of the consent. */
  private void consentDay(Row row, Fields.Builder fields) {
    Integer place = places.get(Field.CONSENT_STATUS);
    if (place == null || !(row.cell(place) instanceof Cell.Text cell)) {
      return;
    }
    Matcher day = DAY_BEHIND.matcher(WhiteSpace.trim(cell.shown()));
    if (day.find() && !fields.build().has(Field.CONSENT_AT)) {
      day(new Cell.Text(day.group("day")), header.headings().get(place))
          .ifPresent(moment -> fields.put(Field.CONSENT_AT, moment));
    }
  }

  /** "No - rang her on Monday and said why" tells more than the decision, as notes do. */
  private void behindTheDecision(Row row, Fields.Builder fields) throws UnreadableCellException {
    Integer place = places.get(Field.DECISION);
    if (place == null) {
      return;
    }
    String written = CellText.of(row.cell(place), header.headings().get(place));
    if (CodeReader.hasReason(written)) {
      String notes = fields.build().text(Field.NOTES).map(own -> own + "; ").orElse("");
      fields.put(Field.NOTES, notes + written);
    }
  }

  /** What is no day, in a column of answers, is only a word of the answer. */
  private Optional<Moment> day(Cell cell, String heading) {
    try {
      return new DateReader(heading, Optional.of(DateOrder.DMY), Optional.of(Moment.LONDON), tally)
          .moment(cell);
    } catch (UnreadableCellException e) {
      return Optional.empty();
    }
  }

  private void recipients(Row row, Fields.Builder fields) throws UnreadableCellException {
    List<Recipient> all = new ArrayList<>(recipients(row, Field.RECIPIENTS.key(), fields));
    for (String copies : COPIES) {
      for (Recipient copied : recipients(row, copies, fields)) {
        if (copied.address().contains("@")) {
          all.add(copied);
        } else {
          tally.note(header.heading(copies), "names without an address, which were not read");
        }
      }
    }
    if (!all.isEmpty()) {
      fields.put(Field.RECIPIENTS, all.stream().distinct().toList());
    }
  }

  private List<Recipient> recipients(Row row, String column, Fields.Builder fields)
      throws UnreadableCellException {
    Integer place = header.columns().get(column);
    if (place == null) {
      return List.of();
    }
    String heading = header.headings().get(place);
    String text = CellText.of(row.cell(place), heading);
    return Placeholder.isNothing(text)
        ? List.of()
        : recipients.read(text, heading, status(fields.build()));
  }

  /** The row's own status, which holds for all its recipients. */
  static DeliveryStatus status(Fields fields) {
    return fields
        .text(Field.STATUS)
        .filter(code -> !code.equals("unclear"))
        .map(code -> DeliveryStatus.valueOf(code.toUpperCase(Locale.ROOT)))
        .orElse(DeliveryStatus.UNKNOWN);
  }
}
