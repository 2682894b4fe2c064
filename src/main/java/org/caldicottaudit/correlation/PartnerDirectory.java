package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> FILLERS =
      Set.of("the", "of", "and", "for", "in", "ltd", "limited");

  private static final Set<String> TEAM =
      Set.of("team", "unit", "desk", "hub", "cait", "ppu", "pvp", "mash", "safeguarding");

  /** What people are there, beside the name of where. */
  private static final Set<String> POST =
      Set.of(
          "duty",
          "officer",
          "sergeant",
          "sgt",
          "inspector",
          "detective",
          "dc",
          "ds",
          "di",
          "pc",
          "manager",
          "lead",
          "designated",
          "named",
          "deputy",
          "head",
          "worker",
          "allocated",
          "practitioner",
          "adviser",
          "advisor",
          "clerk",
          "reception",
          "receptionist",
          "admin",
          "office",
          "staff",
          "person",
          "coordinator",
          "specialist",
          "senior",
          "colleague",
          "requester",
          "referrer",
          "liaison");

  private static final Set<String> ANY_OF_A_KIND =
      Set.of(
          "school",
          "schools",
          "academy",
          "college",
          "primary",
          "secondary",
          "nursery",
          "police",
          "council",
          "nhs",
          "health",
          "hospital",
          "probation",
          "trust",
          "foundation",
          "service",
          "surgery",
          "gp");

  /** Of these a partnership has one each, so that the kind is as good as the name. */
  private static final Set<OrganisationKind> ONE_IN_A_PLACE =
      Set.of(OrganisationKind.POLICE, OrganisationKind.COUNCIL, OrganisationKind.PROBATION);

  private static final int FEWEST_INITIALS = 3;
  private static final Pattern PARTS = Pattern.compile("[()\\[\\]/,;:]|\\s[-–—]\\s?");

  private static final Map<String, List<String>> SPELT_OUT =
      Map.ofEntries(
          Map.entry("ft", List.of("foundation", "trust")),
          Map.entry("nhsft", List.of("nhs", "foundation", "trust")),
          Map.entry("lb", List.of("london", "borough")),
          Map.entry("sch", List.of("school")),
          Map.entry("acad", List.of("academy")),
          Map.entry("coll", List.of("college")),
          Map.entry("prim", List.of("primary")),
          Map.entry("pri", List.of("primary")),
          Map.entry("inf", List.of("infant")),
          Map.entry("jnr", List.of("junior")),
          Map.entry("hosp", List.of("hospital")),
          Map.entry("dept", List.of("department")),
          Map.entry("svc", List.of("service")),
          Map.entry("svcs", List.of("services")));

  private final List<Known> partners;
  private final List<Agreement> agreements;
  private final Map<String, List<Partner>> byDomain = new HashMap<>();
  private final Remembered<String, Optional<Partner>> byName = new Remembered<>();
  private final Remembered<String, List<Agreement>> byParty = new Remembered<>();

  /**
   * @param partners empty when no partners table was given
   * @param agreements empty when no agreements table was given
   */
  public PartnerDirectory(List<Partner> partners, List<Agreement> agreements) {
    this.partners = partners.stream().map(Known::new).sorted(Known.ORDER).toList();
    this.agreements = List.copyOf(agreements);
    for (Known known : this.partners) {
      for (String pattern : known.partner().domains()) {
        byDomain
            .computeIfAbsent(plainDomain(pattern), key -> new ArrayList<>())
            .add(known.partner());
      }
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
    return byName.of(written, this::lookUp);
  }

  private Optional<Partner> lookUp(String written) {
    List<String> words = words(written);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Partner> whole =
        only(known -> new HashSet<>(known.words()).equals(new HashSet<>(words)));
    return whole.or(
        () ->
            ANY_OF_A_KIND.containsAll(words)
                ? onlyOfItsKind(written, words)
                : byKindAndName(written).or(() -> byWords(written, words)));
  }

  /**
   * "School" is none of two schools, also where only one of them is called so; "Police" is the one
   * force, whatever its name.
   */
  private Optional<Partner> onlyOfItsKind(String written, List<String> words) {
    List<OrganisationKind> kinds = OrganisationKind.ofName(written);
    return only(known -> known.isListedAs(kinds))
        .filter(
            partner ->
                ONE_IN_A_PLACE.containsAll(kinds) || new Known(partner).abbreviatedBy(words));
  }

  private Optional<Partner> byWords(String written, List<String> words) {
    return only(known -> known.abbreviatedBy(words))
        .or(
            () ->
                only(
                    known -> known.abbreviatedBy(words) && known.words().containsAll(whole(words))))
        .or(() -> only(known -> known.contains(words)))
        .or(() -> withoutTeam(words))
        .or(() -> byInitials(written))
        .or(() -> byItsParts(written));
  }

  /** "FKFT" and "F&K NHS FT" are the Fenby and Kelverton NHS Foundation Trust. */
  private Optional<Partner> byInitials(String written) {
    return Initials.of(written)
        .filter(initials -> initials.length() >= FEWEST_INITIALS)
        .flatMap(initials -> only(known -> known.initials().matches(initials)));
  }

  /**
   * "Bexwood LA" is Bexwood Council, "CC early help" Corvale Council, and "Kent Police" the Kent
   * Constabulary rather than the Kent Police and Crime Commissioner.
   */
  private Optional<Partner> byKindAndName(String written) {
    List<OrganisationKind> kinds = OrganisationKind.ofName(written);
    List<String> rest = words(OrganisationKind.beside(written));
    if (kinds.size() != 1 || rest.isEmpty()) {
      return Optional.empty();
    }
    return only(
        known ->
            known.isOf(kinds)
                && (rest.stream().allMatch(known::hasWord)
                    || (rest.size() == 1 && known.initials().matches(rest.get(0)))));
  }

  /** "Health (FKFT)" and "School - Thornbeck": one part names it, and the others no other. */
  private Optional<Partner> byItsParts(String written) {
    List<String> parts =
        PARTS.splitAsStream(written).map(String::strip).filter(part -> !part.isEmpty()).toList();
    if (parts.size() < 2) {
      return Optional.empty();
    }
    Set<Partner> meant = new HashSet<>();
    for (String part : parts) {
      Optional<Partner> partner = lookUp(part);
      if (partner.isEmpty() && !tellsNoName(part)) {
        return Optional.empty();
      }
      partner.ifPresent(meant::add);
    }
    return meant.stream()
        .findFirst()
        .filter(one -> meant.size() == 1)
        .filter(one -> parts.stream().allMatch(part -> mayBeOf(new Known(one), part)));
  }

  private static boolean mayBeOf(Known partner, String part) {
    List<OrganisationKind> kinds = OrganisationKind.ofName(part);
    return kinds.isEmpty() || partner.isOf(kinds) || TEAM.containsAll(words(part));
  }

  /** Words of a kind, a team or a post alone, such as "Duty sergeant, PPU". */
  private static boolean tellsNoName(String part) {
    return words(OrganisationKind.beside(part)).stream()
        .allMatch(word -> TEAM.contains(word) || POST.contains(word));
  }

  /** Words long enough to be no abbreviations: "Elm Park" is not the park of the elms. */
  private static List<String> whole(List<String> words) {
    return words.stream().filter(word -> word.length() >= 3).toList();
  }

  /** A team of a partner is the partner: "Police CAIT" as "Police". */
  private Optional<Partner> withoutTeam(List<String> words) {
    List<String> rest = words.stream().filter(word -> !TEAM.contains(word)).toList();
    return rest.isEmpty() || rest.size() == words.size()
        ? Optional.empty()
        : only(known -> known.abbreviatedBy(rest));
  }

  private Optional<Partner> only(Predicate<Known> meant) {
    List<Known> found = partners.stream().filter(meant).toList();
    return found.size() == 1 ? Optional.of(found.get(0).partner()) : Optional.empty();
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
                agreement.parties().stream().anyMatch(party -> same(party, written, meant)))
        .sorted(Comparator.comparing(Agreement::reference))
        .toList();
  }

  /** The mail domains of all partners. */
  Set<String> domains() {
    return byDomain.keySet();
  }

  /** The inboxes that partners name as those of teams, in lower case. */
  Set<String> inboxes() {
    return partners.stream()
        .flatMap(known -> known.partner().inboxes().stream())
        .map(inbox -> inbox.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The agreement of that reference, however it is written; none when the table has none. */
  Stream<Agreement> agreement(String reference) {
    return agreements.stream()
        .filter(agreement -> words(agreement.reference()).equals(words(reference)));
  }

  private boolean same(String party, String written, Optional<Partner> meant) {
    return words(party).equals(words(written)) || (meant.isPresent() && named(party).equals(meant));
  }

  static List<String> words(String name) {
    String folded =
        name.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "").replace("&", " and ");
    return NO_WORD
        .splitAsStream(folded)
        .flatMap(word -> SPELT_OUT.getOrDefault(word, List.of(word)).stream())
        .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
        .toList();
  }

  /** A domain pattern without its star: {@code *.sch.uk} as {@code sch.uk}. */
  public static String plainDomain(String pattern) {
    String lower = pattern.toLowerCase(Locale.ROOT).strip();
    String noStar = lower.startsWith("*.") ? lower.substring(2) : lower;
    return noStar.startsWith("@") || noStar.startsWith(".") ? noStar.substring(1) : noStar;
  }

  /** A partner with the words of its name, taken apart once. */
  private record Known(Partner partner, List<String> words, Initials initials) {
    static final Comparator<Known> ORDER =
        Comparator.comparing(known -> known.partner().organisation());

    Known(Partner partner) {
      this(
          partner,
          PartnerDirectory.words(partner.organisation()),
          Initials.ofName(partner.organisation()));
    }

    /**
     * Every written word is or begins a word of the name ("Met Police"), or is its initials
     * ("MPS").
     */
    boolean abbreviatedBy(List<String> written) {
      return written.stream().allMatch(this::hasWord)
          || (written.size() == 1
              && written.get(0).length() >= FEWEST_INITIALS
              && written.get(0).equals(firstLetters()));
    }

    /** The name is within what is written: "Metropolitan Police Service, Child Abuse Team". */
    boolean contains(List<String> written) {
      return words.size() >= 2 && written.containsAll(words);
    }

    /** By the table or by its name, which says more where the table only says "other". */
    boolean isOf(List<OrganisationKind> kinds) {
      return Stream.concat(
              OrganisationKind.find(partner.kind()).stream(),
              OrganisationKind.ofName(partner.organisation()).stream())
          .anyMatch(kinds::contains);
    }

    /** By the table alone, where it tells: a youth justice service of a council is no probation. */
    boolean isListedAs(List<OrganisationKind> kinds) {
      return OrganisationKind.find(partner.kind())
          .filter(kind -> kind != OrganisationKind.OTHER)
          .map(kinds::contains)
          .orElseGet(() -> isOf(kinds));
    }

    private boolean hasWord(String word) {
      return words.stream()
          .anyMatch(part -> part.equals(word) || (word.length() >= 3 && part.startsWith(word)));
    }

    private String firstLetters() {
      return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }
  }
}
