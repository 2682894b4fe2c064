package org.caldicottaudit.run;

import java.util.Optional;
import org.caldicottaudit.finding.Pseudonyms;

/** Shows people under their pseudonyms, or by name where a run identifies. */
record Masks(Optional<Pseudonyms> pseudonyms) {
  /** With the key of this user unless the run identifies. */
  static Masks of(boolean identify) {
    if (identify) {
      return new Masks(Optional.empty());
    }
    return new Masks(Optional.of(UserFiles.standard().pseudonyms()));
  }

  String person(String name) {
    return pseudonyms.map(names -> names.person(name)).orElse(name);
  }

  String address(String address) {
    return pseudonyms.map(names -> names.address(address)).orElse(address);
  }
}
