package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;

/** Who gave a consent, and whom it covers. */
final class Consent {
  private static final Set<String> CHILD =
      Set.of("child", "self", "yp", "subject", "student", "pupil", "patient", "daughter", "son");
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
          "stepdad",
          "pr");
  private static final Set<String> OTHER =
      Set.of(
          "grand",
          "god",
          "foster",
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

  private static final Set<String> NO_PARENT =
      Set.of("grand", "god", "foster", "childrens", "caldicott", "litem");
  private static final Pattern OF_THE_CHILD =
      Pattern.compile(
          "(?i)\\b(?:of|to|for) (?:the |a |this )?(?:child|young person|yp|subject|pupil)\\b");
  private static final Pattern YOUNG_PERSON =
      Pattern.compile("(?i)\\byoung (?:person|people|man|woman|lady|adult)");
  private static final Pattern PARENT_OR_CARER = Pattern.compile("(?i)parents? ?(?:/|or) ?carers?");
  private static final Pattern GUARDIAN_BY_OFFICE =
      Pattern.compile("(?i)(?:children['’]?s|caldicott) guardian|guardian ad litem");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("(?i),|/|&|;| and ");

  private final Recipients recipients;

  Consent(Recipients recipients) {
    this.recipients = recipients;
  }

  /**
   * Who gave it: {@code child}, {@code parent}, {@code both}, {@code other}, {@code unclear}; empty
   * when nobody is recorded.
   */
  static Optional<String> giver(Entry entry) {
    return entry
        .fields()
        .text(Field.CONSENT_RELATIONSHIP)
        .or(() -> entry.fields().text(Field.CONSENT_BY))
        .map(Consent::giver);
  }

  private static String giver(String written) {
    String text = OF_THE_CHILD.matcher(written).replaceAll("");
    List<String> words = PartnerNames.words(text);
    boolean child = words.stream().anyMatch(CHILD::contains) || YOUNG_PERSON.matcher(text).find();
    boolean parent = words.stream().anyMatch(PARENT::contains);
    boolean other =
        words.stream().anyMatch(OTHER::contains) || GUARDIAN_BY_OFFICE.matcher(text).find();
    if (parent && PARENT_OR_CARER.matcher(text).find()) {
      return child ? "both" : "parent";
    }
    if (other) {
      return child || mixed(parent, words) ? "unclear" : "other";
    }
    if (child) {
      return parent ? "both" : "child";
    }
    return parent ? "parent" : "unclear";
  }

  /** A foster mother and a grand parent are none of the parents. */
  private static boolean mixed(boolean parent, List<String> words) {
    return parent && words.stream().noneMatch(NO_PARENT::contains);
  }

  /**
   * The recipients whom the consent's scope doesn't name; none where it states no scope. In a log
   * without a column for the scope, the consents that were given before say it, if they all do.
   *
   * @param askedAgain other consents of the case, given before the entry
   */
  List<ScopeGap> gaps(Entry entry, List<Entry> askedAgain) {
    List<String> own = entry.fields().texts(Field.CONSENT_SCOPE);
    List<String> scope =
        Stream.concat(
                own.stream(),
                askedAgain.stream()
                    .flatMap(consent -> consent.fields().texts(Field.CONSENT_SCOPE).stream()))
            .flatMap(Consent::names)
            .toList();
    List<ScopeGap> gaps = new ArrayList<>();
    if (own.isEmpty() && !leansOnLimits(entry, askedAgain)) {
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

  private static boolean leansOnLimits(Entry entry, List<Entry> consents) {
    return !entry.provided().contains(Field.CONSENT_SCOPE)
        && !consents.isEmpty()
        && consents.stream().allMatch(consent -> consent.fields().has(Field.CONSENT_SCOPE));
  }

  /**
   * Whether the limits of a consent of the case bear on what was shared: surely where it states
   * none or names a recipient, perhaps where its words may mean one; empty where they don't.
   */
  Optional<Strength> concerns(Entry consent, Entry shared) {
    List<String> scope =
        consent.fields().texts(Field.CONSENT_SCOPE).stream().flatMap(Consent::names).toList();
    List<String> recipients = shared.fields().texts(Field.RECIPIENT_ORG);
    if (scope.isEmpty()
        || recipients.stream().anyMatch(to -> scope.stream().anyMatch(name -> covers(name, to)))) {
      return Optional.of(Strength.STRONG);
    }
    boolean perhaps =
        recipients.isEmpty()
            || recipients.stream()
                .anyMatch(to -> scope.stream().anyMatch(name -> mayCover(name, to)));
    return perhaps ? Optional.of(Strength.WEAK) : Optional.empty();
  }

  /** "School, GP and health visitor" are three; as a whole it may be one name too. */
  private static Stream<String> names(String written) {
    return Stream.concat(Stream.of(written), BETWEEN_NAMES.splitAsStream(written))
        .map(String::strip)
        .filter(name -> !PartnerNames.words(name).isEmpty())
        .distinct();
  }

  private boolean covers(String name, String recipient) {
    return recipients.same(name, recipient)
        || PartnerNames.words(name).containsAll(PartnerNames.words(recipient));
  }

  /**
   * A word for all, or for the kind of organisation that the recipient is; in the name of a
   * partner, such as All Saints School, it is neither.
   */
  private boolean mayCover(String name, String recipient) {
    List<String> words = PartnerNames.words(name);
    return PartnerNames.words(recipient).containsAll(words)
        || (!recipients.known(name)
            && (words.stream().anyMatch(EVERYBODY::contains) || sameKind(name, recipient)));
  }

  private boolean sameKind(String name, String recipient) {
    Optional<String> kind = recipients.kind(recipient);
    return kind.isPresent() && kind.equals(recipients.kind(name));
  }
}
