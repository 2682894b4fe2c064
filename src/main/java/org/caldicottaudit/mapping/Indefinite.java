package org.caldicottaudit.mapping;

import java.util.Set;

/** Keeping without end. */
final class Indefinite {
  private static final Set<String> WORDS =
      Set.of(
          "indefinite",
          "indefinitely",
          "permanent",
          "permanently",
          "permanentretention",
          "permanentlyretained",
          "perm",
          "donotdestroy",
          "neverdestroy",
          "neverdestroyed",
          "permanentpreservation",
          "permanentarchive",
          "forever",
          "keepindefinitely",
          "retainindefinitely",
          "keeppermanently",
          "retainpermanently",
          "nolimit",
          "99991231",
          "31129999");

  private Indefinite() {}

  static boolean isWord(String text) {
    return WORDS.contains(Heading.key(text));
  }
}
