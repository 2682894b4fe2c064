package org.caldicottaudit.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the audit log says of one use of this program: when, who, what. The log is about real time,
 * so here the clock is asked; no report holds anything of it but a receipt.
 */
record Deed(ObjectNode entry) {
  /** Begins an entry, such as of {@code audit}. */
  static Deed of(String what, Clock clock) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    entry.put("by", System.getProperty("user.name", ""));
    return new Deed(entry.put("did", what));
  }

  Deed with(String name, String value) {
    entry.put(name, value);
    return this;
  }

  Deed with(String name, List<String> values) {
    values.forEach(entry.putArray(name)::add);
    return this;
  }
}
