package org.caldicottaudit.correlation;

import java.util.Arrays;
import java.util.List;

/**
 * By what a message is tied to a decision: first how the case is known, then how the decision names
 * the recipient. A tie has one of each.
 */
public enum TieReason {
  MESSAGE_ID("message_id", "message id", true),
  CASE("case_reference", "case reference", true),
  SAME_DAY("same_day", "same day", true),
  OTHER_DAY("other_day", "another day", false),
  /** What looks like a slip joins nothing by itself. */
  SLIP("slip", "a case reference one slip away", false),
  /** One child's record may be meant for the other too, and may not. */
  SIBLING("sibling", "the case of a sibling", false),
  /** The log has no column for the case, or none that was recognised. */
  NO_CASE("no_case", "the days, in a log without a column for the case", false),
  /** An entry of the case that may be the decision. */
  UNREAD("unread", "an entry whose type or decision could not be read", false),
  ADDRESS("address", "recipient's address", true),
  ORGANISATION("organisation", "recipient's organisation", true),
  /** Of an organisation whose domain the partners table doesn't know. */
  PERSON("person", "recipient's name", true),
  KIND("kind", "kind of organisation", true),
  FAMILY("family", "the family, at a private mailbox", true),
  NOBODY("nobody", "no recipient named", true);

  private final String code;
  private final String words;
  private final boolean mayBeStrong;

  TieReason(String code, String words, boolean mayBeStrong) {
    this.code = code;
    this.words = words;
    this.mayBeStrong = mayBeStrong;
  }

  /** The key in a pack, such as {@code case_reference}. */
  public String code() {
    return code;
  }

  /** How a report says it, such as {@code case reference}. */
  String words() {
    return words;
  }

  /** Whether a pack may let it count as strong: what joins by likeness never does. */
  public boolean mayBeStrong() {
    return mayBeStrong;
  }

  /** All of them, in the order in which a pack lists them. */
  public static List<TieReason> all() {
    return Arrays.asList(values());
  }
}
