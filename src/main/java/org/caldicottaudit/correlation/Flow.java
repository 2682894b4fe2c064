package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Objects;

/**
 * All disclosures to one organisation.
 *
 * @param disclosures how many
 * @param underAgreement those of them whose record names an agreement, or that one in force covers
 * @param agreements references of those agreements, in order
 */
public record Flow(
    String organisation, long disclosures, long underAgreement, List<String> agreements) {
  public Flow {
    Objects.requireNonNull(organisation, "organisation must not be null");
    agreements = List.copyOf(agreements);
    if (underAgreement > disclosures) {
      throw new IllegalArgumentException(
          "more disclosures under an agreement (%d) than disclosures (%d)"
              .formatted(underAgreement, disclosures));
    }
  }
}
