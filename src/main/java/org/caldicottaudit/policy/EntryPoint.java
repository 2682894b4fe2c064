package org.caldicottaudit.policy;

import java.util.Set;

/** The questions that policies answer, one for each kind of thing that is judged. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; the JDK has no type that says so
public enum EntryPoint {
  /** A sharing event with its ties, by rules on events and on cases. */
  EVENT(Set.of(Scope.EVENT, Scope.CASE), "event"),
  /** A whole log, or a regular flow to one organisation. */
  LOG(Set.of(Scope.LOG), "log"),
  /** The protocol, its agreements, lists, exceptions and parameters. */
  PROTOCOL(Set.of(Scope.PROTOCOL), "protocol");

  private final Set<Scope> scopes;
  private final String key;

  EntryPoint(Set<Scope> scopes, String key) {
    this.scopes = scopes;
    this.key = key;
  }

  /** The scopes whose rules answer here. */
  public Set<Scope> scopes() {
    return scopes;
  }

  /** The name of an item's document in the input, such as {@code event}. */
  public String key() {
    return key;
  }

  /** The path of its decision in the policies, such as {@code main/event/answers}. */
  public String path() {
    return "main/" + key + "/answers";
  }

  /** Where rules of that scope answer. */
  public static EntryPoint of(Scope scope) {
    return switch (scope) {
      case EVENT, CASE -> EVENT;
      case LOG -> LOG;
      case PROTOCOL -> PROTOCOL;
    };
  }
}
