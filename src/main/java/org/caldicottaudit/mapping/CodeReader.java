package org.caldicottaudit.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.event.YesNo;

/**
 * Reads the codes of one column: by the vocabulary, which is what its writers agreed on, and after
 * it by what the words say.
 */
final class CodeReader {
  private static final Pattern WITH_REASON =
      Pattern.compile("(?<code>[^(:;,–—-]{1,30}?)\\s*(?:[(:;,–—]|-\\s)(?<reason>.+)");

  /** The same of an answer without anything between: "N too young", "Yes told mum by text". */
  private static final Pattern ANSWER_AND_MORE =
      Pattern.compile("(?i)(?<code>yes|no|y|n)\\s+(?<reason>\\p{L}.+)");

  private static final Pattern EXPLAINED =
      Pattern.compile("(?<sign>[\\w./-]{1,8}) ?[(\\[](?<meaning>[^()\\[\\]]{2,60})[)\\]]");

  private static final Pattern FAILED =
      Pattern.compile("bounce|undeliver|nondeliver|notdeliver|fail");

  private static final Pattern LOST =
      Pattern.compile(
          "(?i)\\b(?:not|un|non)[\\s-]?deliver|\\bbounce|\\bfailed\\b|\\breject|\\breturned\\b|\\bndr\\b|\\bunknown"
              + " (?:user|recipient|address)|\\bmailbox (?:full|unavailable|not found)");

  private static final Pattern TRIED_AGAIN =
      Pattern.compile(
          "(?i)\\b(?:then|later|again|re-?sent|retr\\w+|delayed|pending|yet|may|maybe|perhaps|partly|some)\\b");

  private static final Pattern TURNS_TO_YES =
      Pattern.compile("(?i)shar|disclos|agree|approv|part|redact|grant|later|subsequent");
  private static final Pattern TURNS_TO_REFUSAL = Pattern.compile("(?i)refus|declin|reject");
  private static final Pattern TURNS_TO_EITHER =
      Pattern.compile(TURNS_TO_YES.pattern() + "|refus|declin|reject|withh|\\bsen[dt]\\b");
  private static final Pattern TURNS_TO_NO =
      Pattern.compile(
          "(?i)\\b(no|not|never|nothing|part\\w*|some|extract\\w*|summary|only|except|subject"
              + " to|pending)\\b|n't|n’t|refus|declin|withh|reject|redact|limit|advice|remov|saniti[sz]|minus|without|left"
              + " out|taken? out|held back|exclud|omit|edited|anonymi[sz]");

  /** What stands between the codes of a list besides its separators. */
  private static final Pattern AND = Pattern.compile("[+&/]|(?i:\\band\\b)");

  /** A column has few wordings, each of them many times. */
  private static final int MOST_REMEMBERED = 1000;

  private static final String BY_IDEAS = "cells read by what their words say";

  private final Field field;
  private final String heading;
  private final Vocabulary words;
  private final Tally tally;
  private final Map<String, Optional<String>> remembered = new HashMap<>();

  CodeReader(Field field, String heading, Vocabulary words, Tally tally) {
    this.field = field;
    this.heading = heading;
    this.words = words;
    this.tally = tally;
  }

  /** Whether words stand behind a code in its cell. */
  static boolean hasReason(String text) {
    return WITH_REASON.matcher(text).matches();
  }

  /** The code of a text; empty when nobody can tell. */
  Optional<String> code(String text) {
    return known(text)
        .or(() -> beforeItsReason(text, code -> words.code(field.key(), code)))
        .or(() -> meant(text));
  }

  /** The codes of a text that may name several: "school &amp; offending". */
  List<String> codes(String text) {
    List<Optional<String>> each =
        Arrays.stream(AND.split(text, -1)).map(part -> code(part.trim())).toList();
    return each.stream().allMatch(Optional::isPresent)
        ? each.stream().flatMap(Optional::stream).distinct().toList()
        : code(text).stream().toList();
  }

  /** What somebody asks, nobody knows. */
  private Optional<String> known(String text) {
    if (text.indexOf('?') >= 0) {
      return Optional.empty();
    }
    return words
        .code(field.key(), text)
        .or(() -> words.code(field.key(), yesOrNo(text)))
        .or(() -> flagged(text))
        .or(() -> delivered(text));
  }

  /** The answer to a question of yes or no. */
  YesNo answer(String text) {
    YesNo plain = plainAnswer(text);
    return plain == YesNo.UNCLEAR ? meant(text).map(YesNoText::of).orElse(YesNo.UNCLEAR) : plain;
  }

  private YesNo plainAnswer(String text) {
    return YesNoText.of(words.code(field.key(), text).orElse(text));
  }

  private Optional<String> meant(String text) {
    Optional<String> meant = remembered.get(text);
    if (meant == null) {
      meant =
          ValueMeanings.GENERAL
              .code(field, text)
              .or(() -> withAnyReason(text))
              .or(() -> beforeItsReason(text, code -> ValueMeanings.GENERAL.code(field, code)))
              .or(() -> explained(text))
              .or(() -> cameBack(text));
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(text, meant);
      }
    }
    meant.ifPresent(code -> tally.note(heading, BY_IDEAS));
    return meant;
  }

  /** "Not delivered - bounced" and "Failed, mailbox full", but not "Bounced, then sent again". */
  private Optional<String> cameBack(String text) {
    return field == Field.STATUS && LOST.matcher(text).find() && !TRIED_AGAIN.matcher(text).find()
        ? Optional.of("failed")
        : Optional.empty();
  }

  /** A short sign that only its system knows, with its meaning in brackets: "FGM-K (KNOWN)". */
  private Optional<String> explained(String text) {
    Matcher parts = EXPLAINED.matcher(text);
    return field.kind() != FieldKind.FLAG && parts.matches() && isSign(parts.group("sign"))
        ? head(parts.group("meaning"))
        : Optional.empty();
  }

  /** What says something itself isn't explained by what stands in brackets. */
  private boolean isSign(String text) {
    return head(text).isEmpty() && YesNoText.of(text) == YesNo.UNCLEAR;
  }

  /** A code with its reason behind it in the same cell: "Yes - letter sent on Monday". */
  private Optional<String> withAnyReason(String text) {
    Matcher answer = ANSWER_AND_MORE.matcher(text);
    boolean isAnswer = field.kind() == FieldKind.FLAG && answer.matches();
    Matcher parts = isAnswer ? answer : WITH_REASON.matcher(text);
    return ValueMeanings.GENERAL.takesReasons(field) && parts.matches()
        ? head(parts.group("code"))
            .filter(code -> ValueMeanings.GENERAL.stays(field, code, parts.group("reason")))
        : Optional.empty();
  }

  private Optional<String> head(String text) {
    Optional<String> plain =
        field.kind() == FieldKind.FLAG
            ? Optional.of(plainAnswer(text))
                .filter(answer -> answer != YesNo.UNCLEAR)
                .map(YesNo::code)
            : known(text);
    return plain.or(() -> ValueMeanings.GENERAL.code(field, text));
  }

  /** A tick, {@code 1} or {@code true} as the word that it stands for. */
  private static String yesOrNo(String text) {
    YesNo answer = YesNoText.of(text);
    return answer == YesNo.UNCLEAR ? "" : answer.code();
  }

  /** A column "Significant harm?" asks for yes or no. */
  private Optional<String> flagged(String text) {
    return field == Field.HARM
            && Heading.key(heading).contains("significantharm")
            && YesNoText.of(text) == YesNo.YES
        ? Optional.of("significant harm")
        : Optional.empty();
  }

  /** A column "Delivered?" asks for yes or no, and so does one headed "Bounced?". */
  private Optional<String> delivered(String text) {
    if (field != Field.STATUS) {
      return Optional.empty();
    }
    Matcher parts = WITH_REASON.matcher(text);
    YesNo answer = YesNoText.of(parts.matches() ? parts.group("code") : text);
    String key = Heading.key(heading);
    boolean asksForFailure = FAILED.matcher(key).find();
    boolean answered = answer == YesNo.YES || answer == YesNo.NO;
    if (!answered || !(asksForFailure || key.contains("deliver"))) {
      return Optional.empty();
    }
    return Optional.of((answer == YesNo.YES) != asksForFailure ? "delivered" : "failed");
  }

  /**
   * A decision with its reason behind it in the same cell: "Refused - no legal basis". A tail that
   * may turn the decision round, such as "Agreed - not to share", leaves it unclear.
   */
  private Optional<String> beforeItsReason(String text, Function<String, Optional<String>> first) {
    Matcher parts = WITH_REASON.matcher(text);
    if (field != Field.DECISION || !parts.matches()) {
      return Optional.empty();
    }
    return first
        .apply(parts.group("code"))
        .filter(code -> !turnedRound(code, parts.group("reason")));
  }

  private static boolean turnedRound(String code, String reason) {
    Pattern turns =
        switch (code) {
          case "share" -> TURNS_TO_NO;
          case "share in part" -> TURNS_TO_REFUSAL;
          case "do not share" -> TURNS_TO_YES;
          default -> TURNS_TO_EITHER;
        };
    return turns.matcher(reason).find();
  }
}
