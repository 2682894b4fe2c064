package org.caldicottaudit.correlation;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;

/**
 * Which entries of a case file say something for the first time. Later ones repeat it and start no
 * clock of their own.
 */
final class FirstFlags {
  private static final Comparator<Entry> IN_TIME =
      Comparator.comparing((Entry entry) -> entry.when().orElseThrow())
          .thenComparing(entry -> entry.type() == EntryType.DISCLOSURE)
          .thenComparing(EventOrder.BY_CONTENT);

  private final Set<Entry> ofHarm = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Entry> ofFgm = Collections.newSetFromMap(new IdentityHashMap<>());

  FirstFlags(Stream<Entry> caseFile, KeptFiles kept) {
    List<Entry> inTime =
        caseFile
            .filter(entry -> entry.when().isPresent() && !kept.contains(entry))
            .sorted(IN_TIME)
            .toList();
    harm(inTime);
    fgm(inTime);
  }

  /** A disclosure answers what was flagged before; what is flagged after it starts anew. */
  private void harm(Collection<Entry> inTime) {
    boolean flagged = false;
    for (Entry entry : inTime) {
      if (entry.type() == EntryType.DISCLOSURE) {
        flagged = false;
      } else if (flagsHarm(entry) && !flagged) {
        ofHarm.add(entry);
        flagged = true;
      }
    }
  }

  private static boolean flagsHarm(Entry entry) {
    return says(entry, Field.HARM, "significant harm");
  }

  /** Each sister is known for herself; an entry that names no child may be about any. */
  private void fgm(Collection<Entry> inTime) {
    Set<String> known = new HashSet<>();
    Set<String> unclear = new HashSet<>();
    for (Entry entry : inTime) {
      String child = ChildNames.child(entry).orElse("");
      if (says(entry, Field.FGM, "known")) {
        takeFirst(entry, child, known);
      } else if (says(entry, Field.FGM, "unclear") && !repeats(child, known)) {
        takeFirst(entry, child, unclear);
      }
    }
  }

  private void takeFirst(Entry entry, String child, Set<String> before) {
    if (!repeats(child, before)) {
      ofFgm.add(entry);
    }
    before.add(child);
  }

  private static boolean repeats(String child, Set<String> before) {
    return child.isEmpty() ? !before.isEmpty() : before.contains(child) || before.contains("");
  }

  private static boolean says(Entry entry, Field field, String code) {
    return entry.fields().text(field).filter(code::equals).isPresent();
  }

  /** Whether no earlier entry flags significant harm since the last disclosure before it. */
  boolean ofHarm(Entry entry) {
    return entry.when().isEmpty() || ofHarm.contains(entry);
  }

  /** Whether no earlier entry knows of the child's mutilation. */
  boolean ofFgm(Entry entry) {
    return entry.when().isEmpty() || ofFgm.contains(entry);
  }
}
