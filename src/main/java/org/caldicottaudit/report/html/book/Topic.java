package org.caldicottaudit.report.html.book;

import org.caldicottaudit.policy.RuleInfo;

/** What rules are about, in the order of the rule catalogue. */
enum Topic {
  REC("Records of decisions"),
  CON("Consent"),
  INF("Openness"),
  LAW("Lawful basis"),
  NTK("Need to know and minimum necessary"),
  ACC("Fact and opinion"),
  SEC("Secure channels"),
  DTS("The duty to share, in time"),
  RET("Retention"),
  INC("Incidents"),
  GOV("Governance"),
  DAT("The data itself"),
  /** Rules that somebody added under letters of their own. */
  OTHER("Other rules");

  private final String title;

  Topic(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Topic of(RuleInfo rule) {
    for (Topic topic : values()) {
      if (topic.name().equals(rule.topic())) {
        return topic;
      }
    }
    return OTHER;
  }
}
