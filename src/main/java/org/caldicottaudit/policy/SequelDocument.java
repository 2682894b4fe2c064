package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.caldicottaudit.correlation.Amounts;
import org.caldicottaudit.correlation.AnswerTime;
import org.caldicottaudit.correlation.Elapsed;
import org.caldicottaudit.correlation.Link;
import org.caldicottaudit.correlation.Sequel;

/** What followed an event, as policies see it under {@code sequels}. */
final class SequelDocument {
  private SequelDocument() {}

  static void put(Map<String, Sequel> sequels, ObjectNode document) {
    if (sequels.isEmpty()) {
      return;
    }
    ObjectNode all = document.putObject("sequels");
    sequels.forEach((name, sequel) -> put(sequel, all.putObject(name)));
  }

  private static void put(Sequel sequel, ObjectNode node) {
    node.put("found", sequel.link().isPresent());
    sequel.link().ifPresent(link -> put(link, node));
    sequel.elapsed().ifPresent(elapsed -> put(elapsed, node));
    sequel.limit().ifPresent(limit -> put(limit, node.putObject("limit")));
  }

  private static void put(Link link, ObjectNode node) {
    node.put("strength", link.strength().code())
        .put("key", link.key())
        .put("id", link.other().identity());
    link.other().date().ifPresent(day -> node.put("on", day.toString()));
  }

  private static void put(Elapsed elapsed, ObjectNode node) {
    put(elapsed.atLeast(), node.putObject("at_least"));
    put(elapsed.atMost(), node.putObject("at_most"));
  }

  private static void put(Amounts amounts, ObjectNode node) {
    node.put("hours", amounts.hours())
        .put("working_hours", amounts.workingHours())
        .put("days", amounts.days())
        .put("working_days", amounts.workingDays());
  }

  private static void put(AnswerTime limit, ObjectNode node) {
    node.put("amount", limit.amount())
        .put("unit", limit.unit())
        .put("agreement", limit.agreement());
  }
}
