package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Set;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;

/**
 * Whether an entry names the family or the child itself as its recipient. They are no organisation
 * that could sign the protocol, and their own mailbox is the right one for what is theirs.
 */
final class Family {
  private static final Set<String> MEMBERS =
      Set.of(
          "mother",
          "father",
          "mum",
          "dad",
          "parent",
          "parents",
          "carer",
          "carers",
          "child",
          "family",
          "grandmother",
          "grandfather",
          "grandparent",
          "grandparents",
          "stepmother",
          "stepfather");
  private static final Set<String> BESIDE =
      Set.of(
          "birth",
          "step",
          "maternal",
          "paternal",
          "childs",
          "young",
          "own",
          "her",
          "his",
          "with",
          "pr");
  private static final Set<List<String>> PHRASES =
      Set.of(
          List.of("young", "person"),
          List.of("data", "subject"),
          List.of("service", "user"),
          List.of("child", "young", "person"));

  private Family() {}

  /** Whether every recipient that the entry names is of the family. */
  static boolean receives(Entry entry) {
    List<String> organisations = entry.fields().texts(Field.RECIPIENT_ORG);
    return organisations.isEmpty()
        ? entry.fields().text(Field.RECIPIENT_ROLE).map(Family::member).orElse(false)
        : organisations.stream().allMatch(Family::member);
  }

  /** Whether its log has no place for the organisation, and the entry says nothing else of them. */
  static boolean mayReceive(Entry entry) {
    return !entry.source().provides(Field.RECIPIENT_ORG)
        && !entry.fields().has(Field.RECIPIENT_ROLE);
  }

  /** Such as "Mother" or "Parents/carers"; not "Family court" or "Foster carers". */
  static boolean member(String written) {
    List<String> words = PartnerNames.words(written);
    return PHRASES.contains(words)
        || (words.stream().anyMatch(MEMBERS::contains)
            && words.stream().allMatch(word -> MEMBERS.contains(word) || BESIDE.contains(word)));
  }
}
