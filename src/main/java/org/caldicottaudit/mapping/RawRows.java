package org.caldicottaudit.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.source.Row;

/** Reads some rows of logs as they stand there. */
public final class RawRows {
  private static final RecordSink UNUSED =
      new RecordSink() {
        @Override
        public void transmission(Transmission row) {}

        @Override
        public void entry(Entry row) {}
      };

  private RawRows() {}

  /**
   * The rows at those places; a place that its file doesn't have is missing.
   *
   * @param filesOrFolders as they are given to {@link LogImporter#read}
   * @return each row as its file has it; a sheet's row with tabs between its cells
   */
  public static SortedMap<Place, String> of(
      List<Path> filesOrFolders, Set<Place> places, ImportOptions options) {
    InputFiles files = InputFiles.of(filesOrFolders);
    Mappings mappings = Mappings.read(options.mappings(), files.mappings());
    List<Profile> profiles = mappings.before(Profiles.shipped());
    Set<String> wanted = places.stream().map(Place::file).collect(Collectors.toSet());
    SortedMap<Place, String> found = new TreeMap<>();
    for (FileImport file : FileSurveys.of(files.logs(), profiles, options, ImportProgress.NONE)) {
      if (wanted.contains(file.name())) {
        TableListener listener = (plan, header) -> new Picker(file.name(), plan, places, found);
        file.read(UNUSED, new ReferenceRows(), row -> {}, listener);
      }
    }
    return found;
  }

  /** Keeps the wanted rows of one table, whatever became of them. */
  private record Picker(
      String file, TablePlan plan, Set<Place> places, SortedMap<Place, String> found)
      implements RowListener {
    @Override
    public void accepted(Row row) {
      Place place = new Place(file, plan.table().sheet(), row.number());
      if (places.contains(place)) {
        found.put(place, row.raw());
      }
    }

    @Override
    public void quarantined(Row row, String heading, String reason) {
      accepted(row);
    }

    @Override
    public void skipped(Row row, String reason) {}
  }
}
