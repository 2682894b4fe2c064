package org.caldicottaudit.correlation;

import java.util.Collections;
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
import org.caldicottaudit.event.Partner;

/**
 * Which partner people mean by what they write: by its words, its initials, its kind, or by one
 * part of what they write beside others that name nobody. Where two may be meant, nobody is.
 */
final class PartnerNames {
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

  private static final int FEWEST_OF_A_PLURAL = 4;

  /** What may be a saint or a street. */
  private static final Map<String, Set<String>> CUT_SHORT =
      Map.of(
          "st", Set.of("street", "saint"),
          "rd", Set.of("road"),
          "ln", Set.of("lane"),
          "ave", Set.of("avenue"));

  private static final Map<String, List<String>> SPELT_OUT =
      Map.ofEntries(
          Map.entry("ft", List.of("foundation", "trust")),
          Map.entry("nhsft", List.of("nhs", "foundation", "trust")),
          Map.entry("lb", List.of("london", "borough")),
          Map.entry("icb", List.of("integrated", "care", "board")),
          Map.entry("ccg", List.of("clinical", "commissioning", "group")),
          Map.entry("mbc", List.of("metropolitan", "borough", "council")),
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

  PartnerNames(List<Partner> partners) {
    this.partners = partners.stream().map(Known::new).toList();
  }

  /** The one organisation that a written name means; empty where nobody can tell. */
  Optional<Partner> meant(String written) {
    return known(written).map(Known::partner);
  }

  private Optional<Known> known(String written) {
    List<String> words = words(written);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Known> whole =
        only(known -> new HashSet<>(known.words()).equals(new HashSet<>(words)));
    return whole
        .or(() -> only(known -> known.aliases().contains(Set.copyOf(words))))
        .or(
            () ->
                ANY_OF_A_KIND.containsAll(words)
                    ? onlyOfItsKind(written, words)
                    : byKindAndName(written).or(() -> byWords(written, words)));
  }

  /**
   * "School" is none of two schools, also where only one of them is called so; "Police" is the one
   * force, whatever its name.
   */
  private Optional<Known> onlyOfItsKind(String written, List<String> words) {
    List<OrganisationKind> kinds = OrganisationKind.ofName(written);
    return only(known -> known.isListedAs(kinds))
        .filter(known -> ONE_IN_A_PLACE.containsAll(kinds) || known.abbreviatedBy(words));
  }

  private Optional<Known> byWords(String written, List<String> words) {
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
  private Optional<Known> byInitials(String written) {
    return Initials.of(written)
        .filter(initials -> initials.length() >= FEWEST_INITIALS)
        .flatMap(initials -> only(known -> known.initials().matches(initials)));
  }

  /**
   * "Bexwood LA" is Bexwood Council, "CC early help" the one council of the table, and "Kent
   * Police" the Kent Constabulary rather than the Kent Police and Crime Commissioner.
   */
  private Optional<Known> byKindAndName(String written) {
    List<OrganisationKind> kinds = OrganisationKind.ofName(written);
    List<String> rest = words(OrganisationKind.beside(written));
    if (kinds.size() != 1) {
      return Optional.empty();
    }
    if (rest.isEmpty()) {
      return ONE_IN_A_PLACE.containsAll(kinds)
          ? only(known -> known.isListedAs(kinds))
          : Optional.empty();
    }
    return only(
        known ->
            known.isOf(kinds)
                && (rest.stream().allMatch(known::hasWord)
                    || (rest.size() == 1 && known.initials().matches(rest.get(0)))));
  }

  /** "Health (FKFT)" and "School - Thornbeck": one part names it, and the others no other. */
  private Optional<Known> byItsParts(String written) {
    List<String> parts =
        PARTS.splitAsStream(written).map(String::strip).filter(part -> !part.isEmpty()).toList();
    if (parts.size() < 2) {
      return Optional.empty();
    }
    Set<Known> meant = new HashSet<>();
    for (String part : parts) {
      Optional<Known> partner = known(part);
      if (partner.isEmpty() && !tellsNoName(part)) {
        return Optional.empty();
      }
      partner.ifPresent(meant::add);
    }
    return meant.stream()
        .findFirst()
        .filter(one -> meant.size() == 1)
        .filter(one -> parts.stream().allMatch(part -> mayBeOf(one, part)));
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
  private Optional<Known> withoutTeam(List<String> words) {
    List<String> rest = words.stream().filter(word -> !TEAM.contains(word)).toList();
    return rest.isEmpty() || rest.size() == words.size()
        ? Optional.empty()
        : only(known -> known.abbreviatedBy(rest));
  }

  private Optional<Known> only(Predicate<Known> meant) {
    List<Known> found = partners.stream().filter(meant).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Whether a list of names in one cell holds that partner's whole name for itself. */
  boolean within(String list, Partner partner) {
    Known meant = new Known(partner);
    return meant.words().size() > 1 && alone(words(list), meant) > 0;
  }

  /** Whether it holds it only in the longer name of another partner. */
  boolean withinLonger(String list, Partner partner) {
    Known meant = new Known(partner);
    List<String> words = words(list);
    return count(words, meant.words()) > 0 && alone(words, meant) == 0;
  }

  private int alone(List<String> list, Known meant) {
    int ofOthers =
        partners.stream()
            .filter(other -> other.words().size() > meant.words().size())
            .filter(other -> count(other.words(), meant.words()) > 0)
            .mapToInt(other -> count(list, other.words()))
            .sum();
    return Math.max(0, count(list, meant.words()) - ofOthers);
  }

  private static int count(List<String> list, List<String> part) {
    if (part.isEmpty()) {
      return 0;
    }
    int found = 0;
    for (int at = Collections.indexOfSubList(list, part); at >= 0; ) {
      found++;
      int next = Collections.indexOfSubList(list.subList(at + part.size(), list.size()), part);
      at = next < 0 ? -1 : at + part.size() + next;
    }
    return found;
  }

  /** The words of a name in lower case, without those that tell nothing. */
  static List<String> words(String name) {
    String folded =
        name.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "").replace("&", " and ");
    return NO_WORD
        .splitAsStream(folded)
        .flatMap(word -> SPELT_OUT.getOrDefault(word, List.of(word)).stream())
        .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
        .toList();
  }

  /** A partner with the words of its name, taken apart once. */
  private record Known(
      Partner partner, List<String> words, Initials initials, Set<Set<String>> aliases) {
    Known(Partner partner) {
      this(
          partner,
          PartnerNames.words(partner.organisation()),
          Initials.ofName(partner.organisation()),
          partner.aliases().stream()
              .map(alias -> Set.copyOf(PartnerNames.words(alias)))
              .collect(Collectors.toUnmodifiableSet()));
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
          .anyMatch(
              part ->
                  part.equals(word)
                      || (word.length() >= 3 && part.startsWith(word))
                      || (part.length() >= FEWEST_OF_A_PLURAL && word.equals(part + "s"))
                      || CUT_SHORT.getOrDefault(word, Set.of()).contains(part));
    }

    private String firstLetters() {
      return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }
  }
}
