package org.caldicottaudit.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;

/**
 * Whether a mailbox bears the name of a person whom an entry names as its recipient, or as whoever
 * asked.
 */
final class NamedMailbox {
  private static final Pattern SEVERAL = Pattern.compile("[;/&+\n]|\\s+and\\s+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}'-]+");
  private static final Pattern NO_PART = Pattern.compile("[^\\p{L}]+");
  private static final int SHORTEST_SURNAME = 3;

  private NamedMailbox() {}

  /** "Sid Larkham" reads s.larkham@, sid.larkham2@, larkham.s@ and slarkham@. */
  static boolean of(Entry entry, String address) {
    int at = address.lastIndexOf('@');
    Field named = entry.type() == EntryType.REQUEST ? Field.REQUESTER_NAME : Field.RECIPIENT_NAME;
    String names = entry.fields().text(named).orElse("");
    return at > 0
        && !names.isBlank()
        && SEVERAL
            .splitAsStream(names)
            .anyMatch(name -> bears(address.substring(0, at).toLowerCase(Locale.ROOT), name));
  }

  private static boolean bears(String mailbox, String name) {
    List<String> words =
        Stream.of(NO_LETTERS.split(name.toLowerCase(Locale.ROOT), -1))
            .filter(word -> !word.isEmpty())
            .map(word -> NO_PART.matcher(word).replaceAll(""))
            .toList();
    Set<String> parts = Set.copyOf(Arrays.asList(NO_PART.split(mailbox, -1)));
    return words.stream()
        .filter(surname -> surname.length() >= SHORTEST_SURNAME)
        .anyMatch(
            surname ->
                words.stream()
                    .filter(other -> !other.equals(surname) && !other.isEmpty())
                    .anyMatch(first -> bears(parts, first, surname)));
  }

  private static boolean bears(Set<String> parts, String first, String surname) {
    String initial = first.substring(0, 1);
    return (parts.contains(surname) && (parts.contains(first) || parts.contains(initial)))
        || parts.contains(initial + surname)
        || parts.contains(first + surname)
        || parts.contains(surname + initial);
  }
}
