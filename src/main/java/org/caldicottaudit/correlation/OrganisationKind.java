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
@SuppressWarnings(
    "ImmutableEnumChecker") // Set.of and List.of are immutable; the JDK has no type that says so
enum OrganisationKind {
  POLICE(Set.of("police", "constabulary", "mps", "met"), List.of("police.uk")),
  HEALTH(
      Set.of(
          "nhs", "hospital", "gp", "surgery", "camhs", "health", "midwifery", "icb", "ambulance"),
      List.of("nhs.net", "nhs.uk")),
  SCHOOL(
      Set.of("school", "academy", "college", "primary", "secondary", "nursery"),
      List.of("sch.uk", "ac.uk")),
  JUSTICE(
      Set.of("probation", "cafcass", "court", "prison", "yot"),
      List.of("justice.gov.uk", "cafcass.gov.uk", "cjsm.net")),
  COUNCIL(Set.of("council", "borough", "authority", "lb"), List.of("gov.uk"));

  private final Set<String> words;
  private final List<String> domains;

  OrganisationKind(Set<String> words, List<String> domains) {
    this.words = words;
    this.domains = domains;
  }

  /** The kinds whose words a name bears. */
  static List<OrganisationKind> ofName(String name) {
    List<String> written = PartnerDirectory.words(name);
    return Arrays.stream(values())
        .filter(kind -> written.stream().anyMatch(kind.words::contains))
        .toList();
  }

  /**
   * The kind of partner that it is, as the partners table writes it; empty where the words leave
   * several open: justice is probation, courts and more.
   */
  Optional<String> word(String name) {
    if (this != JUSTICE) {
      return Optional.of(word());
    }
    List<String> written = PartnerDirectory.words(name);
    if (written.contains("probation") || written.contains("yot")) {
      return Optional.of("probation");
    }
    return written.contains("court") || written.contains("cafcass")
        ? Optional.of("legal")
        : Optional.empty();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of partner that owns a national mail domain. */
  static Optional<String> ofDomain(String domain) {
    return Arrays.stream(values())
        .filter(kind -> kind != JUSTICE && kind.owns(domain))
        .findFirst()
        .map(OrganisationKind::word);
  }

  /** Whether some kind of such bodies owns the domain. */
  static boolean known(String domain) {
    return Arrays.stream(values()).anyMatch(kind -> kind.owns(domain));
  }

  boolean owns(String domain) {
    return Domains.withParents(domain).stream().anyMatch(domains::contains);
  }
}
