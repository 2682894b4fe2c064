package org.caldicottaudit.correlation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;

/**
 * What the notes of a refusal say of what followed it. Words can be turned round in many ways, so
 * that they never settle anything alone: they send a person to the row.
 */
final class OwnNotes {
  /** Initials name too many. */
  private static final int FEWEST_LETTERS = 4;

  private static final String REQUESTER =
      "(?:requester|requestor|requesting|referrer|enquirer|applicant|them|they|her|him)";

  private static final String TOLD =
      "(?:rang|rung|ring|call(?:ed)?|phoned|told|informed|explained|spoke|e-?mailed|wrote|written"
          + "|discussed|advised|notified|let|contacted|fed back|feedback)";

  private static final Pattern TOLD_ANYBODY = Pattern.compile("(?i)\\b" + TOLD + "\\b");

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)\\b%1$s\\b.{0,40}\\b%2$s\\b|\\b%2$s\\b.{0,30}\\b%1$s\\b".formatted(TOLD, REQUESTER));

  private static final Pattern ESCALATION = Pattern.compile("(?i)\\bescalat");

  private OwnNotes() {}

  /** A contact with whoever asked, in words of the refusal's own row. */
  static Optional<Candidate> ofContact(Entry refusal) {
    return saying(
        refusal,
        notes ->
            CONTACT.matcher(notes).find()
                || (TOLD_ANYBODY.matcher(notes).find() && names(refusal, notes)));
  }

  /** An escalation, in words of the refusal's own row. */
  static Optional<Candidate> ofEscalation(Entry refusal) {
    return saying(refusal, notes -> ESCALATION.matcher(notes).find());
  }

  /** Whether notes name the person or the body that asked. */
  private static boolean names(Entry refusal, String notes) {
    Set<String> words = Set.copyOf(PartnerNames.words(notes));
    return Stream.of(Field.REQUESTER_NAME, Field.REQUESTER_ORG)
        .flatMap(field -> refusal.fields().text(field).stream())
        .flatMap(name -> PartnerNames.words(name).stream())
        .anyMatch(word -> word.length() >= FEWEST_LETTERS && words.contains(word));
  }

  private static Optional<Candidate> saying(Entry entry, Predicate<String> so) {
    return entry
        .fields()
        .text(Field.NOTES)
        .filter(so)
        .map(notes -> Candidate.decided(entry, Strength.WEAK, "words of its own notes"));
  }
}
