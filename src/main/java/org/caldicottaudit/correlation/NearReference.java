package org.caldicottaudit.correlation;

import java.util.Objects;

/**
 * A case reference that no case log knows, one slip away from one that it does.
 *
 * @param written as the event names it
 * @param near as the case log writes the known one
 */
public record NearReference(String written, String near) {
  public NearReference {
    Objects.requireNonNull(written, "written must not be null");
    Objects.requireNonNull(near, "near must not be null");
  }

  /** Whether they differ by one digit only, as the references of two cases do. */
  boolean mayBeAnotherCase() {
    String one = CaseReferences.canonical(written);
    String other = CaseReferences.canonical(near);
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

  /** Whether a decision is of the case whose reference was meant. */
  boolean isCaseOf(Link decision) {
    String meant = CaseReferences.canonical(near);
    return decision.other().caseRefs().stream()
        .map(CaseReferences::canonical)
        .anyMatch(meant::equals);
  }
}
