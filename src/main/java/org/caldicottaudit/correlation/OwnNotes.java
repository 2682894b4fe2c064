package org.caldicottaudit.correlation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;

/**
 * What the notes of a refusal say of what followed it. Words can be turned round in many ways, so
 * that they never settle anything alone: they send a person to the row.
 */
final class OwnNotes {
  private static final String REQUESTER =
      "(?:requester|requestor|requesting|referrer|enquirer|applicant|them|they|her|him)";

  private static final String TOLD =
      "(?:rang|rung|ring|call(?:ed)?|phoned|told|informed|explained|spoke|e-?mailed|wrote|written"
          + "|discussed|advised|notified|let|contacted|fed back|feedback)";

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)\\b"
              + TOLD
              + "\\b.{0,40}\\b"
              + REQUESTER
              + "\\b|\\b"
              + REQUESTER
              + "\\b.{0,30}\\b"
              + TOLD
              + "\\b");

  private static final Pattern ESCALATION = Pattern.compile("(?i)\\bescalat");

  private OwnNotes() {}

  /** A contact with whoever asked, in words of the refusal's own row. */
  static Optional<Candidate> ofContact(Entry refusal) {
    return saying(refusal, CONTACT);
  }

  /** An escalation, in words of the refusal's own row. */
  static Optional<Candidate> ofEscalation(Entry refusal) {
    return saying(refusal, ESCALATION);
  }

  private static Optional<Candidate> saying(Entry entry, Pattern words) {
    return entry
        .fields()
        .text(Field.NOTES)
        .filter(notes -> words.matcher(notes).find())
        .map(notes -> Candidate.decided(entry, Strength.WEAK, "words of its own notes"));
  }
}
