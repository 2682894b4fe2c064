package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a subject line says without its words being kept: is it an answer, a recall, an automatic
 * note, which marks it bears.
 */
final class SubjectLine {
  private static final Pattern ANSWER =
      Pattern.compile("(?i)^\\s*(\\[[^\\]]{1,30}\\]\\s*){0,20}(re|aw|sv)\\s*:.*");
  private static final Pattern RECALL =
      Pattern.compile(
          "(?i)^\\s*(message\\s+)?recall\\s*(:|failure|report).*|"
              + "^.{0,100}\\bwould like to recall the message\\b.*");
  private static final Pattern AUTOMATIC =
      Pattern.compile(
          "(?i)^\\s*(accepted|declined|tentative|tentatively accepted|automatic reply|auto|out of"
              + " office|undeliverable|undelivered|delivery status notification|read|not"
              + " read|delivered|relayed|canceled|cancelled|invitation|updated invitation|new time"
              + " proposed|meeting forward notification)\\s*:.*");
  private static final Pattern WRONG_RECIPIENT =
      Pattern.compile(
          "(?i)\\b(wrong|incorrect|unintended) (recipient|e-?mail|mailbox|inbox)\\b|\\bto (the |an?"
              + " )?(wrong|incorrect) (person|team|organisation|agency|department)\\b"
              + "|\\b(sent|e-?mailed|mailed|forwarded|shared|addressed|copied|disclosed|delivered)\\b.{0,40}\\bto"
              + " (the |an? )?(wrong|incorrect) (address|school)\\b|\\bnot (meant |intended )?for"
              + " (me|us|this (team|inbox|address))\\b|\\b(sent|received|e-?mailed) (to (me|us)"
              + " )?in error\\b|\\bmisdirected\\b|\\bmis-sent\\b|\\bnot the intended recipient\\b");

  /** A wrong address may be the child's; in an answer it is the mail's. */
  private static final Pattern WRONG_IN_AN_ANSWER =
      Pattern.compile(
          "(?i)\\b(wrong|incorrect)"
              + " (person|address|team|school|organisation|agency|department)\\b");

  private static final Pattern PREFIXES =
      Pattern.compile("(?i)^(\\s*(re|aw|sv|fw|fwd|wg)\\s*:|\\s*\\[[^\\]]{1,30}\\]){1,20}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Longer subjects are no subjects, and cost time to look through. */
  private static final int MOST_READ = 1000;

  private final String text;

  SubjectLine(String text) {
    this.text = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
  }

  boolean answer() {
    return ANSWER.matcher(text).matches();
  }

  boolean recall() {
    return RECALL.matcher(text).matches();
  }

  /** Whether a machine wrote it: calendar answers, out-of-office notes, bounces. */
  boolean automatic() {
    return AUTOMATIC.matcher(text).matches();
  }

  /** Whether somebody says that it came to the wrong person. */
  boolean wrongRecipient() {
    return WRONG_RECIPIENT.matcher(text).find()
        || (answer() && WRONG_IN_AN_ANSWER.matcher(text).find());
  }

  /** What the messages of one conversation have in common. */
  String thread() {
    String bare = PREFIXES.matcher(text).replaceFirst("");
    return SPACE.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Those of the given words that it bears. */
  List<String> bears(Collection<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>(1);
    for (String word : words) {
      if (lower.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }
}
