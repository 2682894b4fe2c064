package org.caldicottaudit.correlation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caldicottaudit.correlation.MessageAssembly.Draft;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Recipient;

/**
 * Where two e-mail logs don't agree on whether one message arrived. One log that first says failed
 * and then delivered saw a retry; when the sender's log says that it left and the recipient's that
 * it was refused, nobody knows without asking.
 */
final class Contradictions {
  private static final Set<DeliveryStatus> ARRIVED =
      EnumSet.of(DeliveryStatus.DELIVERED, DeliveryStatus.EXPANDED);
  private static final Set<DeliveryStatus> NOT_ARRIVED =
      EnumSet.of(DeliveryStatus.FAILED, DeliveryStatus.QUARANTINED);

  private Contradictions() {}

  /**
   * Whose log it is, as far as it shows before anything is learned of the logs: files of one kind
   * that see a message from the same side may be parts of one.
   */
  private record Side(LogKind kind, boolean cameIn) {
    static Side of(Draft row) {
      boolean in = row.fields().text(Field.DIRECTION).filter("in"::equals).isPresent();
      return new Side(LogKind.of(row.source()), in);
    }
  }

  /** The whole message, in which a recipient on whom two logs differ has that for its status. */
  static Draft marked(Draft whole, List<Draft> rows) {
    if (rows.stream().map(Side::of).distinct().limit(2).count() < 2) {
      return whole;
    }
    Map<Side, Map<String, DeliveryStatus>> said = new HashMap<>();
    for (Draft row : rows) {
      Map<String, DeliveryStatus> bySide =
          said.computeIfAbsent(Side.of(row), side -> new HashMap<>());
      row.fields()
          .recipients()
          .forEach(
              recipient -> bySide.merge(key(recipient), recipient.status(), Draft::moreCertain));
    }
    List<Recipient> recipients =
        whole.fields().recipients().stream()
            .map(recipient -> contradicted(recipient, said) ? marked(recipient) : recipient)
            .toList();
    return recipients.equals(whole.fields().recipients())
        ? whole
        : whole.with(Field.RECIPIENTS, recipients);
  }

  private static boolean contradicted(
      Recipient recipient, Map<Side, Map<String, DeliveryStatus>> said) {
    Set<DeliveryStatus> statuses =
        said.values().stream()
            .map(side -> side.getOrDefault(key(recipient), DeliveryStatus.UNKNOWN))
            .collect(Collectors.toSet());
    return statuses.stream().anyMatch(ARRIVED::contains)
        && statuses.stream().anyMatch(NOT_ARRIVED::contains);
  }

  private static Recipient marked(Recipient recipient) {
    return new Recipient(recipient.address(), recipient.domain(), DeliveryStatus.CONTRADICTED);
  }

  private static String key(Recipient recipient) {
    return recipient.address().toLowerCase(Locale.ROOT);
  }
}
