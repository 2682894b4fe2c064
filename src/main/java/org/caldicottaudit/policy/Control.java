package org.caldicottaudit.policy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One requirement of a pack: a principle, a golden rule, a section, a question of the checklist, an
 * article of law.
 *
 * @param id such as {@code cal/7} or {@code prot/8}
 * @param kind {@code automated}, {@code partly} or {@code manual}
 * @param question what an auditor must ask where no log can tell; empty when automated
 * @param source the text that asks for it
 * @param confidence how far that text itself was seen: {@code read}, {@code in part}, {@code from
 *     memory} or {@code judgement}
 * @param from first day in force; empty when it is as old as its pack, or not known
 */
public record Control(
    String id,
    String title,
    String text,
    String section,
    String kind,
    String question,
    String source,
    String confidence,
    Optional<LocalDate> from) {
  public Control {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(kind, "kind must not be null");
    Objects.requireNonNull(source, "source must not be null");
    Objects.requireNonNull(confidence, "confidence must not be null");
  }

  /** Id and title, with the section where there is one: {@code prot/8 Recording (section 8)}. */
  public String inWords() {
    return id + " " + title + (section.isEmpty() ? "" : " (" + section + ")");
  }

  /** Whether a person must ask, since no log can tell all of it. */
  public boolean asks() {
    return !question.isEmpty();
  }
}
