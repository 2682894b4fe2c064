package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Objects;

/**
 * A case reference that no case log knows, one slip away from some that it does.
 *
 * @param written as the event names it
 * @param near as the case log writes the known ones, at least one; of several, nobody knows which
 *     was meant
 */
public record NearReference(String written, List<String> near) {
  private static final int MOST_NAMED = 4;

  public NearReference {
    Objects.requireNonNull(written, "written must not be null");
    near = List.copyOf(near);
    if (near.isEmpty()) {
      throw new IllegalArgumentException("near must not be empty");
    }
  }

  /** The known ones, such as {@code }; of very many the first and how many more. */
  public String nearInWords() {
    String first = String.join(" or ", near.stream().limit(MOST_NAMED).toList());
    int more = near.size() - MOST_NAMED;
    return more > 0 ? first + " or one of " + more + " more" : first;
  }

  /**
   * Whether it may be right: of one, where they differ by a digit only, as the references of two
   * cases do; of several, where it is built like them all.
   */
  boolean mayBeAnotherCase() {
    return near.size() == 1
        ? mayBeAnotherCase(near.get(0))
        : near.stream().noneMatch(this::otherwiseBuilt);
  }

  /** Whether a letter or digit is missing or too many beside that known one. */
  boolean otherwiseBuilt(String known) {
    return CaseReferences.canonical(written).length() != CaseReferences.canonical(known).length();
  }

  /** Whether it differs from that known one by a digit only. */
  private boolean mayBeAnotherCase(String known) {
    String one = CaseReferences.canonical(written);
    String other = CaseReferences.canonical(known);
    if (one.length() != other.length()) {
      return false;
    }
    int differing = 0;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        differing++;
        if (!Character.isDigit(one.charAt(i)) || !Character.isDigit(other.charAt(i))) {
          return false;
        }
      }
    }
    return differing == 1;
  }

  /** Whether a decision is of a case whose reference may have been meant. */
  boolean isCaseOf(Link decision) {
    List<String> meant = near.stream().map(CaseReferences::canonical).toList();
    return decision.other().caseRefs().stream()
        .map(CaseReferences::canonical)
        .anyMatch(meant::contains);
  }
}
