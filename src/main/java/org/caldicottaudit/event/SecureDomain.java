package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A domain whose mail counts as secure, for whom, and from when to when.
 *
 * @param pattern domain in lower case, without a leading {@code *.}
 * @param exact true when only the domain itself matches; false when its sub-domains match too
 * @param basis why it is secure, such as {@code dcb1596} or {@code gov-tls}
 * @param direction send, receive or both
 * @param validFrom first day; empty when it has always been
 * @param validTo last day; empty while it still is
 * @param endUnknown whether it has ended or will end somewhere without anybody having said when
 */
public record SecureDomain(
    Place place,
    String pattern,
    boolean exact,
    String basis,
    String direction,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    String evidence,
    Optional<LocalDate> checkedOn,
    OptionalInt recheckDays,
    boolean endUnknown) {
  /** A domain whose end, where it has one, is known. */
  public SecureDomain(
      Place place,
      String pattern,
      boolean exact,
      String basis,
      String direction,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validTo,
      String evidence,
      Optional<LocalDate> checkedOn,
      OptionalInt recheckDays) {
    this(
        place,
        pattern,
        exact,
        basis,
        direction,
        validFrom,
        validTo,
        evidence,
        checkedOn,
        recheckDays,
        false);
  }

  public SecureDomain {
    Objects.requireNonNull(place, "place must not be null");
    if (pattern.isBlank()) {
      throw new IllegalArgumentException("pattern must not be blank");
    }
  }
}
