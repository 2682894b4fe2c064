package org.caldicottaudit.correlation;

/** What says that a message shares something about a case; in the order in which reports count. */
public enum SharingSign {
  CASE("its subject names a case"),
  FILE("the path of the file names a case"),
  SLIP("its subject names what looks like a slip of a case reference"),
  RECORD("the case log, or a person who joined them, names the message"),
  MARK("its subject bears a protective mark"),
  KNOWN_RECIPIENT(
      "a decision of that day, or one near it whose mail is in no log, names its recipient"),
  TEAM("it went to the mailbox of a partner's team");

  private final String words;

  SharingSign(String words) {
    this.words = words;
  }

  /** How a report says it, such as {@code its subject names a case}. */
  public String words() {
    return words;
  }
}
