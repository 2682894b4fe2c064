package org.caldicottaudit.correlation;

import java.util.Comparator;
import java.util.Objects;
import org.caldicottaudit.event.SharingEvent;

/**
 * A tie from one event to another, and why it was made.
 *
 * @param kind what the other is to this one: a code of {@link TieKind}
 * @param key by what they were tied, such as {@code case and recipient}
 */
public record Link(String kind, String key, Strength strength, SharingEvent other)
    implements Comparable<Link> {
  private static final Comparator<Link> ORDER =
      Comparator.comparing(Link::kind)
          .thenComparing(Link::strength)
          .thenComparing(Link::other, EventOrder.BY_CONTENT)
          .thenComparing(Link::key);

  public Link {
    Objects.requireNonNull(kind, "kind must not be null");
    Objects.requireNonNull(key, "key must not be null");
    Objects.requireNonNull(strength, "strength must not be null");
    Objects.requireNonNull(other, "other must not be null");
  }

  /** The same tie, which can no longer be relied on, and why. */
  Link weakened(String why) {
    return new Link(kind, key + ", " + why, Strength.WEAK, other);
  }

  @Override
  public int compareTo(Link other) {
    return ORDER.compare(this, other);
  }
}
