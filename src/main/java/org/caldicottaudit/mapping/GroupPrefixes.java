package org.caldicottaudit.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.source.WhiteSpace;

/**
 * Headings that name a group of columns before their own words, as systems export the sections of a
 * form: "Sharing: categories", "Sharing: method", "Consent: status".
 */
final class GroupPrefixes {
  private static final Pattern PREFIXED = Pattern.compile("(?<group>[^:]{3,30}):\\s+(?<own>\\S.*)");

  /** Fewer may have a colon for another reason. */
  private static final int FEWEST = 6;

  private GroupPrefixes() {}

  /**
   * The headings, each without its group where the whole of it means nothing that its values may be
   * and its own words are a known heading. Whose address it is only the group tells.
   */
  static List<String> without(List<String> headings, ColumnShapes values) {
    if (!areGroups(headings)) {
      return headings;
    }
    List<Optional<String>> own = headings.stream().map(GroupPrefixes::own).toList();
    return IntStream.range(0, headings.size())
        .mapToObj(
            at ->
                own.get(at)
                    .filter(words -> Collections.frequency(own, Optional.of(words)) == 1)
                    .filter(words -> tellsMore(words, headings.get(at), values.of(at)))
                    .orElse(headings.get(at)))
        .toList();
  }

  private static boolean tellsMore(String own, String whole, ColumnShape values) {
    boolean plain = own.indexOf(' ') > 0 && HeadingIndex.CASES.knows(own);
    return isFirm(own, values) && !isFirm(whole, values) && (plain || meansNothing(whole, values));
  }

  private static boolean meansNothing(String whole, ColumnShape values) {
    return HeadingMeanings.CASES.of(whole).stream()
        .map(HeadingMeanings.Candidate::column)
        .noneMatch(column -> mayBe(column, values));
  }

  /** Whether the words are a known heading of a column that the values may be. */
  private static boolean isFirm(String heading, ColumnShape values) {
    return HeadingIndex.CASES.meanings(heading, false).stream()
        .filter(
            meaning ->
                meaning.likeness() == HeadingIndex.Likeness.KNOWN
                    || meaning.likeness() == HeadingIndex.Likeness.SAME_WORDS)
        .map(HeadingIndex.Meaning::column)
        .anyMatch(column -> mayBe(column, values) && !isAddress(column));
  }

  private static boolean mayBe(String column, ColumnShape values) {
    return values.allows(column) && values.hasWordsOf(column);
  }

  private static boolean isAddress(String column) {
    return Field.find(column).filter(field -> field.kind() == FieldKind.ADDRESS).isPresent();
  }

  /** Several groups, and on average at least two headings in each. */
  private static boolean areGroups(List<String> headings) {
    List<String> groups =
        headings.stream()
            .map(heading -> PREFIXED.matcher(WhiteSpace.fold(heading)))
            .filter(Matcher::matches)
            .map(parts -> Heading.key(parts.group("group")))
            .toList();
    long different = groups.stream().distinct().count();
    return groups.size() >= FEWEST && different > 1 && groups.size() >= 2 * different;
  }

  private static Optional<String> own(String heading) {
    Matcher parts = PREFIXED.matcher(WhiteSpace.fold(heading));
    return parts.matches() ? Optional.of(parts.group("own")) : Optional.empty();
  }
}
