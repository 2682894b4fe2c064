package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.report.csv.CsvFile;
import org.caldicottaudit.report.incident.IncidentReport.Annex;

/**
 * The raw rows of an incident, each with its hash, in a file of their own that only its owner may
 * read. It stays out of the zip: it goes to those who must see it, and to nobody by the way.
 */
final class AnnexFile {
  static final String NAME = "RESTRICTED-annex-raw-rows.csv";
  private static final String MARK =
      "RESTRICTED: personal data of children and adults, as it stands in the logs. Keep apart from"
          + " the pack, pass on by name only, delete with the incident file.";

  private AnnexFile() {}

  static Annex write(SortedMap<Place, String> rows, Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    ownerOnly(file);
    try (CsvFile csv =
        CsvFile.over(
            file, List.of("file", "sheet", "row", "sha256_of_the_row", "row_as_it_stands"))) {
      csv.row(List.of("", "", "", "", MARK));
      for (Map.Entry<Place, String> row : rows.entrySet()) {
        Place place = row.getKey();
        csv.row(
            List.of(
                place.file(),
                place.sheet(),
                String.valueOf(place.row()),
                sha256(row.getValue()),
                row.getValue()));
      }
    }
    return new Annex(NAME, rows.size(), Sha256.of(file));
  }

  /** Made before anything is written into it, so that nobody else can have opened it. */
  private static void ownerOnly(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  /** Of the row's text in UTF-8, without the end of its line. */
  static String sha256(String row) {
    return Sha256.of(row.getBytes(StandardCharsets.UTF_8));
  }
}
