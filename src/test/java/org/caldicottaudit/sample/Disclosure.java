package org.caldicottaudit.sample;

import java.time.LocalDate;

/** Something that was shared by e-mail: what the sharing log and the e-mail log say about it. */
record Disclosure(
    ChildCase child, Contact from, Contact to, LocalDate day, LogRow entry, Mail mail) {
  String reference() {
    return child.reference();
  }
}
