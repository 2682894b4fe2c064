package org.caldicottaudit.mapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;

/**
 * Lists of one kind of thing, such as of incidents or of consents: no column says of which type a
 * row is, and nothing in them is of a sharing or of its decision. What their headings mean is then
 * plainer than in a log of everything.
 */
final class Registers {
  private static final String INCIDENT = "incident";
  private static final String CONSENT = "consent";
  private static final String ESCALATION = "escalation";
  private static final String ADVICE = "advice";
  private static final String NOTICE = "notice";

  private static final List<Field> OF_SHARING =
      List.of(
          Field.SHARED_AT,
          Field.WHAT_SHARED,
          Field.CHANNEL,
          Field.RECIPIENT_ORG,
          Field.RECIPIENT_NAME,
          Field.RECIPIENT_ADDRESS,
          Field.REQUESTER_ORG,
          Field.RETENTION_CLASS);

  private static final List<Field> ONLY_OF_SHARING =
      List.of(Field.SHARED_AT, Field.PURPOSE, Field.LAWFUL_BASIS, Field.RECIPIENT_ADDRESS);

  private static final List<Field> OF_WHY =
      List.of(Field.PURPOSE, Field.REASONS, Field.LAWFUL_BASIS);

  private static final Set<Field> WHOM = EnumSet.of(Field.RECIPIENT_ORG, Field.RECIPIENT_NAME);

  private static final Pattern PERMITS =
      Pattern.compile(
          "(?i)\\b(?:only|may|can|could|to"
              + " be|happy|agree\\w*|allow\\w*|permi\\w+|limit\\w*|cover\\w*|consent\\w*)\\b");

  private static final Set<String> ANY_WORDS =
      keys("description", "details", "detail", "summary", "information", "content", "contents");
  private static final Set<String> STORY =
      keys("what happened", "what went wrong", "description of incident", "incident details");
  private static final Set<String> RESULT =
      keys("outcome", "result", "outcome of escalation", "resolution");
  private static final Set<String> GRAVITY =
      keys("severity", "impact", "risk", "risk rating", "risk level", "level of risk");
  private static final Set<String> GIVEN_ON = keys("date given", "given on");
  private static final Set<String> GIVEN_BY = keys("given by");
  private static final Set<String> RAISED =
      keys("date raised", "raised on", "raised", "date of dispute", "date of disagreement");

  private Registers() {}

  private static Set<String> keys(String... headings) {
    return Stream.of(headings).map(Heading::key).collect(Collectors.toUnmodifiableSet());
  }

  /** The type that every row is of; empty in a log of several kinds. */
  static Optional<String> type(Header header) {
    return mayBeOne(header) ? byName(header).or(() -> byHeadings(header)) : Optional.empty();
  }

  /** A name may be that of the whole log; what is of a sharing or its decision, it doesn't turn. */
  private static Optional<String> byName(Header header) {
    return header
        .named()
        .filter(
            type ->
                switch (type) {
                  case "disclosure", "refusal" -> true;
                  case "request" -> !header.has(Field.SHARED_AT) && !header.has(Field.DECISION);
                  default -> ONLY_OF_SHARING.stream().noneMatch(header::has);
                });
  }

  private static Optional<String> byHeadings(Header header) {
    if (OF_SHARING.stream().anyMatch(header::has)) {
      return Optional.empty();
    }
    if (header.has(Field.AWARE_AT) || has(header, Field.INCIDENT_REF, Field.REPORTED_AT)) {
      return Optional.of(INCIDENT);
    }
    if (isOfConsents(header)) {
      return Optional.of(CONSENT);
    }
    if (OF_WHY.stream().anyMatch(header::has)) {
      return Optional.empty();
    }
    return escalations(header).or(() -> advices(header)).or(() -> notices(header));
  }

  private static Optional<String> escalations(Header header) {
    boolean escalated = header.has(Field.ESCALATED_AT) || header.has(Field.ESCALATED_TO);
    boolean decides = header.has(Field.DECISION) && !isHeaded(header, Field.DECISION, RESULT);
    return escalated && !decides ? Optional.of(ESCALATION) : Optional.empty();
  }

  private static Optional<String> advices(Header header) {
    boolean advised = header.has(Field.ADVICE_FROM) || header.has(Field.ADVICE_OUTCOME);
    return advised && !header.has(Field.DECISION) ? Optional.of(ADVICE) : Optional.empty();
  }

  private static Optional<String> notices(Header header) {
    boolean told = header.has(Field.SUBJECT_INFORMED) || header.has(Field.INFORMED_AT);
    return told && !header.has(Field.DECISION) && !header.has(Field.DECIDED_AT)
        ? Optional.of(NOTICE)
        : Optional.empty();
  }

  private static boolean isOfConsents(Header header) {
    boolean dated =
        header.has(Field.CONSENT_AT) || has(header, Field.CONSENT_BY, Field.RECORDED_AT);
    return header.has(Field.CONSENT_STATUS)
        && dated
        && Stream.of(Field.DECISION, Field.DECIDED_AT, Field.PURPOSE, Field.LAWFUL_BASIS)
            .noneMatch(header::has);
  }

  private static boolean mayBeOne(Header header) {
    return header.profile().kind() == TableKind.CASE_LOG
        && header.profile().readsAlike()
        && !header.has(Field.ENTRY_TYPE);
  }

  /** The header with its headings read as in a register, where it is that of one. */
  static Header read(Header header) {
    boolean perhaps = mayBeOne(header) || isHeaded(header, Field.ENTRY_TYPE, STORY);
    if (!perhaps || header.typeOfNumber().isPresent()) {
      return header;
    }
    Header read = withLimits(consentGiver(dayOfAdvice(howTold(withoutStory(header)))));
    return switch (type(read).orElse("")) {
      case INCIDENT -> isHeaded(read, Field.HARM, GRAVITY) ? read.without(Field.HARM) : read;
      case CONSENT -> instead(read, Field.RECORDED_AT, Field.CONSENT_AT);
      case ESCALATION -> raised(read);
      default -> read;
    };
  }

  /** What happened is told under "Description", and is nothing that was shared. */
  private static Header withoutStory(Header header) {
    Header other = header;
    other =
        isHeaded(other, Field.WHAT_SHARED, ANY_WORDS) ? other.without(Field.WHAT_SHARED) : other;
    other = isHeaded(other, Field.ENTRY_TYPE, STORY) ? other.without(Field.ENTRY_TYPE) : other;
    return type(other).isPresent() ? other : header;
  }

  /** Whom of the family somebody told, and how, is no sharing with them. */
  private static Header howTold(Header header) {
    Header other = header.without(Field.CHANNEL).without(Field.RECIPIENT_NAME);
    return type(other).filter(NOTICE::equals).isPresent() ? other : header;
  }

  /** Under "Date given" behind an advice stands its day. */
  private static Header dayOfAdvice(Header header) {
    Header other = instead(header, Field.SHARED_AT, Field.DECIDED_AT);
    return isHeaded(header, Field.SHARED_AT, GIVEN_ON)
            && type(other).filter(ADVICE::equals).isPresent()
        ? other
        : header;
  }

  private static Header consentGiver(Header header) {
    Header other = instead(header, Field.DECIDED_BY, Field.CONSENT_BY);
    return isHeaded(header, Field.DECIDED_BY, GIVEN_BY)
            && type(other).filter(CONSENT::equals).isPresent()
        ? other
        : header;
  }

  /**
   * "Only to be shared with" and the like head whom a consent is limited to, and nobody who
   * received anything.
   */
  private static Header withLimits(Header header) {
    List<Field> named = OF_SHARING.stream().filter(header::has).toList();
    boolean limits =
        isOfConsents(header)
            && !header.has(Field.CONSENT_SCOPE)
            && named.size() == 1
            && WHOM.contains(named.get(0))
            && PERMITS.matcher(header.heading(named.get(0).key())).find();
    return limits ? instead(header, named.get(0), Field.CONSENT_SCOPE) : header;
  }

  /** An escalation is of the day it was raised on, whatever came of it later. */
  private static Header raised(Header header) {
    Header raised =
        IntStream.range(0, header.headings().size())
            .filter(at -> RAISED.contains(Heading.key(header.headings().get(at))))
            .filter(at -> header.name(at).isEmpty())
            .boxed()
            .findFirst()
            .map(at -> header.with(Field.ESCALATED_AT, at))
            .orElse(header);
    return raised.has(Field.ESCALATED_AT)
        ? raised.without(Field.DECISION).without(Field.DECIDED_AT)
        : raised;
  }

  /** The header with a column taken for another field, where no column has that. */
  private static Header instead(Header header, Field field, Field other) {
    return header.has(other) ? header : header.renamed(field.key(), other.key());
  }

  private static boolean isHeaded(Header header, Field field, Set<String> keys) {
    return header.has(field) && keys.contains(Heading.key(header.heading(field.key())));
  }

  private static boolean has(Header header, Field one, Field other) {
    return header.has(one) && header.has(other);
  }
}
