package org.caldicottaudit.correlation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which people write what kind of organisation they mean: data of {@code
 * organisation_kinds.csv}. Each pattern takes what it matches away from those below it, so that a
 * special name goes before the words in it.
 */
final class KindWords {
  /** What the product ships. */
  static final KindWords SHIPPED = new KindWords(read("organisation_kinds.csv"));

  /** Written for a person, for nobody or for an organisation that can't be told. */
  private static final String NOBODY = "nobody";

  /** Longer than any name of an organisation; a longer text is a story. */
  private static final int LONGEST = 120;

  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  /**
   * @param kind empty for what is written for nobody
   */
  private record Words(Optional<OrganisationKind> kind, Pattern pattern) {
    /** Whether it matches a name whole, with whatever stands before the word of the kind. */
    boolean takesTheName() {
      return pattern.pattern().contains("(?:.* )?");
    }
  }

  private final List<Words> words;

  private KindWords(List<Words> words) {
    this.words = List.copyOf(words);
  }

  /** The kinds that a written name bears the words of; several leave open which is meant. */
  List<OrganisationKind> kinds(String name) {
    if (name.length() > LONGEST) {
      return List.of();
    }
    Set<OrganisationKind> found = new TreeSet<>();
    String rest = plain(name);
    for (Words one : words) {
      Matcher matcher = one.pattern.matcher(rest);
      if (matcher.find()) {
        one.kind.ifPresent(found::add);
        rest = matcher.replaceAll(" ");
      }
    }
    return List.copyOf(found);
  }

  /** What a name says beside the words of its kind: "Bexwood" of "Bexwood LA". */
  String beside(String name) {
    String rest = plain(name);
    for (Words one : words) {
      rest = one.takesTheName() ? rest : one.pattern.matcher(rest).replaceAll(" ");
    }
    return rest.strip();
  }

  /** Words of lower-case letters and digits with one blank between them and at both ends. */
  private static String plain(String name) {
    String lower =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replace("'", "")
            .replace("\u2019", "");
    return NO_WORD.matcher(" " + lower + " ").replaceAll(" ");
  }

  private static List<Words> read(String resource) {
    try (InputStream in = KindWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource %s is missing".formatted(resource));
      }
      List<Words> words = new ArrayList<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .forEach(line -> words.add(words(line)));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Words words(String line) {
    int comma = line.indexOf(',');
    String kind = line.substring(0, comma);
    Optional<OrganisationKind> known = OrganisationKind.find(kind);
    if (known.isEmpty() && !kind.equals(NOBODY)) {
      throw new IllegalStateException("no kind of organisation is called " + kind);
    }
    String pattern = line.substring(comma + 1);
    return new Words(known, Pattern.compile(" (?:" + pattern + ")(?= )"));
  }
}
