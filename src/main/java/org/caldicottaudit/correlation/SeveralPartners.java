package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Partner;

/**
 * Organisations that stand beside each other in one cell, where each is a partner: "Police /
 * Stepping Stones". What is a partner as a whole, such as Fire and Rescue, is one.
 */
final class SeveralPartners {
  private static final Pattern BETWEEN = Pattern.compile("\\s*[/&+]\\s*|\\s+and\\s+|\\s*,\\s*");

  private final PartnerDirectory partners;

  SeveralPartners(PartnerDirectory partners) {
    this.partners = partners;
  }

  /** The entry with each of its recipients apart; the entry itself where they are. */
  Entry of(Entry entry) {
    List<String> written = entry.fields().texts(Field.RECIPIENT_ORG);
    if (written.stream().noneMatch(name -> BETWEEN.matcher(name).find())) {
      return entry;
    }
    List<String> apart = written.stream().flatMap(this::each).distinct().toList();
    return apart.equals(written) ? entry : entry.with(Field.RECIPIENT_ORG, apart);
  }

  /**
   * The parties that stand in one cell of an agreement; most of them are partners, not always all.
   */
  Stream<String> parties(String written) {
    List<String> parts = parts(written);
    long known = parts.stream().filter(part -> partners.named(part).isPresent()).count();
    return parts.size() > 1 && known * 2 >= parts.size() && !isOneName(written)
        ? parts.stream()
        : Stream.of(written);
  }

  private static List<String> parts(String written) {
    return BETWEEN
        .splitAsStream(written)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private Stream<String> each(String written) {
    List<String> parts = parts(written);
    if (parts.size() < 2 || isOneName(written)) {
      return Stream.of(written);
    }
    List<Partner> meant =
        parts.stream().map(partners::named).flatMap(Optional::stream).distinct().toList();
    return meant.size() == parts.size() ? parts.stream() : Stream.of(written);
  }

  private boolean isOneName(String written) {
    List<String> words = PartnerNames.words(written);
    return partners
        .named(written)
        .filter(partner -> PartnerNames.words(partner.organisation()).equals(words))
        .isPresent();
  }
}
