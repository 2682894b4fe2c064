package org.caldicottaudit.report.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.report.LondonTime;

/** Places in the logs and times as a pack writes them. */
final class Where {
  private Where() {}

  /** Such as {@code mail.csv, rows 3, 17; log.xlsx, sheet "Log", row 4}. */
  static String rows(List<Place> places) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Place place : places) {
      String table = new Place(place.file(), place.sheet(), 0).toString();
      rows.computeIfAbsent(table, absent -> new ArrayList<>()).add(String.valueOf(place.row()));
    }
    return rows.entrySet().stream()
        .map(
            it ->
                it.getKey()
                    + (it.getValue().size() == 1 ? ", row " : ", rows ")
                    + String.join(", ", it.getValue()))
        .collect(Collectors.joining("; "));
  }

  static String when(Optional<Moment> when) {
    return when.map(LondonTime::shortly).orElse("no date");
  }
}
