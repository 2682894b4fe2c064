package org.caldicottaudit.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.caldicottaudit.event.Field;

/** Finds the number of the case in a sharing log of which no heading says that it has one. */
final class CaseColumn {
  private static final String CASE_REF = Field.CASE_REF.key();
  private static final String ENTRY_ID = Field.ENTRY_ID.key();

  /** Numbers of people, rooms and papers look alike. */
  private static final Pattern OF_STAFF =
      Pattern.compile(
          "(?i)\\b(?:collar|badge|shoulder|warrant|officer|staff|employee|payroll|user|login|room|post\\s?code|vehicle|form|version|upn|nhs)");

  private final HeadingPlaces places;

  CaseColumn(HeadingPlaces places) {
    this.places = places;
  }

  /**
   * Takes a column for it, where none has it.
   *
   * @param columns field to the place of its column; grows
   * @param warnings what a person must know of it; grows
   */
  void take(Map<String, Integer> columns, List<String> warnings) {
    if (columns.containsKey(CASE_REF) || !places.isMadeSharingLog()) {
      return;
    }
    Integer child = columns.get(Field.CHILD_REF.key());
    Optional<Integer> references = onlyReferences();
    references.or(() -> Optional.ofNullable(child)).ifPresent(at -> columns.put(CASE_REF, at));
    if (references.isPresent()) {
      warnings.add(
          "Column \"%s\" was read as case_ref, because it alone has references and no other column has the number of a case."
              .formatted(places.heading(references.get())));
    } else if (child != null) {
      warnings.add(
          "Column \"%s\" was read as case_ref as well, because no other column has the number of a case."
              .formatted(places.heading(child)));
    }
  }

  /**
   * "VPU ref" is a number of something that only its writers know; what stands below looks like
   * that of a case. Numbers that go on and on are of the rows.
   */
  Optional<Integer> onlyReferences() {
    if (!places.isMadeSharingLog()) {
      return Optional.empty();
    }
    List<Integer> perhaps =
        IntStream.range(0, places.size())
            .filter(at -> isSomeNumber(at) && (places.isUnplaced(at) || isNoRowNumber(at)))
            .filter(at -> places.shape(at).writtenReferences())
            .boxed()
            .toList();
    List<Integer> ofCases =
        perhaps.size() == 1
            ? perhaps
            : perhaps.stream().filter(at -> !places.shape(at).counts()).toList();
    return perhaps.isEmpty() ? underAnUnknownName() : only(ofCases);
  }

  /** "Occurrence" is what one system calls a case: the only codes that nothing else explains. */
  private Optional<Integer> underAnUnknownName() {
    return only(
        IntStream.range(0, places.size())
            .filter(at -> !places.key(at).isEmpty() && places.isUnplaced(at))
            .filter(at -> places.meanings().saysNothingKnown(places.heading(at)))
            .filter(at -> !OF_STAFF.matcher(places.heading(at)).find())
            .filter(at -> places.shape(at).caseReferences() && !places.shape(at).counts())
            .boxed()
            .toList());
  }

  private static Optional<Integer> only(List<Integer> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** What is headed as a number of rows, and is none, is a number of something else. */
  private boolean isSomeNumber(int at) {
    return places.of(ENTRY_ID).contains(at)
        || ENTRY_ID.equals(places.profile().headings().get(places.key(at)))
        || places.meanings().isSomeNumber(places.heading(at));
  }

  private boolean isNoRowNumber(int at) {
    return places.of(ENTRY_ID).contains(at) && !places.shape(at).counts();
  }
}
