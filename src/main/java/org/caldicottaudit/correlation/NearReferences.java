package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;

/**
 * Case references that are most likely slips of another. References often run in sequence, so that
 * a neighbour by one digit proves nothing: in a case log, only a reference that is built unlike the
 * others, or that stands once for a child whose other entries bear its neighbour, is a slip.
 */
final class NearReferences {
  /** A way of building references that fewer than this many cases share is an odd one. */
  private static final int FEWEST_OF_A_SHAPE = 3;

  private final CaseReferences references;
  private final Map<String, Integer> entriesOf = new HashMap<>();
  private final Map<String, Set<String>> refsOfChild = new HashMap<>();
  private final Map<String, Set<String>> refsOfShape = new HashMap<>();
  private final Set<String> inMail = new HashSet<>();

  NearReferences(CaseReferences references, List<Entry> entries, List<Message> messages) {
    this.references = references;
    for (Entry entry : entries) {
      for (String ref : entry.caseRefs()) {
        String canonical = CaseReferences.canonical(ref);
        entriesOf.merge(canonical, 1, Integer::sum);
        refsOfShape.computeIfAbsent(shape(canonical), key -> new HashSet<>()).add(canonical);
        ChildNames.child(entry)
            .ifPresent(
                child -> refsOfChild.computeIfAbsent(child, key -> new TreeSet<>()).add(ref));
      }
    }
    for (Message message : messages) {
      message.caseRefs().forEach(ref -> inMail.add(CaseReferences.canonical(ref)));
    }
  }

  /** The order of letters and digits. */
  private static String shape(String canonical) {
    StringBuilder shape = new StringBuilder(canonical.length());
    canonical.chars().forEach(c -> shape.append(Character.isDigit(c) ? '9' : 'A'));
    return shape.toString();
  }

  /** What its subject names that no case log knows, and the known reference it stands beside. */
  List<NearReference> of(Message message) {
    if (!message.caseRefs().isEmpty()) {
      return message.caseRefs().stream()
          .filter(ref -> !references.isKnown(ref))
          .flatMap(ref -> references.near(ref).map(near -> new NearReference(ref, near)).stream())
          .toList();
    }
    return message.fields().text(Field.SUBJECT).map(references::nearIn).orElse(List.of());
  }

  /** The slips in an entry's own reference. */
  List<NearReference> of(Entry entry) {
    List<NearReference> found = new ArrayList<>(0);
    for (String ref : entry.caseRefs()) {
      String canonical = CaseReferences.canonical(ref);
      if (entriesOf.getOrDefault(canonical, 0) == 1 && !inMail.contains(canonical)) {
        ofTheSameChild(entry, ref)
            .findFirst()
            .or(() -> oddlyBuilt(canonical))
            .ifPresent(near -> found.add(new NearReference(ref, near)));
      }
    }
    return found;
  }

  private Stream<String> ofTheSameChild(Entry entry, String ref) {
    return ChildNames.child(entry).stream()
        .flatMap(child -> refsOfChild.getOrDefault(child, Set.of()).stream())
        .filter(other -> entriesOf.getOrDefault(CaseReferences.canonical(other), 0) > 1)
        .filter(
            other ->
                Spelling.oneEdit(CaseReferences.canonical(ref), CaseReferences.canonical(other)));
  }

  private Optional<String> oddlyBuilt(String canonical) {
    Set<String> alike = refsOfShape.getOrDefault(shape(canonical), Set.of());
    return alike.size() < FEWEST_OF_A_SHAPE && refsOfShape.size() > 1
        ? references.nearOther(canonical)
        : Optional.empty();
  }
}
