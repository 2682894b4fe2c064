package org.caldicottaudit.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caldicottaudit.event.Law;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.event.SecureDomain;

/** The lists as one of their owners wrote them: the product, the organisation, the user. */
record ReferenceLayer(
    List<Listed<SecureDomain>> secureDomains,
    List<Listed<String>> consumerDomains,
    List<Listed<Law>> laws,
    List<LocalDate> holidays) {

  /**
   * A row of a list.
   *
   * @param packs names of the packs that it is for; empty for all
   */
  record Listed<T>(T value, Set<String> packs, Place place) {
    Listed {
      packs = Set.copyOf(packs);
    }

    boolean isFor(String pack) {
      return packs.isEmpty() || packs.contains(pack);
    }
  }

  ReferenceLayer {
    secureDomains = List.copyOf(secureDomains);
    consumerDomains = List.copyOf(consumerDomains);
    laws = List.copyOf(laws);
    holidays = List.copyOf(holidays);
  }

  /** What the user's tables hold of them, for every pack. */
  static ReferenceLayer of(ReferenceTables tables) {
    return new ReferenceLayer(
        tables.secureDomains().orElse(List.of()).stream()
            .map(domain -> new Listed<>(domain, Set.of(), domain.place()))
            .toList(),
        List.of(),
        List.of(),
        tables.holidays().orElse(List.of()));
  }
}
