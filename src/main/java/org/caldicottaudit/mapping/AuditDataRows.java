package org.caldicottaudit.mapping;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;

/**
 * Hands the rows of a Microsoft 365 audit log on that report mail or a shared file. Of all others
 * only the number is kept; of these no network address, no program and no text.
 */
final class AuditDataRows implements RowTaker {
  static final String DATA = "audit_data";
  static final String CREATED = "created";
  static final String OPERATION = "operation";

  private static final String PORTAL = "secure portal";
  private static final String ANYONE = "anyone with the link";
  private static final String OUR_PEOPLE = "everyone in the organisation";
  private static final String SKIPPED = "Rows of %s, skipped";

  /**
   * The name by which a mailbox's owner signs in needn't be its address, so the sender's address
   * isn't given.
   */
  private static final Set<Field> OF_MAIL =
      of(Field.MESSAGE_ID, Field.SENT_AT, Field.DIRECTION, Field.SUBJECT, Field.SIZE_BYTES);

  private static final Set<Field> OF_MAIL_BY_ADDRESS = with(OF_MAIL, Field.SENDER);
  private static final Set<Field> OF_LINK_TO_WHOM_IT_MAY_BE =
      of(
          Field.MESSAGE_ID,
          Field.SENT_AT,
          Field.SENDER,
          Field.DIRECTION,
          Field.SUBJECT,
          Field.ENCRYPTION,
          Field.CHANNEL);
  private static final Set<Field> OF_LINK = with(OF_LINK_TO_WHOM_IT_MAY_BE, Field.RECIPIENTS);

  /** What the rows can say, each of its kind. */
  static final Set<Field> FIELDS = with(OF_LINK, Field.SIZE_BYTES);

  private final LogSource source;
  private final Header header;
  private final DateReader dates;
  private final RecordSink sink;
  private final Tally tally;

  AuditDataRows(
      LogSource source,
      Header header,
      Map<Integer, DateOrder> orders,
      RecordSink sink,
      Tally tally) {
    this.source = source;
    this.header = header;
    this.dates =
        new DateReader(
            header.heading(CREATED),
            Optional.ofNullable(header.columns().get(CREATED)).map(orders::get),
            header.profile().zone(),
            tally);
    this.sink = sink;
    this.tally = tally;
  }

  private static Set<Field> of(Field first, Field... others) {
    return Collections.unmodifiableSet(EnumSet.of(first, others));
  }

  private static Set<Field> with(Set<Field> fields, Field more) {
    EnumSet<Field> all = EnumSet.copyOf(fields);
    all.add(more);
    return Collections.unmodifiableSet(all);
  }

  @Override
  public boolean take(Row row) throws UnreadableCellException {
    String written = CellText.of(cell(row, OPERATION), header.heading(OPERATION));
    if (!written.isEmpty() && AuditOperation.find(written).isEmpty()) {
      return skipped(AuditOperation.shown(written));
    }
    AuditData data =
        AuditData.of(CellText.of(cell(row, DATA), header.heading(DATA)), header.heading(DATA));
    String name = data.text("Operation");
    if (!written.isEmpty() && !written.equalsIgnoreCase(name)) {
      throw new UnreadableCellException(
          header.heading(OPERATION),
          "The cell names another operation than the JSON of its row, so it isn't certain what happened. Export the log again.");
    }
    Optional<AuditOperation> operation = AuditOperation.find(name);
    return operation.isEmpty()
        ? skipped(AuditOperation.shown(name))
        : take(row, operation.get(), data);
  }

  private boolean take(Row row, AuditOperation operation, AuditData data)
      throws UnreadableCellException {
    if (data.text("ResultStatus").equalsIgnoreCase("Failed")) {
      return skipped(AuditOperation.shown(data.text("Operation")) + " that failed");
    }
    Fields.Builder fields = Fields.builder();
    Optional<Moment> sent = time(row, data);
    sent.ifPresent(moment -> fields.put(Field.SENT_AT, moment));
    if (operation.isMail()) {
      accept(row, fields, mail(data, fields));
    } else if (echoes(operation, data)) {
      return skipped("SharePoint that only follow a sharing which has its own row");
    } else {
      accept(row, fields, link(operation, data, fields));
    }
    sent.map(Moment::date).ifPresent(tally::event);
    return true;
  }

  private boolean skipped(String what) {
    tally.note(SKIPPED.formatted(what));
    return false;
  }

  private void accept(Row row, Fields.Builder fields, Set<Field> provided) {
    sink.transmission(new Transmission(source, row.number(), fields.build(), provided));
  }

  private Cell cell(Row row, String column) {
    Integer place = header.columns().get(column);
    return place == null ? Cell.BLANK : row.cell(place);
  }

  /** The column beside it is written in the culture of somebody's computer. */
  private Optional<Moment> time(Row row, AuditData data) throws UnreadableCellException {
    Optional<Moment> created = data.created().map(Moment::at);
    if (created.isEmpty()) {
      return dates.moment(cell(row, CREATED));
    }
    if (contradicts(cell(row, CREATED), created.get())) {
      tally.note(
          header.heading(CREATED),
          "dates that don't agree with the CreationTime of their row's JSON, which was taken");
    }
    return created;
  }

  private boolean contradicts(Cell cell, Moment created) {
    try {
      return dates.moment(cell).filter(column -> !agree(column, created)).isPresent();
    } catch (UnreadableCellException e) {
      return true;
    }
  }

  private static boolean agree(Moment column, Moment created) {
    return column.hasTime()
        ? column.since(created).abs().compareTo(Duration.ofMinutes(1)) < 0
        : column.date().equals(created.date());
  }

  private static Set<Field> mail(AuditData data, Fields.Builder fields) {
    put(fields, Field.MESSAGE_ID, data.text("Item", "InternetMessageId"));
    put(fields, Field.SUBJECT, data.text("Item", "Subject"));
    data.number("Item", "SizeInBytes").ifPresent(size -> fields.put(Field.SIZE_BYTES, size));
    if (!data.text("Item", "Attachments").isEmpty()) {
      fields.put(Field.ATTACHMENTS, 1L);
    }
    fields.put(Field.DIRECTION, "out");
    String address = first(data, "SendAsUserSmtp", "SendOnBehalfOfUserSmtp");
    put(
        fields,
        Field.SENDER,
        address.isEmpty() ? first(data, "MailboxOwnerUPN", "UserId") : address);
    return address.isEmpty() ? OF_MAIL : OF_MAIL_BY_ADDRESS;
  }

  private static String first(AuditData data, String one, String other) {
    String text = data.text(one);
    return text.isEmpty() ? data.text(other) : text;
  }

  private static void put(Fields.Builder fields, Field field, String text) {
    if (!text.isEmpty()) {
      fields.put(field, text);
    }
  }

  /** Whom a program adds to the group of a link, a person has given the link. */
  private static boolean echoes(AuditOperation operation, AuditData data) {
    return operation == AuditOperation.ADDED_TO_GROUP
        && AuditUser.of(data.text("UserId")).isEmpty();
  }

  private static Set<Field> link(AuditOperation operation, AuditData data, Fields.Builder fields) {
    put(fields, Field.MESSAGE_ID, data.text("Id"));
    put(fields, Field.SUBJECT, SharedPath.of(data));
    boolean open = operation == AuditOperation.ANONYMOUS_LINK_CREATED;
    fields.put(Field.CHANNEL, open ? Message.OPEN_LINK : PORTAL);
    fields.put(Field.ENCRYPTION, open ? "none" : "portal");
    Optional<AuditUser> sharer = AuditUser.of(data.text("UserId"));
    sharer.ifPresent(user -> fields.put(Field.SENDER, user.address().text()));
    if (sharer.filter(user -> !user.guest()).isPresent()) {
      fields.put(Field.DIRECTION, "out");
    }
    Optional<Recipient> recipient = recipient(operation, data, sharer);
    recipient.ifPresent(whom -> fields.put(Field.RECIPIENTS, List.of(whom)));
    return recipient.isPresent() ? OF_LINK : OF_LINK_TO_WHOM_IT_MAY_BE;
  }

  /** Empty for the group of a link, whose members other rows name, and for any other group. */
  private static Optional<Recipient> recipient(
      AuditOperation operation, AuditData data, Optional<AuditUser> sharer) {
    String target = data.text("TargetUserOrGroupName");
    if (operation == AuditOperation.ANONYMOUS_LINK_CREATED) {
      return Optional.of(new Recipient(ANYONE, "", DeliveryStatus.DELIVERED));
    }
    if (operation == AuditOperation.COMPANY_LINK_CREATED || AuditUser.isWholeHouse(target)) {
      return sharer
          .filter(user -> !user.guest())
          .map(
              user -> new Recipient(OUR_PEOPLE, user.address().domain(), DeliveryStatus.DELIVERED));
    }
    return AuditUser.of(target)
        .map(AuditUser::address)
        .map(whom -> new Recipient(whom.text(), whom.domain(), DeliveryStatus.DELIVERED));
  }
}
