package org.caldicottaudit.correlation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.SharingEvent;

/** Finds the file of each case by any way of writing its reference. */
final class CaseIndex {
  private final Map<String, CaseFile> files = new HashMap<>();
  private final List<Entry> incidents;

  CaseIndex(List<Entry> entries, List<Message> messages) {
    for (Entry entry : entries) {
      entry.caseRefs().forEach(ref -> file(ref).add(entry));
    }
    for (Message message : messages) {
      message.caseRefs().forEach(ref -> file(ref).add(message));
    }
    files.values().forEach(CaseFile::sort);
    incidents = entries.stream().filter(entry -> entry.type() == EntryType.INCIDENT).toList();
  }

  private CaseFile file(String ref) {
    return files.computeIfAbsent(CaseReferences.canonical(ref), absent -> new CaseFile());
  }

  /** The files of the cases that an event names; a case without a file of its own has none. */
  Stream<CaseFile> of(SharingEvent event) {
    return event.caseRefs().stream()
        .map(CaseReferences::canonical)
        .flatMap(ref -> Optional.ofNullable(files.get(ref)).stream());
  }

  /** The incidents of all cases and of none. */
  List<Entry> incidents() {
    return incidents;
  }
}
