package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.ReferenceTables;

/**
 * Which organisation a mailbox or a written name belongs to, by the partners and agreements that
 * the user supplies.
 */
public final class PartnerDirectory {
  private final List<Partner> partners;
  private final PartnerNames names;
  private final List<Agreement> agreements;
  private final Map<String, List<Partner>> byDomain = new HashMap<>();
  private final Remembered<String, Optional<Partner>> byName = new Remembered<>();
  private final Remembered<String, List<Agreement>> byParty = new Remembered<>();

  /**
   * @param partners empty when no partners table was given
   * @param agreements empty when no agreements table was given
   */
  public PartnerDirectory(List<Partner> partners, List<Agreement> agreements) {
    this.partners = partners.stream().sorted(Comparator.comparing(Partner::organisation)).toList();
    this.names = new PartnerNames(this.partners);
    this.agreements = List.copyOf(agreements);
    for (Partner partner : this.partners) {
      // People write kent.gov.uk and *.kent.gov.uk, which are one domain of one body.
      partner.domains().stream()
          .map(PartnerDirectory::plainDomain)
          .distinct()
          .forEach(
              domain -> byDomain.computeIfAbsent(domain, key -> new ArrayList<>()).add(partner));
    }
  }

  /** The organisations of the tables that the user supplied; none where a table was not given. */
  static PartnerDirectory of(ReferenceTables tables) {
    return new PartnerDirectory(
        tables.partners().orElse(List.of()), tables.agreements().orElse(List.of()));
  }

  /**
   * The organisations that a mail domain may belong to, by its longest pattern; several share one
   * such as nhs.net.
   */
  public List<Partner> ofDomain(String domain) {
    return Domains.withParents(domain).stream()
        .map(byDomain::get)
        .filter(found -> found != null)
        .findFirst()
        .orElse(List.of());
  }

  /**
   * The one organisation that a mail domain belongs to; empty when none does or several share it.
   */
  public Optional<Partner> ownerOfDomain(String domain) {
    List<Partner> found = ofDomain(domain);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * Whether a partner without a mail domain in the table may have that one, as bodies of its kind
   * do. What the table gives to others alone is theirs.
   */
  boolean mayOwn(Partner partner, String domain) {
    return partner.domains().isEmpty()
        && kinds(partner).anyMatch(kind -> kind.owns(domain))
        && (ofDomain(domain).isEmpty() || OrganisationKind.isShared(plainDomain(domain)));
  }

  /** The same of a written name; of one that no partner bears, by the words of it. */
  boolean mayOwn(String written, String domain) {
    return named(written)
        .map(partner -> mayOwn(partner, domain))
        .orElseGet(
            () -> OrganisationKind.ofName(written).stream().anyMatch(kind -> kind.owns(domain)));
  }

  private static Stream<OrganisationKind> kinds(Partner partner) {
    return OrganisationKind.find(partner.kind())
        .map(Stream::of)
        .orElseGet(() -> OrganisationKind.ofName(partner.organisation()).stream());
  }

  /**
   * The organisation that a written name means: the same words, or words of its name that no other
   * partner has ("Met Police" for "Metropolitan Police Service").
   */
  public Optional<Partner> named(String written) {
    return byName.of(written, names::meant);
  }

  /** Agreements in force on that day that bind the organisation of that name. */
  public List<Agreement> binding(String written, LocalDate day) {
    return byParty.of(written, this::bindingOnSomeDay).stream()
        .filter(agreement -> agreement.inForceOn(day))
        .toList();
  }

  private List<Agreement> bindingOnSomeDay(String written) {
    Optional<Partner> meant = named(written);
    return agreements.stream()
        .filter(
            agreement ->
                agreement.parties().stream().anyMatch(parties -> names(parties, written, meant)))
        .sorted(Comparator.comparing(Agreement::reference))
        .toList();
  }

  /** Whether a cell of parties has that one, whatever stands between them. */
  private boolean names(String parties, String written, Optional<Partner> meant) {
    if (meant.isPresent() && names.within(parties, meant.get())) {
      return true;
    }
    boolean another = meant.filter(partner -> names.withinLonger(parties, partner)).isPresent();
    return !another
        && new SeveralPartners(this)
            .parties(parties)
            .anyMatch(party -> same(party, written, meant));
  }

  /** The mail domains of all partners. */
  Set<String> domains() {
    return byDomain.keySet();
  }

  /** The inboxes that partners name as those of teams, in lower case. */
  Set<String> inboxes() {
    return partners.stream()
        .flatMap(partner -> partner.inboxes().stream())
        .map(inbox -> inbox.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The agreement of that reference, however it is written; none when the table has none. */
  Stream<Agreement> agreement(String reference) {
    return agreements.stream()
        .filter(
            agreement ->
                PartnerNames.words(agreement.reference()).equals(PartnerNames.words(reference)));
  }

  private boolean same(String party, String written, Optional<Partner> meant) {
    return PartnerNames.words(party).equals(PartnerNames.words(written))
        || (meant.isPresent() && named(party).equals(meant));
  }

  /** A domain pattern without its star: {@code *.sch.uk} as {@code sch.uk}. */
  public static String plainDomain(String pattern) {
    String lower = pattern.toLowerCase(Locale.ROOT).strip();
    String noStar = lower.startsWith("*.") ? lower.substring(2) : lower;
    return noStar.startsWith("@") || noStar.startsWith(".") ? noStar.substring(1) : noStar;
  }
}
