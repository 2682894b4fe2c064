package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person says of a control that no log can prove, as the table of attestations holds it.
 *
 * @param control id of the control, such as {@code prot/q3}
 * @param evidence what was seen; empty when the table doesn't say
 * @param who attests; empty when the table names nobody
 * @param role in which role; empty when the table doesn't say
 * @param when day in London on which it was attested
 * @param until last day in London on which it holds, to its end
 */
public record Attestation(
    Place place,
    String control,
    String evidence,
    String who,
    String role,
    Optional<LocalDate> when,
    Optional<LocalDate> until) {
  public Attestation {
    Objects.requireNonNull(place, "place must not be null");
    if (control.isBlank()) {
      throw new IllegalArgumentException("control must not be blank");
    }
  }

  /** The same, by somebody who is called otherwise in reports. */
  public Attestation by(String name) {
    return new Attestation(place, control, evidence, name, role, when, until);
  }
}
