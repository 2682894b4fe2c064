package org.caldicottaudit.mapping;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Field;

/**
 * How one kind of export looks: data of {@code profiles/*.yaml}.
 *
 * @param form how a row is read
 * @param title what reports call it; empty where the kind says it all
 * @param match columns that must be there; of each group one is enough
 * @param headings heading key to column, for headings that mean nothing else
 * @param weak heading key to column, for headings that mean it only where nothing better does
 * @param otherwise heading key to the column that it means where another heading says its own;
 *     empty for none, and only headings that have such a second meaning
 * @param dropped heading keys that belong to the export and are not kept
 * @param dates names of reference columns that hold dates; fields know it themselves
 * @param iso whether the export always writes ISO dates, so that no order has to be learnt
 * @param zone of times that name none; empty where nobody knows
 * @param least headings without a second meaning that a header must have
 * @param whole whether a table with a heading that it doesn't know is something else
 * @param statusInRecipients whether each recipient carries its delivery events behind {@code ##}
 * @param kinds key of a heading of the entry's number to the type that it says every row is of
 * @param limits numbers of rows at which this export stops, whether or not there are more
 * @param steps of a case that each row tells of, the main one first
 * @param listed what the export's guidance allows in a field; other values are kept and said
 * @param words column to written word to code, before the general vocabulary
 * @param mapping the user's file that it was made of; empty for those that the product ships
 */
record Profile(
    String name,
    TableKind kind,
    RowForm form,
    String title,
    List<Set<String>> match,
    Map<String, String> headings,
    Map<String, String> weak,
    Map<String, String> otherwise,
    Set<String> dropped,
    Set<String> dates,
    boolean iso,
    Optional<ZoneId> zone,
    int least,
    boolean whole,
    boolean statusInRecipients,
    Map<String, String> kinds,
    Set<Long> limits,
    List<CaseStep> steps,
    Map<Field, Pattern> listed,
    Map<String, Map<String, String>> words,
    Optional<MappingFile> mapping) {

  /** The column that a heading names beyond doubt or as second best. */
  Optional<String> column(String headingKey) {
    return Optional.ofNullable(headings.get(headingKey))
        .or(() -> Optional.ofNullable(weak.get(headingKey)));
  }

  /** The same with more headings, or with other meanings of some. */
  Profile with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headings);
    all.putAll(more);
    return new Profile(
        name,
        kind,
        form,
        title,
        match,
        all,
        weak,
        otherwise,
        dropped,
        dates,
        iso,
        zone,
        least,
        whole,
        statusInRecipients,
        kinds,
        limits,
        steps,
        listed,
        words,
        mapping);
  }

  boolean knows(String headingKey) {
    return !headingKey.isEmpty()
        && (headings.containsKey(headingKey)
            || weak.containsKey(headingKey)
            || dropped.contains(headingKey));
  }

  /** Whether a heading of the same words as a known one is read: of a log that somebody made. */
  boolean readsAlike() {
    boolean madeByHand =
        kind == TableKind.CASE_LOG || (kind == TableKind.EMAIL_LOG && title.isEmpty());
    return madeByHand && form == RowForm.CELLS && mapping.isEmpty() && !whole;
  }

  /** Such as {@code e-mail log (Microsoft 365 historical search)}. */
  String description() {
    return title.isEmpty() ? kind.toString() : kind + " (" + title + ")";
  }
}
