package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Mail domains compared label by label, so that {@code nhs.net.example.com} is never {@code
 * nhs.net}.
 */
final class Domains {
  /** Of the criminal justice system's mail, whose members sign up one by one. */
  private static final String OF_KNOWN_MEMBERS = "cjsm.net";

  private static final int FEWEST_OF_A_NAME = 5;
  private static final Pattern LABELS = Pattern.compile("\\.");

  private Domains() {}

  /** The domain of an address in lower case without a final dot; empty when there is none. */
  static String ofAddress(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1 || at == address.length() - 1) {
      return "";
    }
    String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    return domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
  }

  /** The domain and its parents, longest first: {@code a.b.uk}, {@code b.uk}, {@code uk}. */
  static List<String> withParents(String domain) {
    List<String> result = new ArrayList<>(4);
    String rest = domain;
    while (!rest.isEmpty()) {
      result.add(rest);
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return result;
  }

  /**
   * Whether a domain that belongs to no kind of public body is made of the words of a name: {@code
   * gannetap.org.uk} of "Gannet Alternative Provision". A first word alone is only enough where
   * each member is known, as below {@code cjsm.net}: many are called after one town.
   */
  static boolean isNamedAfter(String domain, String name) {
    boolean known = withParents(domain).contains(OF_KNOWN_MEMBERS);
    List<String> words = PartnerNames.words(name);
    if (words.isEmpty()
        || words.get(0).length() < FEWEST_OF_A_NAME
        || (OrganisationKind.known(domain) && !known)) {
      return false;
    }
    Pattern made = madeOf(words);
    return LABELS
        .splitAsStream(domain)
        .map(label -> label.replace("-", ""))
        .filter(label -> known || words.size() == 1 || label.length() > words.get(0).length())
        .anyMatch(label -> made.matcher(label).matches());
  }

  /** The first word, and each of the others whole, as its first letter or not at all. */
  private static Pattern madeOf(List<String> words) {
    StringBuilder pattern = new StringBuilder(Pattern.quote(words.get(0)));
    for (String word : words.subList(1, words.size())) {
      pattern
          .append("(?:")
          .append(Pattern.quote(word))
          .append('|')
          .append(Pattern.quote(word.substring(0, 1)))
          .append(")?");
    }
    return Pattern.compile(pattern.toString());
  }
}
