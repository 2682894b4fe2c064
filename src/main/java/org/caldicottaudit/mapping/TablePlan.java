package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.source.Table;
import org.caldicottaudit.source.TableEnd;

/**
 * How one table will be read, decided before its first row is.
 *
 * @param header empty when no profile recognises the table
 * @param orders place of a date column to the order of its dates, where one is needed
 * @param proofs how each of those orders is known, in words
 * @param setAside whether it asks not to be read
 * @param headings what looks like headings in a table that isn't recognised
 */
record TablePlan(
    Table table,
    Optional<Header> header,
    Map<Integer, DateOrder> orders,
    Map<Integer, String> proofs,
    TableEnd end,
    List<String> warnings,
    boolean setAside,
    List<String> headings) {
  TablePlan {
    orders = Map.copyOf(orders);
    proofs = Map.copyOf(proofs);
    warnings = List.copyOf(warnings);
    headings = List.copyOf(headings);
  }

  /** The same plan with one more thing that has to be said. */
  TablePlan with(String warning) {
    List<String> more = new ArrayList<>(warnings);
    more.add(warning);
    return new TablePlan(table, header, orders, proofs, end, more, setAside, headings);
  }
}
