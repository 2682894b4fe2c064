package org.caldicottaudit.mapping;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which orders of dates the tables that are kept by hand prove. Where all that prove one prove the
 * same, a table beside them whose days are all up to 12 was surely written likewise.
 */
final class ProvedOrders {
  /** An order and the table that proves it. */
  record Proof(DateOrder order, String place) {}

  private final Map<DateOrder, String> places = new EnumMap<>(DateOrder.class);

  void add(DateOrder order, String place) {
    places.putIfAbsent(order, place);
  }

  void addAll(ProvedOrders more) {
    more.places.forEach(this::add);
  }

  /** The order that all of them have; empty where they have none or two. */
  Optional<Proof> unanimous() {
    return places.size() == 1
        ? places.entrySet().stream()
            .map(proof -> new Proof(proof.getKey(), proof.getValue()))
            .findFirst()
        : Optional.empty();
  }
}
