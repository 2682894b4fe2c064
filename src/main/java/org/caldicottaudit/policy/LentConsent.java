package org.caldicottaudit.policy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.caldicottaudit.correlation.ConsentTie;
import org.caldicottaudit.correlation.LinkedEntry;
import org.caldicottaudit.correlation.Strength;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;

/**
 * What a register of consents says of the consent that a disclosure leans on, where the record of
 * the disclosure is silent. Only an entry that is surely tied to it lends anything: nobody answers
 * for a consent that may be somebody else's.
 */
final class LentConsent {
  /** How consent was given; its status and limits are looked up apart, with their days. */
  private static final Set<Field> DETAILS =
      EnumSet.of(
          Field.CONSENT_BY,
          Field.CONSENT_RELATIONSHIP,
          Field.PARENTAL_RESPONSIBILITY,
          Field.CONSENT_WHY,
          Field.CONSENT_WHO,
          Field.CONSENT_HOW_MUCH,
          Field.CONSENT_IMPLICATIONS,
          Field.CONSENT_PRESSURE,
          Field.COMPETENCE_NOTE);

  private LentConsent() {}

  /** The entry of the consent, where the disclosure surely leans on it. */
  static Optional<ConsentTie> of(LinkedEntry disclosure) {
    return disclosure
        .consent()
        .filter(consent -> isGiven(disclosure.event()))
        .filter(consent -> consent.status().equals("given"))
        .filter(consent -> consent.link().strength() == Strength.STRONG);
  }

  private static boolean isGiven(Entry disclosure) {
    return disclosure.fields().text(Field.CONSENT_STATUS).filter("given"::equals).isPresent();
  }

  /** The details for which one of the two logs has a column, beside all else of the first. */
  static Set<Field> provided(Entry disclosure, ConsentTie consent) {
    Set<Field> provided = EnumSet.copyOf(DETAILS);
    provided.retainAll(consent.link().other().provided());
    provided.addAll(disclosure.provided());
    return provided;
  }

  /** Hands over each detail that the entry of the consent states. */
  static void forEach(ConsentTie consent, BiConsumer<Field, Object> taker) {
    consent
        .link()
        .other()
        .fields()
        .forEach(
            (field, value) -> {
              if (DETAILS.contains(field)) {
                taker.accept(field, value);
              }
            });
  }
}
