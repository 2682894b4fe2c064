package org.caldicottaudit.correlation;

/** Why mail is no sharing event; in the order in which reports show the counts. */
public enum LeftOut {
  INTERNAL("Internal mail: every recipient is of the sender's own organisation"),
  AUTOMATIC("Written by a machine: calendar answers, out-of-office notes, bounces"),
  FROM_OUTSIDE("Incoming mail from outside the partnership"),
  NEWSLETTER("Newsletters and bulletins to the mailbox of a partner's team, about no case"),
  NO_CASE("Mail that ties to no case, entry, known recipient of a case, label or partner's team");

  private final String words;

  LeftOut(String words) {
    this.words = words;
  }

  /** What a report says of them. */
  public String words() {
    return words;
  }
}
