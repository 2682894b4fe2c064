package org.caldicottaudit.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Kinds of organisation by the words of their names and the national mail domains of such bodies.
 * Only ever a weak hint: it tells that a decision for "the police" may be the one for a mail to
 * police.uk where the partners table doesn't know the name.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; the JDK has no type that says so
enum OrganisationKind {
  POLICE(List.of("police.uk")),
  HEALTH(List.of("nhs.net", "nhs.uk")),
  SCHOOL(List.of("sch.uk", "ac.uk")),
  PROBATION(
      List.of(
          "justice.gov.uk",
          "cafcass.gov.uk",
          "cjsm.net",
          "probation.gsi.gov.uk",
          "noms.gsi.gov.uk",
          "hmps.gsi.gov.uk")),
  LEGAL(
      List.of(
          "justice.gov.uk",
          "cafcass.gov.uk",
          "cjsm.net",
          "hmcts.gsi.gov.uk",
          "cafcass.gsi.gov.uk")),
  COUNCIL(List.of("gov.uk")),
  VOLUNTARY(List.of()),
  OTHER(List.of());

  /** The secure networks of former years, in which each body had a name of its own. */
  private static final Set<String> NETWORKS =
      Set.of("gcsx.gov.uk", "gsx.gov.uk", "gsi.gov.uk", "gse.gov.uk", "pnn.police.uk", "cjsm.net");

  private final List<String> domains;

  OrganisationKind(List<String> domains) {
    this.domains = domains;
  }

  /** The kinds whose words a name bears, in the order of the enum. */
  static List<OrganisationKind> ofName(String name) {
    return KindWords.SHIPPED.kinds(name);
  }

  /** What a name says beside the words of its kind, in lower case; blank where it says no more. */
  static String beside(String name) {
    return KindWords.SHIPPED.beside(name);
  }

  /** The kind of that word, as the partners table writes it. */
  static Optional<OrganisationKind> find(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The kind of partner that it is, as the partners table writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of partner that owns a national mail domain; of the courts' and prisons', none. */
  static Optional<String> ofDomain(String domain) {
    return Arrays.stream(values())
        .filter(kind -> kind != PROBATION && kind != LEGAL && kind.owns(domain))
        .findFirst()
        .map(OrganisationKind::word);
  }

  /** Whether some kind of such bodies owns the domain. */
  static boolean known(String domain) {
    return Arrays.stream(values()).anyMatch(kind -> kind.owns(domain));
  }

  /** Whether many bodies of one kind have their mailboxes there, today or in former years. */
  static boolean isShared(String domain) {
    return NETWORKS.contains(domain)
        || Arrays.stream(values()).anyMatch(kind -> kind.domains.contains(domain));
  }

  boolean owns(String domain) {
    return Domains.withParents(domain).stream().anyMatch(domains::contains);
  }
}
