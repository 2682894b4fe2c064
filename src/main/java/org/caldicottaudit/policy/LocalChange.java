package org.caldicottaudit.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that an organisation's own settings judge by instead of the pack.
 *
 * @param pack name of the pack that it changes
 * @param name of the parameter; of a rule's setting {@code rules.SEC-01.severity}
 * @param ours what the pack says, in words
 * @param local what counts instead, in words
 * @param rules ids of the rules that judge by it, in order
 * @param loosened whether the local value asks for less; empty when nobody said in which direction
 *     the parameter is looser
 * @param source where the local value comes from; empty for a rule's setting
 * @param reason why it was changed; empty for a rule's setting
 */
public record LocalChange(
    String pack,
    String name,
    String ours,
    String local,
    List<String> rules,
    Optional<Boolean> loosened,
    String source,
    String reason) {
  public LocalChange {
    Objects.requireNonNull(pack, "pack must not be null");
    Objects.requireNonNull(name, "name must not be null");
    rules = rules.stream().sorted().toList();
  }

  /** Whether the rules that judge by it can't be relied on as the pack's own. */
  public boolean weakens() {
    return loosened.orElse(true);
  }

  /** What is changed and by how much, such as {@code max_recipients of uk-current is 9, not 5}. */
  public String inWords() {
    return name + " of " + pack + " is " + local + " instead of " + ours;
  }
}
