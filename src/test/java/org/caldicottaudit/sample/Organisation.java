package org.caldicottaudit.sample;

import java.util.List;

/** An organisation that staff of the sample write to and from. */
record Organisation(String name, String kind, String domain, boolean secure, boolean ownDomain) {
  static final String COUNCIL = "London Borough of Thornbury Vale";
  static final String POLICE = "Metropolitan Police Service";
  static final String HOSPITAL = "Oxvale University Hospitals NHS Foundation Trust";
  static final String COMMUNITY_HEALTH = "Vale Community Health NHS Trust";
  static final String HEALTH_BOARD = "NHS South Vale Integrated Care Board";
  static final String PROBATION = "London Probation Service";
  static final String CAFCASS = "Cafcass";
  static final String PRIMARY = "Hawthorn Lane Primary School";
  static final String CATHOLIC_PRIMARY = "St Mildred's Catholic Primary School";
  static final String ACADEMY = "Thornbury Vale Academy";
  static final String SECONDARY = "Kingsmead Vale School";
  static final String CHARITY = "Bright Harbour Families";
  static final String INDEPENDENT_LIVING = "Thornbury Vale Centre for Independent Living";
  static final String HOUSING = "Vale Homes Housing Association";
  static final String NEIGHBOUR = "Westmere County Council";

  /** The partner of that short name, such as {@code police}. */
  static String named(String alias) {
    return switch (alias) {
      case "council" -> COUNCIL;
      case "police" -> POLICE;
      case "hospital" -> HOSPITAL;
      case "community" -> COMMUNITY_HEALTH;
      case "icb" -> HEALTH_BOARD;
      case "probation" -> PROBATION;
      case "cafcass" -> CAFCASS;
      case "primary" -> PRIMARY;
      case "catholic" -> CATHOLIC_PRIMARY;
      case "academy" -> ACADEMY;
      case "secondary" -> SECONDARY;
      case "charity" -> CHARITY;
      case "living" -> INDEPENDENT_LIVING;
      case "housing" -> HOUSING;
      case "neighbour" -> NEIGHBOUR;
      default -> throw new IllegalArgumentException("no partner is called " + alias);
    };
  }

  /** The names of the partners that ordinary mail goes to, the busy ones more than once. */
  static final List<String> ORDINARY =
      List.of(
          POLICE,
          POLICE,
          POLICE,
          HOSPITAL,
          HOSPITAL,
          COMMUNITY_HEALTH,
          COMMUNITY_HEALTH,
          HEALTH_BOARD,
          PROBATION,
          CAFCASS,
          PRIMARY,
          CATHOLIC_PRIMARY,
          ACADEMY,
          SECONDARY,
          CHARITY,
          HOUSING,
          NEIGHBOUR);

  private static final List<String> SECURE_ENDINGS = List.of("gov.uk", "police.uk", "nhs.net");

  /**
   * An organisation as the partners table has it; its staff use the secure domain where it has one.
   */
  static Organisation of(String name, String kind, List<String> domains) {
    String domain =
        domains.stream()
            .filter(d -> SECURE_ENDINGS.stream().anyMatch(d::endsWith))
            .findFirst()
            .orElse(domains.get(0));
    boolean secure = SECURE_ENDINGS.stream().anyMatch(domain::endsWith);
    return new Organisation(name, kind, domain, secure, !domain.equals("nhs.net"));
  }
}
