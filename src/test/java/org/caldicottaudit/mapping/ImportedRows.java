package org.caldicottaudit.mapping;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.Transmission;

/** Imports one file and remembers what came of it. */
final class ImportedRows implements RecordSink {
  final List<Transmission> transmissions = new ArrayList<>();
  final List<Entry> entries = new ArrayList<>();
  final Imported imported;

  private ImportedRows(Path path, ImportOptions options) {
    imported = new LogImporter(options).read(List.of(path), this, ImportProgress.NONE);
  }

  static ImportedRows of(Path path) {
    return new ImportedRows(path, ImportOptions.DEFAULTS);
  }

  static ImportedRows of(Path path, DateOrder order) {
    return new ImportedRows(path, new ImportOptions(Optional.of(order)));
  }

  static ImportedRows of(Path path, ImportOptions options) {
    return new ImportedRows(path, options);
  }

  static ImportedRows csv(Path folder, String... lines) throws IOException {
    return of(write(folder, StandardCharsets.UTF_8, lines));
  }

  static Path write(Path folder, Charset charset, String... lines) throws IOException {
    return Files.write(
        folder.resolve("log.csv"), (String.join("\r\n", lines) + "\r\n").getBytes(charset));
  }

  @Override
  public void transmission(Transmission row) {
    transmissions.add(row);
  }

  @Override
  public void entry(Entry row) {
    entries.add(row);
  }

  LogReading reading() {
    return imported.readings().get(0);
  }

  /** The fields of the only entry. */
  Fields entryFields() {
    if (entries.size() != 1) {
      throw new AssertionError("expected one entry: " + imported.quarantine());
    }
    return entries.get(0).fields();
  }

  List<String> reasons() {
    return imported.quarantine().stream().map(row -> row.column() + ": " + row.reason()).toList();
  }
}
