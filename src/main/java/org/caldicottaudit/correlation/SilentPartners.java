package org.caldicottaudit.correlation;

import java.util.List;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;

/**
 * Partners whom a plan names and of whom the case file shows nothing: no entry of theirs or about
 * them, no message from or to them. That another plan names them too shows nothing.
 */
final class SilentPartners {
  private final CaseIndex cases;
  private final Recipients recipients;

  SilentPartners(CaseIndex cases, Recipients recipients) {
    this.cases = cases;
    this.recipients = recipients;
  }

  List<String> of(Entry plan) {
    List<CaseFile> files = plan.type() == EntryType.PLAN ? cases.of(plan).toList() : List.of();
    if (files.isEmpty()) {
      return List.of();
    }
    return plan.fields().texts(Field.RECIPIENT_ORG).stream()
        .filter(name -> !Family.member(name))
        .filter(name -> files.stream().noneMatch(file -> takesPart(file, name)))
        .toList();
  }

  private boolean takesPart(CaseFile file, String name) {
    return file.tooLarge()
        || file.all().anyMatch(entry -> speaksOf(entry, name))
        || file.messages().anyMatch(message -> recipients.takesPart(message, name));
  }

  private boolean speaksOf(Entry entry, String name) {
    return entry.type() == EntryType.PLAN
        ? entry.fields().text(Field.AGENCY).filter(own -> recipients.same(own, name)).isPresent()
        : recipients.speaksOf(entry, name);
  }
}
