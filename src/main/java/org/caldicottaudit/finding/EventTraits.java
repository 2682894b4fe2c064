package org.caldicottaudit.finding;

import java.time.YearMonth;
import java.util.Objects;
import org.caldicottaudit.correlation.LinkedEntry;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.correlation.LinkedMessage;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.SharingEvent;

/**
 * What a sharing event is counted under besides its organisation. Names nobody.
 *
 * @param month such as {@code 2026-04}, or {@link #UNDATED}, or {@link #KEPT}
 * @param channel the code of the way it went; {@link #NOTHING_SHARED} where nothing went
 * @param sender the domain that a message came from, or the agency whose log holds the entry
 * @param requested whether it is a request, or a decision on one, that somebody waits for
 * @param decided how old the child was and what is said of consent, where it decides on sharing
 */
public record EventTraits(
    String month,
    String channel,
    String sender,
    Activity activity,
    boolean requested,
    Decided decided) {
  /** The month of an event that no log dates. */
  public static final String UNDATED = "no date";

  /** The month of retained records: keeping one goes on, so it belongs to no month. */
  public static final String KEPT = "records kept";

  /** The channel of what shares nothing, such as a refusal. */
  public static final String NOTHING_SHARED = "nothing was shared";

  private static final String NOT_STATED = "not stated";

  /**
   * What a decision is counted under besides.
   *
   * @param consent the code of the status of consent, or {@code not stated}
   */
  public record Decided(AgeBand age, String consent) {
    /** Of what is no decision. */
    public static final Decided NOTHING = new Decided(AgeBand.NO_DECISION, "no decision");

    public Decided {
      Objects.requireNonNull(age, "age must not be null");
      Objects.requireNonNull(consent, "consent must not be null");
    }

    static Decided of(LinkedEntry entry) {
      EntryType type = entry.event().type();
      return type == EntryType.DISCLOSURE || type == EntryType.REFUSAL
          ? new Decided(
              AgeBand.of(entry.reading().age()),
              entry.event().fields().text(Field.CONSENT_STATUS).orElse(NOT_STATED))
          : NOTHING;
    }
  }

  public EventTraits {
    Objects.requireNonNull(month, "month must not be null");
    Objects.requireNonNull(channel, "channel must not be null");
    Objects.requireNonNull(sender, "sender must not be null");
    Objects.requireNonNull(activity, "activity must not be null");
    Objects.requireNonNull(decided, "decided must not be null");
  }

  /** Reads them off an event. */
  public static EventTraits of(LinkedEvent event) {
    if (event instanceof LinkedMessage message) {
      return new EventTraits(
          month(message.event()),
          message.event().fields().text(Field.CHANNEL).orElse("e-mail"),
          message.senderDomain().isEmpty() ? NOT_STATED : message.senderDomain(),
          Activity.of(message),
          false,
          Decided.NOTHING);
    }
    LinkedEntry entry = (LinkedEntry) event;
    return new EventTraits(
        month(entry.event()),
        entry.event().fields().text(Field.CHANNEL).orElseGet(() -> withoutChannel(entry)),
        entry.responsible(),
        Activity.of(entry.event().type()),
        entry.event().type() == EntryType.REQUEST || entry.sequels().containsKey("answer"),
        Decided.of(entry));
  }

  private static String withoutChannel(LinkedEntry entry) {
    return entry.event().decidesToShare() ? NOT_STATED : NOTHING_SHARED;
  }

  private static String month(SharingEvent event) {
    if (event.kind().equals(EntryType.RECORD.code())) {
      return KEPT;
    }
    return event.date().map(YearMonth::from).map(YearMonth::toString).orElse(UNDATED);
  }
}
