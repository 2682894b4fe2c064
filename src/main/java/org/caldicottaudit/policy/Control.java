package org.caldicottaudit.policy;

import java.util.Objects;

/**
 * One requirement of a pack: a principle, a golden rule, a section, a question of the checklist.
 *
 * @param id such as {@code cal/7} or {@code prot/8}
 * @param kind {@code automated}, {@code partly} or {@code manual}
 * @param question what an auditor must ask where no log can tell; empty when automated
 */
public record Control(
    String id, String title, String text, String section, String kind, String question) {
  public Control {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(kind, "kind must not be null");
  }
}
