package org.caldicottaudit.run;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caldicottaudit.correlation.CaseReferences;
import org.caldicottaudit.correlation.TimelineQuestion;

/**
 * What an incident is about.
 *
 * @param text the case reference, name, address, message id or domain, as typed
 */
public record IncidentQuestion(Kind kind, String text) {
  /** What the text is. */
  public enum Kind {
    CASE("case"),
    PERSON("person"),
    MESSAGE("message"),
    RECIPIENT("recipient domain");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * @throws RunException when there is nothing to look for
   */
  public IncidentQuestion {
    text = text.strip();
    boolean empty = text.codePoints().noneMatch(Character::isLetterOrDigit);
    if (empty) {
      throw new RunException(
          "There is nothing to look for: give the " + kind.words() + " as the logs write it.");
    }
    if (kind == Kind.RECIPIENT && text.indexOf('.') < 0) {
      throw new RunException(
          "\""
              + text
              + "\" is no mail domain: give one such as example.org, or an address with --person.");
    }
  }

  /** Which events belong, apart from what is only learned from the logs. */
  TimelineQuestion timeline() {
    return switch (kind) {
      case CASE -> TimelineQuestion.ofCases(List.of(text));
      case PERSON -> TimelineQuestion.ofPerson(text);
      case MESSAGE -> TimelineQuestion.ofMessage(text);
      case RECIPIENT -> TimelineQuestion.ofDomain(domain());
    };
  }

  private String domain() {
    String lower = text.toLowerCase(Locale.ROOT);
    String plain = lower.substring(lower.lastIndexOf('@') + 1);
    return plain.startsWith("*.") ? plain.substring(2) : plain;
  }

  /**
   * Whether a row that could not be understood speaks of it.
   *
   * @param cases those that the question reaches
   */
  boolean isIn(String raw, Set<String> cases) {
    String lower = raw.toLowerCase(Locale.ROOT);
    Set<String> refs = new TreeSet<>(cases);
    if (kind == Kind.CASE) {
      refs.add(text);
    }
    String letters = CaseReferences.canonical(raw);
    boolean named = kind != Kind.CASE && lower.contains(plain());
    return named || refs.stream().map(CaseReferences::canonical).anyMatch(letters::contains);
  }

  private String plain() {
    return kind == Kind.RECIPIENT
        ? domain()
        : text.toLowerCase(Locale.ROOT).replace("<", "").replace(">", "");
  }

  /** What it is about, in a title; masked where it names a person. */
  String title(Masks masks) {
    return switch (kind) {
      case CASE -> "Case " + text;
      case PERSON -> text.indexOf('@') >= 0 ? masks.address(text) : "Person " + masks.person(text);
      case MESSAGE -> "Message " + text;
      case RECIPIENT -> "Recipient domain " + domain();
    };
  }

  /** A name for files that tells no more than the title does. */
  String fileName(Masks masks) {
    String words =
        title(masks)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .mapToObj(
                c ->
                    (c < 128 && Character.isLetterOrDigit(c)) || c == '.'
                        ? Character.toString(c)
                        : "-")
            .collect(Collectors.joining());
    String plain = words.replaceAll("-+", "-").replaceAll("^-|-$", "");
    return plain.length() > 60 ? plain.substring(0, 60) : plain;
  }
}
