package org.caldicottaudit.correlation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.SharingEvent;

/** Finds the file of each case by any way of writing its reference. */
final class CaseIndex {
  /** What people write where they have no reference yet: such entries have no case in common. */
  private static final Set<String> NO_REFERENCE =
      Set.of(
          "",
          "TBC",
          "TBA",
          "TBD",
          "UNKNOWN",
          "NOTKNOWN",
          "NK",
          "NONE",
          "NOCASE",
          "NEW",
          "PENDING",
          "VARIOUS",
          "MULTIPLE",
          "NOTAPPLICABLE",
          "NOTSTATED",
          "X",
          "XX",
          "XXX");

  private final Map<String, CaseFile> files = new HashMap<>();
  private final List<Entry> incidents;
  private final boolean sharedWithoutCase;
  private final MessageList messages;

  CaseIndex(List<Entry> entries, MessageList messages) {
    this.messages = messages;
    for (Entry entry : entries) {
      references(entry.caseRefs()).forEach(ref -> file(ref).add(entry));
    }
    for (int i = 0; i < messages.size(); i++) {
      int number = i;
      if (!messages.caseRefs(i).isEmpty() && tellsSomething(messages.get(i))) {
        references(messages.caseRefs(i)).forEach(ref -> file(ref).addMessage(number));
      }
    }
    files.values().forEach(CaseFile::sort);
    sharedWithoutCase =
        entries.stream()
            .filter(Entry::decidesToShare)
            .anyMatch(entry -> !entry.source().provides(Field.CASE_REF));
    incidents = entries.stream().filter(entry -> entry.type() == EntryType.INCIDENT).toList();
  }

  /** What a machine wrote, and a recall, shares nothing and answers nobody. */
  private static boolean tellsSomething(Message message) {
    SubjectLine subject = Conversations.subject(message);
    return !subject.automatic() && !subject.recall();
  }

  /** Each case that is named, by its reference as all ways of writing it have it. */
  static Stream<String> references(Collection<String> written) {
    return written.stream()
        .map(CaseReferences::canonical)
        .filter(ref -> !NO_REFERENCE.contains(ref))
        .distinct();
  }

  private CaseFile file(String canonical) {
    return files.computeIfAbsent(canonical, absent -> new CaseFile(messages));
  }

  /** The file of the case of that reference; empty where it has none. */
  Optional<CaseFile> find(String caseRef) {
    return references(List.of(caseRef))
        .flatMap(ref -> Optional.ofNullable(files.get(ref)).stream())
        .findFirst();
  }

  /** The files of the cases that an event names; a case without a file of its own has none. */
  Stream<CaseFile> of(SharingEvent event) {
    return references(event.caseRefs())
        .flatMap(ref -> Optional.ofNullable(files.get(ref)).stream());
  }

  /** Whether something was shared in a log that has no column for the case, and so in no file. */
  boolean sharedWithoutCase() {
    return sharedWithoutCase;
  }

  /** The incidents of all cases and of none. */
  List<Entry> incidents() {
    return incidents;
  }
}
