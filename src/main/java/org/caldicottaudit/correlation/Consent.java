package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;

/** Who gave a consent, and whom it covers. */
final class Consent {
  private static final Set<String> CHILD =
      Set.of(
          "child",
          "self",
          "young",
          "yp",
          "subject",
          "student",
          "pupil",
          "patient",
          "daughter",
          "son");
  private static final Set<String> PARENT =
      Set.of(
          "mother",
          "father",
          "mum",
          "dad",
          "parent",
          "parents",
          "mummy",
          "daddy",
          "guardian",
          "stepmother",
          "stepfather",
          "stepmum",
          "stepdad");
  private static final Set<String> OTHER =
      Set.of(
          "grandmother",
          "grandfather",
          "grandparent",
          "grandparents",
          "gran",
          "grandma",
          "grandad",
          "aunt",
          "uncle",
          "sibling",
          "brother",
          "sister",
          "cousin",
          "friend",
          "neighbour",
          "carer",
          "carers",
          "teacher",
          "worker",
          "nurse",
          "partner",
          "relative",
          "advocate",
          "solicitor");
  private static final Set<String> EVERYBODY =
      Set.of("all", "partners", "professionals", "agencies", "everyone", "any", "network", "multi");

  private final Recipients recipients;

  Consent(Recipients recipients) {
    this.recipients = recipients;
  }

  /**
   * Who gave it: {@code child}, {@code parent}, {@code both}, {@code other}, {@code unclear}; empty
   * when nobody is recorded.
   */
  static Optional<String> giver(Entry entry) {
    Optional<String> relationship = entry.fields().text(Field.CONSENT_RELATIONSHIP);
    Optional<String> written = relationship.or(() -> entry.fields().text(Field.CONSENT_BY));
    return written.map(text -> giver(PartnerDirectory.words(text), relationship.isPresent()));
  }

  private static String giver(List<String> words, boolean relationship) {
    boolean child = words.stream().anyMatch(CHILD::contains);
    boolean parent = words.stream().anyMatch(PARENT::contains);
    boolean other = words.stream().anyMatch(OTHER::contains);
    if (other) {
      return child || parent ? "unclear" : "other";
    }
    if (child) {
      return parent ? "both" : "child";
    }
    return parent ? "parent" : relationship ? "other" : "unclear";
  }

  /** The recipients whom the consent's scope doesn't name; none where it states no scope. */
  List<ScopeGap> gaps(Entry entry) {
    List<String> scope = entry.fields().texts(Field.CONSENT_SCOPE);
    List<ScopeGap> gaps = new ArrayList<>();
    if (scope.isEmpty()) {
      return gaps;
    }
    for (String recipient : entry.fields().texts(Field.RECIPIENT_ORG)) {
      if (!Family.member(recipient) && scope.stream().noneMatch(name -> covers(name, recipient))) {
        boolean perhaps = scope.stream().anyMatch(name -> mayCover(name, recipient));
        gaps.add(new ScopeGap(recipient, perhaps ? Strength.WEAK : Strength.STRONG));
      }
    }
    return gaps;
  }

  private boolean covers(String name, String recipient) {
    return recipients.same(name, recipient)
        || PartnerDirectory.words(name).containsAll(PartnerDirectory.words(recipient));
  }

  /** A word for all, or for the kind of organisation that the recipient is. */
  private boolean mayCover(String name, String recipient) {
    List<String> words = PartnerDirectory.words(name);
    Optional<String> kind = recipients.kind(recipient);
    return words.stream().anyMatch(EVERYBODY::contains)
        || PartnerDirectory.words(recipient).containsAll(words)
        || (kind.isPresent() && kind.equals(recipients.kind(name)) && !recipients.known(name));
  }
}
