package org.caldicottaudit.mapping;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.regex.Pattern;
import org.caldicottaudit.source.WhiteSpace;

/**
 * A mailbox as a log writes it.
 *
 * @param text without a display name and angle brackets round it
 * @param domain lower case, A-labels, no final dot; empty when the address is malformed
 */
record MailAddress(String text, String domain) {
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.USE_STD3_RULES);
  private static final Pattern PLAIN_DOMAIN =
      Pattern.compile(
          "(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]*[a-z][a-z0-9-]*");
  private static final Pattern LOCAL_PART =
      Pattern.compile("[^\\s@\",;:<>()\\[\\]\\\\]+|\"[^\"]*\"");

  static MailAddress of(String written) {
    String text = withoutName(WhiteSpace.trim(written));
    int at = text.lastIndexOf('@');
    if (at < 1 || !LOCAL_PART.matcher(text.substring(0, at)).matches()) {
      return new MailAddress(text, "");
    }
    return new MailAddress(text, domain(text.substring(at + 1)));
  }

  /** The domain in the one form that is compared; empty when it is none. */
  static String domain(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    if (PLAIN_DOMAIN.matcher(name).matches() && !name.contains("xn--")) {
      return name;
    }
    IDNA.Info info = new IDNA.Info();
    String ascii = UTS46.nameToASCII(name, new StringBuilder(), info).toString();
    return !info.hasErrors() && PLAIN_DOMAIN.matcher(ascii).matches() ? ascii : "";
  }

  /** The address of {@code Jane Doe <jane@example.org>}. */
  private static String withoutName(String text) {
    int open = text.lastIndexOf('<');
    if (open < 0 || !text.endsWith(">") || text.indexOf('<') != open) {
      return text;
    }
    String name = text.substring(0, open);
    // An odd quotation mark means that the bracket is part of a quoted local part.
    return name.chars().filter(c -> c == '"').count() % 2 == 0
        ? WhiteSpace.trim(text.substring(open + 1, text.length() - 1))
        : text;
  }
}
