package org.caldicottaudit.correlation;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells domains that look like a listed one and are not: by letters of other scripts, by a listed
 * name put before or into another domain, by one slip of the keyboard. A domain that is itself
 * listed, or lies under a listed suffix, is the real thing.
 */
final class Lookalikes {
  private static final SpoofChecker SPOOFS = new SpoofChecker.Builder().build();
  private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);
  private static final int SHORTEST_NAME = 6;
  private static final int MOST_REMEMBERED = 50_000;

  private final Set<String> listed = new TreeSet<>();
  private final Set<String> known;
  private final Map<String, Set<String>> bySkeleton = new HashMap<>();
  private final Map<String, Optional<Lookalike>> remembered = new HashMap<>();

  /**
   * @param listed domains of the secure lists and of partners
   * @param known other domains that are what they seem, such as web mail
   */
  Lookalikes(Collection<String> listed, Collection<String> known) {
    this.listed.addAll(listed);
    this.known = new HashSet<>(known);
    for (String name : this.listed) {
      bySkeleton.computeIfAbsent(SPOOFS.getSkeleton(name), key -> new TreeSet<>()).add(name);
    }
  }

  /** What the domain could be taken for; empty for an ordinary one. */
  Optional<Lookalike> of(String domain) {
    if (domain.isEmpty()) {
      return Optional.of(new Lookalike("", "malformed"));
    }
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(domain, this::lookUp);
  }

  private Optional<Lookalike> lookUp(String domain) {
    List<String> parents = Domains.withParents(domain);
    if (parents.stream().anyMatch(name -> listed.contains(name) || known.contains(name))) {
      return Optional.empty();
    }
    return homoglyph(parents).or(() -> inside(domain)).or(() -> oneLetterOff(parents));
  }

  private Optional<Lookalike> homoglyph(List<String> parents) {
    for (String name : parents) {
      String unicode = UTS46.nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString();
      Set<String> like = bySkeleton.getOrDefault(SPOOFS.getSkeleton(unicode), Set.of());
      if (!like.isEmpty()) {
        return Optional.of(new Lookalike(like.iterator().next(), "homoglyph"));
      }
    }
    return Optional.empty();
  }

  /** Such as nhs.net.example.com, nhs-net.example, nhs.net-mail.com or fakepolice.uk. */
  private Optional<Lookalike> inside(String domain) {
    return listed.stream()
        .filter(name -> name.length() >= SHORTEST_NAME)
        .filter(name -> holds(domain, name))
        .findFirst()
        .map(name -> new Lookalike(name, "a listed name inside another domain"));
  }

  private static boolean holds(String domain, String name) {
    String dashed = name.replace('.', '-');
    return domain.startsWith(name + ".")
        || domain.contains("." + name + ".")
        || domain.startsWith(name + "-")
        || domain.contains("." + name + "-")
        || domain.endsWith(name)
        || hasLabel(domain, dashed);
  }

  private static boolean hasLabel(String domain, String dashed) {
    return domain.startsWith(dashed + ".")
        || domain.contains("." + dashed + ".")
        || domain.startsWith(dashed + "-");
  }

  private Optional<Lookalike> oneLetterOff(List<String> parents) {
    for (String name : parents) {
      for (String real : listed) {
        if (real.length() >= SHORTEST_NAME && Spelling.oneEdit(name, real)) {
          return Optional.of(new Lookalike(real, "one letter off"));
        }
      }
    }
    return Optional.empty();
  }
}
