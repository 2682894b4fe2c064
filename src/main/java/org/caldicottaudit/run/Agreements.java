package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.policy.Pack;

/** The agreements that must be reviewed, and by when. */
final class Agreements {
  private static final int TIER_OF_THE_PROTOCOL = 2;

  private Agreements() {}

  /**
   * Those of the user's table, and the pack's own protocol where the table has no tier 2, which is
   * the protocol that the partnership works by.
   */
  static List<Agreement> toReview(ReferenceTables tables, Pack pack) {
    List<Agreement> agreements = new ArrayList<>(tables.agreements().orElse(List.of()));
    boolean namesProtocol =
        agreements.stream().anyMatch(agreement -> agreement.tier() == TIER_OF_THE_PROTOCOL);
    if (!namesProtocol && pack.protocol().ratified().isPresent()) {
      agreements.add(protocolOf(pack));
    }
    return agreements;
  }

  private static Agreement protocolOf(Pack pack) {
    Pack.Protocol protocol = pack.protocol();
    return new Agreement(
        new Place("policies/packs/" + pack.name() + "/pack.yaml", "", 0),
        protocol.reference().isEmpty() ? protocol.name() : protocol.reference(),
        protocol.name(),
        TIER_OF_THE_PROTOCOL,
        "",
        List.of(),
        List.of(),
        List.of(),
        pack.protocol().ratified(),
        Optional.empty(),
        "");
  }

  /** The stated day, else as many months after the start as the protocol allows. */
  static Optional<LocalDate> dueOn(Agreement agreement, Pack pack) {
    return agreement
        .reviewDue()
        .or(() -> agreement.ratified().map(day -> day.plusMonths(pack.reviewEveryMonths())));
  }
}
