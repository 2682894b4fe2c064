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
    return only(known -> new HashSet<>(known.words()).equals(new HashSet<>(words)))
        .or(() -> only(known -> known.abbreviatedBy(words)))
        .or(
            () ->
                only(
                    known -> known.abbreviatedBy(words) && known.words().containsAll(whole(words))))
        .or(() -> only(known -> known.contains(words)))
        .or(() -> withoutTeam(words));
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
  private record Known(Partner partner, List<String> words) {
    static final Comparator<Known> ORDER =
        Comparator.comparing(known -> known.partner().organisation());

    Known(Partner partner) {
      this(partner, PartnerDirectory.words(partner.organisation()));
    }

    /**
     * Every written word is or begins a word of the name ("Met Police"), or is its initials
     * ("MPS").
     */
    boolean abbreviatedBy(List<String> written) {
      return written.stream().allMatch(this::hasWord)
          || (written.size() == 1
              && written.get(0).length() >= 3
              && written.get(0).equals(initials()));
    }

    /** The name is within what is written: "Metropolitan Police Service, Child Abuse Team". */
    boolean contains(List<String> written) {
      return words.size() >= 2 && written.containsAll(words);
    }

    private boolean hasWord(String word) {
      return words.stream()
          .anyMatch(part -> part.equals(word) || (word.length() >= 3 && part.startsWith(word)));
    }

    private String initials() {
      return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }
  }
}
