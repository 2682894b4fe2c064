package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An organisation of the partnership, as the partners table describes it.
 *
 * @param kind council, health, police, probation, school, voluntary, legal or other
 * @param signatorySince first day as a signatory of the protocol; empty when never
 * @param signatoryUntil last day as a signatory; empty while it still is
 * @param domains domain patterns that say who a mailbox belongs to ({@code nhs.net}, {@code
 *     *.sch.uk}); they say nothing about security
 * @param inboxes addresses that are team inboxes
 * @param aliases what else it is called in logs
 */
public record Partner(
    Place place,
    String organisation,
    String kind,
    Optional<LocalDate> signatorySince,
    Optional<LocalDate> signatoryUntil,
    List<String> domains,
    List<String> inboxes,
    List<String> aliases) {
  /** Stands for a first day that nobody wrote down of an organisation that signed. */
  public static final LocalDate FROM_THE_START = LocalDate.of(1900, 1, 1);

  public Partner {
    Objects.requireNonNull(place, "place must not be null");
    if (organisation.isBlank()) {
      throw new IllegalArgumentException("organisation must not be blank");
    }
    domains = List.copyOf(domains);
    inboxes = List.copyOf(inboxes);
    aliases = List.copyOf(aliases);
  }

  /** One that is called by its name alone. */
  public Partner(
      Place place,
      String organisation,
      String kind,
      Optional<LocalDate> signatorySince,
      Optional<LocalDate> signatoryUntil,
      List<String> domains,
      List<String> inboxes) {
    this(place, organisation, kind, signatorySince, signatoryUntil, domains, inboxes, List.of());
  }

  /** Whether it had signed the protocol on that day. */
  public boolean signatoryOn(LocalDate day) {
    return signatorySince.isPresent()
        && !day.isBefore(signatorySince.get())
        && signatoryUntil.map(last -> !day.isAfter(last)).orElse(true);
  }
}
