package org.caldicottaudit.correlation;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells domains that look like a listed one and are not: by letters of other scripts, by a listed
 * name put before or into another domain, by one slip of the keyboard. A domain that is itself
 * listed, or lies under a listed one, is the real thing; so is one under a name in which only
 * public bodies can register, such as gov.uk, unless a letter is doubled, swapped with the next or
 * one that looks like it: Bolton and Boston are two towns, Bostton is none. No two police forces
 * are a letter apart.
 *
 * <p>Every name is looked up, none is compared with all others: a partnership has thousands.
 */
final class Lookalikes {
  private static final SpoofChecker SPOOFS = new SpoofChecker.Builder().build();
  private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);
  private static final int SHORTEST_NAME = 6;

  /** Names of the state, which a false domain ends in without a dot, such as fakepolice.uk. */
  private static final Set<String> OF_THE_STATE =
      Set.of("gov.uk", "police.uk", "nhs.uk", "nhs.net", "cjsm.net");

  /** The same before an ending that anybody can buy, such as kent.gov.co.uk or nhs.org. */
  private static final Pattern STATE_ELSEWHERE =
      Pattern.compile(
          "(?:^|\\.)(gov|police|nhs)\\.(?:co\\.uk|org\\.uk|me\\.uk|uk\\.com|uk\\.net|com|org|info|biz|online|email)");

  private final Set<String> listed;
  private final Set<String> known;
  private final Map<String, String> bySkeleton = new HashMap<>();
  private final Map<String, String> byDashes = new HashMap<>();
  private final Map<String, Set<String>> byOneLess = new HashMap<>();
  private final Remembered<String, Optional<Lookalike>> remembered = new Remembered<>();
  private final Remembered<String, List<String>> neighbours = new Remembered<>();

  /**
   * @param listed domains of the secure lists and of partners
   * @param known other domains that are what they seem, such as web mail
   */
  Lookalikes(Collection<String> listed, Collection<String> known) {
    this.listed = new HashSet<>(listed);
    this.known = new HashSet<>(known);
    new TreeSet<>(listed).forEach(this::index);
  }

  private void index(String name) {
    bySkeleton.putIfAbsent(skeleton(name), name);
    if (name.length() >= SHORTEST_NAME && name.contains(".")) {
      byDashes.putIfAbsent(name.replace('.', '-'), name);
      byOneLess.computeIfAbsent(name, key -> new TreeSet<>()).add(name);
      oneLess(name)
          .forEach(less -> byOneLess.computeIfAbsent(less, key -> new TreeSet<>()).add(name));
    }
  }

  /** What two names have in common that look the same; the digit for the letter o among them. */
  private static String skeleton(String name) {
    return SPOOFS.getSkeleton(name.replace('0', 'o'));
  }

  /** What the domain could be taken for; empty for an ordinary one. */
  Optional<Lookalike> of(String domain) {
    if (domain.isEmpty()) {
      return Optional.of(new Lookalike("", "malformed"));
    }
    return remembered.of(domain, this::lookUp);
  }

  /**
   * What the domain of a mailbox could be taken for, where the logs know a mailbox of that name at
   * a listed domain one letter off: of two towns hardly the same person.
   */
  Optional<Lookalike> ofMailbox(String address, Correspondents known) {
    String name = address.substring(0, address.lastIndexOf('@') + 1);
    return neighbours.of(Domains.ofAddress(address), this::neighboursOf).stream()
        .filter(real -> known.include(name + real))
        .findFirst()
        .map(real -> new Lookalike(real, "one letter off"));
  }

  /** The listed domains, and those below them, from which a public body's is one letter off. */
  private List<String> neighboursOf(String domain) {
    List<String> parents = Domains.withParents(domain);
    if (!OrganisationKind.known(domain) || isReal(domain, parents)) {
      return List.of();
    }
    List<String> real = new ArrayList<>(0);
    for (String parent : parents) {
      String host = domain.substring(0, domain.length() - parent.length());
      oneLetterOff(List.of(parent)).ifPresent(near -> real.add(host + near.like()));
    }
    return real;
  }

  private Optional<Lookalike> lookUp(String domain) {
    List<String> parents = Domains.withParents(domain);
    Optional<Lookalike> drawn = homoglyph(parents);
    if (drawn.isPresent() || isReal(domain, parents)) {
      return drawn;
    }
    if (OrganisationKind.known(domain) || parents.stream().anyMatch(this::isListed)) {
      return oneLetterOff(parents)
          .filter(near -> parents.stream().anyMatch(name -> isNoOtherBody(name, near.like())));
    }
    return inside(domain).or(() -> oneLetterOff(parents));
  }

  /** Two towns may differ by a letter, two police forces don't, nor does any body by a slip. */
  private static boolean isNoOtherBody(String name, String listed) {
    boolean police = OrganisationKind.POLICE.owns(name) && OrganisationKind.POLICE.owns(listed);
    return Spelling.oneEdit(name, listed) && (police || Spelling.slipped(name, listed));
  }

  /** Listed itself, or below a name that isn't the ending of all bodies of one kind. */
  private boolean isReal(String domain, Collection<String> parents) {
    return parents.stream()
        .filter(this::isListed)
        .anyMatch(name -> name.equals(domain) || !OrganisationKind.isShared(name));
  }

  private boolean isListed(String name) {
    return listed.contains(name) || known.contains(name);
  }

  /** What lies under a listed name is real, but not what only looks like a name below it. */
  private Optional<Lookalike> homoglyph(Iterable<String> parents) {
    for (String name : parents) {
      if (isListed(name)) {
        return Optional.empty();
      }
      String unicode = UTS46.nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString();
      String like = bySkeleton.get(skeleton(unicode));
      if (like != null) {
        return Optional.of(new Lookalike(like, "homoglyph"));
      }
    }
    return Optional.empty();
  }

  /** Such as nhs.net.example.com, nhs-net.example, kent.gov.co.uk or fakepolice.uk. */
  private Optional<Lookalike> inside(String domain) {
    return Optional.ofNullable(nameInside(domain))
        .map(name -> new Lookalike(name, "a listed name inside another domain"));
  }

  private @Nullable String nameInside(String domain) {
    for (int start = 0; start >= 0; start = afterDot(domain, start)) {
      for (int end = start + 1; end < domain.length(); end++) {
        char c = domain.charAt(end);
        String name = c == '.' || c == '-' ? listedAs(domain.substring(start, end)) : null;
        if (name != null) {
          return name;
        }
      }
    }
    Matcher elsewhere = STATE_ELSEWHERE.matcher(domain);
    return elsewhere.find() && elsewhere.end() == domain.length()
        ? elsewhere.group(1) + ".uk"
        : OF_THE_STATE.stream().filter(domain::endsWith).findFirst().orElse(null);
  }

  private static int afterDot(String domain, int start) {
    int dot = domain.indexOf('.', start);
    return dot < 0 ? -1 : dot + 1;
  }

  /** The listed name that is written so, or looks so, with its dots or with dashes for them. */
  private @Nullable String listedAs(String written) {
    String dashed = byDashes.get(written);
    if (written.length() < SHORTEST_NAME) {
      return dashed;
    }
    String drawn = written.contains(".") ? bySkeleton.get(skeleton(written)) : null;
    return listed.contains(written) ? written : dashed == null ? drawn : dashed;
  }

  private Optional<Lookalike> oneLetterOff(Iterable<String> parents) {
    for (String name : parents) {
      Set<String> near = new TreeSet<>(byOneLess.getOrDefault(name, Set.of()));
      oneLess(name).forEach(less -> near.addAll(byOneLess.getOrDefault(less, Set.of())));
      Optional<String> real = near.stream().filter(one -> Spelling.oneEdit(name, one)).findFirst();
      if (real.isPresent()) {
        return Optional.of(new Lookalike(real.get(), "one letter off"));
      }
    }
    return Optional.empty();
  }

  /** Two names that are one slip apart have a name in common that is one letter shorter. */
  private static Collection<String> oneLess(String name) {
    List<String> shorter = new ArrayList<>(name.length());
    for (int at = 0; at < name.length(); at++) {
      shorter.add(name.substring(0, at) + name.substring(at + 1));
    }
    return shorter;
  }
}
