package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;

/**
 * Case references that are most likely slips of another. References often run in sequence, so that
 * a neighbour by one digit proves nothing: in a case log, only a reference that is built unlike the
 * others, or that stands once for a child whose other entries bear its neighbour, is a slip; in a
 * subject, only one whose neighbour's case was shared with that recipient in those days. Where the
 * references of the logs stand far apart, a neighbour of one is a slip wherever it stands once.
 */
final class NearReferences {
  /** A way of building references that fewer than this many cases share is an odd one. */
  private static final int FEWEST_OF_A_SHAPE = 3;

  private static final Comparator<Entry> FIRST =
      Comparator.comparing((Entry entry) -> entry.when().isEmpty())
          .thenComparing(entry -> entry.when().orElse(Moment.on(LocalDate.EPOCH)))
          .thenComparing(EventOrder.BY_CONTENT);

  private final CaseReferences references;
  private final ReferenceSlips slips;
  private final boolean standApart;
  private final Map<String, Set<String>> childrenOf = new HashMap<>();
  private final Map<String, Integer> entriesOf = new HashMap<>();
  private final Map<String, Map<String, Use>> refsOfChild = new HashMap<>();
  private final Map<String, Set<String>> refsOfShape = new HashMap<>();
  private final Set<String> inMail = new HashSet<>();

  /** Many messages name one case that no log knows, and each is looked at more than once. */
  private final Remembered<String, Optional<NearReference>> nearOf = new Remembered<>();

  /** How often a child's entries bear a reference, and the first of them. */
  private record Use(String written, int entries, Entry first) {
    static Use both(Use one, Use other) {
      boolean inOrder = FIRST.compare(one.first, other.first) <= 0;
      Use first = inOrder ? one : other;
      return new Use(first.written, one.entries + other.entries, first.first);
    }
  }

  NearReferences(CaseReferences references, List<Entry> entries, List<Message> messages) {
    this.references = references;
    this.slips = references.slips();
    this.standApart = slips.standApart();
    for (Entry entry : entries) {
      entry.caseRefs().forEach(ref -> note(entry, ref));
    }
    for (Message message : messages) {
      message.caseRefs().forEach(ref -> inMail.add(CaseReferences.canonical(ref)));
    }
  }

  private void note(Entry entry, String ref) {
    String canonical = CaseReferences.canonical(ref);
    entriesOf.merge(canonical, 1, Integer::sum);
    refsOfShape.computeIfAbsent(shape(canonical), key -> new HashSet<>()).add(canonical);
    String child = ChildNames.child(entry).orElse("");
    childrenOf.computeIfAbsent(canonical, key -> new HashSet<>(2)).add(child);
    if (!child.isEmpty()) {
      refsOfChild
          .computeIfAbsent(child, key -> new TreeMap<>())
          .merge(canonical, new Use(ref, 1, entry), Use::both);
    }
  }

  /** The order of letters and digits. */
  private static String shape(String canonical) {
    StringBuilder shape = new StringBuilder(canonical.length());
    canonical.chars().forEach(c -> shape.append(Character.isDigit(c) ? '9' : 'A'));
    return shape.toString();
  }

  /** What its subject names that no case log knows, and the known references it stands beside. */
  List<NearReference> of(Message message) {
    if (!message.caseRefs().isEmpty()) {
      return message.caseRefs().stream()
          .filter(ref -> !references.isKnown(ref))
          .flatMap(ref -> nearOf.of(ref, slips::near).stream())
          .toList();
    }
    return message.fields().text(Field.SUBJECT).map(slips::nearIn).orElse(List.of());
  }

  /** Those of them that are no other case, by the decisions that cover the message. */
  List<NearReference> slips(Message message, Collection<Link> decisions) {
    return of(message).stream()
        .filter(
            near ->
                standApart
                    || !near.mayBeAnotherCase()
                    || decisions.stream().anyMatch(near::isCaseOf))
        .toList();
  }

  /** The slips in an entry's own reference. */
  List<NearReference> of(Entry entry) {
    List<NearReference> found = new ArrayList<>(0);
    for (String ref : entry.caseRefs()) {
      String canonical = CaseReferences.canonical(ref);
      List<String> near =
          ofTheSameChild(entry, canonical).map(List::of).orElseGet(() -> oddOne(canonical));
      if (!near.isEmpty()) {
        found.add(new NearReference(ref, near));
      }
    }
    return found;
  }

  /** The child's other entries bear the neighbour, and nothing else of the child bears this one. */
  private Optional<String> ofTheSameChild(Entry entry, String canonical) {
    String child = ChildNames.child(entry).orElse("");
    Map<String, Use> refs = refsOfChild.getOrDefault(child, Map.of());
    Use here = refs.get(canonical);
    if (here == null || here.entries > 1 || perhapsRight(canonical, child)) {
      return Optional.empty();
    }
    return refs.entrySet().stream()
        .filter(other -> Spelling.oneEdit(canonical, other.getKey()))
        .filter(other -> isOlder(other.getKey(), other.getValue(), here))
        .map(other -> other.getValue().written)
        .findFirst();
  }

  /** Others use it too: for a child that isn't told, or in mail about nobody else. */
  private boolean perhapsRight(String canonical, String child) {
    Set<String> children = childrenOf.getOrDefault(canonical, Set.of());
    boolean ofOthers = children.size() > 1;
    return children.contains("")
        || (!ofOthers && inMail.contains(canonical))
        || (!ofOthers && !children.contains(child));
  }

  /** Of two that stand once each, the first is right, or the one that mail bears. */
  private boolean isOlder(String canonical, Use other, Use here) {
    return other.entries > 1
        || inMail.contains(canonical)
        || FIRST.compare(other.first, here.first) < 0;
  }

  private List<String> oddOne(String canonical) {
    if (entriesOf.getOrDefault(canonical, 0) != 1 || inMail.contains(canonical)) {
      return List.of();
    }
    return isOddlyBuilt(canonical) ? slips.nearOthers(canonical) : strayed(canonical);
  }

  private boolean isOddlyBuilt(String canonical) {
    Set<String> alike = refsOfShape.getOrDefault(shape(canonical), Set.of());
    return alike.size() < FEWEST_OF_A_SHAPE && refsOfShape.size() > 1;
  }

  /** Beside a reference that more than one row bears, and of no other child by what is told. */
  private List<String> strayed(String canonical) {
    return standApart
        ? slips.nearOthers(canonical).stream()
            .filter(near -> mayBeOneChild(canonical, CaseReferences.canonical(near)))
            .filter(near -> isBorneOften(CaseReferences.canonical(near)))
            .toList()
        : List.of();
  }

  private boolean isBorneOften(String canonical) {
    return entriesOf.getOrDefault(canonical, 0) > 1 || inMail.contains(canonical);
  }

  private boolean mayBeOneChild(String one, String other) {
    Set<String> here = childrenOf.getOrDefault(one, Set.of());
    Set<String> there = childrenOf.getOrDefault(other, Set.of());
    return here.contains("") || there.contains("") || !Collections.disjoint(here, there);
  }
}
