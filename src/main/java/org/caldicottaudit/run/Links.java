package org.caldicottaudit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.HandLink;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.finding.Pseudonyms;
import org.caldicottaudit.mapping.Imported;

/** What an audit does about the links that people made by hand, besides tying by them. */
final class Links {
  private static final String KIND = "links table";

  private Links() {}

  /** The same with pseudonyms for who made them, because a tie says who did. */
  static Imported masked(Imported imported, Optional<Pseudonyms> pseudonyms) {
    List<HandLink> links =
        imported.tables().links().stream()
            .map(link -> pseudonyms.map(masks -> masked(link, masks)).orElse(link))
            .toList();
    return new Imported(imported.readings(), imported.quarantine(), imported.tables().with(links));
  }

  private static HandLink masked(HandLink link, Pseudonyms masks) {
    return new HandLink(
        link.place(),
        link.record(),
        link.other(),
        link.joined(),
        link.who().isEmpty() ? "" : masks.person(link.who()),
        link.when(),
        "");
  }

  /** The same where the table of links says which of its rows join nothing. */
  static Imported told(Imported imported, List<String> unmatched) {
    if (unmatched.isEmpty()) {
      return imported;
    }
    List<LogReading> readings =
        imported.readings().stream().map(reading -> told(reading, unmatched)).toList();
    return new Imported(readings, imported.quarantine(), imported.tables());
  }

  private static LogReading told(LogReading reading, List<String> unmatched) {
    if (!reading.kind().startsWith(KIND)) {
      return reading;
    }
    List<String> warnings = new ArrayList<>(reading.warnings());
    warnings.addAll(unmatched);
    return reading.warning(warnings);
  }
}
