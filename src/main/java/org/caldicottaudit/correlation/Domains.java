package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Mail domains compared label by label, so that {@code nhs.net.example.com} is never {@code
 * nhs.net}.
 */
final class Domains {
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
}
