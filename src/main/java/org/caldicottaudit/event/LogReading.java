package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How one table of one file was understood, and the sum of its rows.
 *
 * @param kind what it was recognised as, in words, such as {@code e-mail log (Microsoft 365
 *     historical search)}
 * @param encoding such as {@code UTF-16LE}; empty for workbooks
 * @param delimiter of a text file; empty for workbooks
 * @param headerRow row of the headings, as a person sees it; 0 when there is none
 * @param columns heading to field name, in the order of the file; an unused heading maps to ""
 * @param warnings what a reader of the report must know: hidden sheets, guessed encodings, skipped
 *     preambles
 * @param skipped rows that hold no record: headings, titles, blank rows, repeated headings
 * @param sha256 of the bytes that were read, in hexadecimal
 * @param first day of its earliest event in London, last of its latest; empty without dates
 * @param exportLimit the number of its rows, where this kind of export stops at exactly that many,
 *     so that more may be missing
 */
public record LogReading(
    LogSource source,
    String kind,
    String encoding,
    String delimiter,
    int headerRow,
    Map<String, String> columns,
    List<String> warnings,
    long records,
    long accepted,
    long quarantined,
    long skipped,
    long bytes,
    String sha256,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    Optional<Long> exportLimit) {
  public LogReading {
    Objects.requireNonNull(source, "source must not be null");
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    warnings = List.copyOf(warnings);
    if (records != accepted + quarantined + skipped) {
      throw new IllegalArgumentException(
          "a row was lost: "
              + records
              + " records but "
              + accepted
              + " accepted, "
              + quarantined
              + " quarantined and "
              + skipped
              + " skipped");
    }
  }

  /** The same with other warnings. */
  public LogReading warning(List<String> warnings) {
    return new LogReading(
        source,
        kind,
        encoding,
        delimiter,
        headerRow,
        columns,
        warnings,
        records,
        accepted,
        quarantined,
        skipped,
        bytes,
        sha256,
        first,
        last,
        exportLimit);
  }
}
