package org.caldicottaudit.report;

import java.time.LocalDate;
import java.util.Objects;
import org.caldicottaudit.event.Attestation;

/** What an attestation is worth on the day of an audit. It is never a pass. */
public record AttestationResult(Attestation attestation, AttestationState state) {
  public AttestationResult {
    Objects.requireNonNull(attestation, "attestation must not be null");
    Objects.requireNonNull(state, "state must not be null");
  }

  /** Whether it counts. */
  public boolean holds() {
    return state == AttestationState.HOLDS;
  }

  /**
   * Such as {@code Attested by P-4KQ27MXA (Caldicott Guardian) on 3 April 2026, until 2 April 2027:
   * …}.
   */
  public String sentence() {
    return Wording.capital(state.words())
        + (holds() ? " by " : ". It was by ")
        + or(attestation.who(), "nobody named")
        + " ("
        + or(attestation.role(), "no role given")
        + ")"
        + attestation.when().map(day -> " on " + Wording.day(day)).orElse("")
        + attestation.until().map(day -> ", until " + Wording.day(day)).orElse("")
        + ": "
        + or(attestation.evidence(), "no evidence given");
  }

  private static String or(String text, String blank) {
    return text.isBlank() ? blank : text;
  }

  /**
   * What an attestation comes to on the day of an audit.
   *
   * @param contrary whether something counts against the control
   * @param known whether a pack that judged has the control
   */
  public static AttestationResult of(
      Attestation attestation, LocalDate asOf, boolean contrary, boolean known) {
    return new AttestationResult(attestation, state(attestation, asOf, contrary, known));
  }

  private static AttestationState state(
      Attestation attestation, LocalDate asOf, boolean contrary, boolean known) {
    if (!known) {
      return AttestationState.UNKNOWN_CONTROL;
    }
    if (attestation.evidence().isBlank()
        || attestation.who().isBlank()
        || attestation.role().isBlank()
        || attestation.when().isEmpty()
        || attestation.until().isEmpty()) {
      return AttestationState.INCOMPLETE;
    }
    if (attestation.when().get().isAfter(asOf)) {
      return AttestationState.NOT_BEGUN;
    }
    if (attestation.until().get().isBefore(asOf)) {
      return AttestationState.ENDED;
    }
    return contrary ? AttestationState.CONTRARY : AttestationState.HOLDS;
  }
}
