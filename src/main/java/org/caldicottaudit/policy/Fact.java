package org.caldicottaudit.policy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a rule saw: the field at fault and the named values that its message may show. Says nothing
 * in words.
 *
 * @param field the field at fault; empty when none is
 * @param values named values, in order of name
 * @param needs what this fact depends on; empty list when on all that its rule needs
 * @param aboutProtocol whether it speaks of the protocol's own list and is no person's breach
 */
public record Fact(
    String field, Map<String, String> values, List<Set<String>> needs, boolean aboutProtocol)
    implements Comparable<Fact> {
  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::field)
          .thenComparing(fact -> fact.values.toString())
          .thenComparing(fact -> fact.needs.toString())
          .thenComparing(Fact::aboutProtocol);

  public Fact {
    Objects.requireNonNull(field, "field must not be null");
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    needs = List.copyOf(needs);
  }

  /** What someone did or left undone. */
  public Fact(String field, Map<String, String> values, List<Set<String>> needs) {
    this(field, values, needs, false);
  }

  @Override
  public int compareTo(Fact other) {
    return ORDER.compare(this, other);
  }
}
