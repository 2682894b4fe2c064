package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.event.Partner;

/**
 * An organisation as an entry names it, and who that is.
 *
 * @param partner empty when the partners table doesn't know it
 * @param kind of organisation, by the partners table, else by its words; empty when neither tells
 * @param signatory whether it had signed on the day of the event
 * @param agreements references of the agreements in force on the day that bind it
 */
public record WrittenOrganisation(
    String written,
    Optional<Partner> partner,
    Optional<String> kind,
    boolean signatory,
    List<String> agreements) {
  public WrittenOrganisation {
    Objects.requireNonNull(written, "written must not be null");
    agreements = List.copyOf(agreements);
  }
}
