package org.caldicottaudit.sample;

import java.time.LocalDate;

/** A child whose case the partners work on. */
record ChildCase(String reference, String first, String last, LocalDate born, String parent) {
  String child() {
    return first + " " + last;
  }
}
