package org.caldicottaudit.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.caldicottaudit.source.Table;

/** Writes a proposed mapping for a person to edit: what is guessed, how, and what else there is. */
final class MappingText {
  /** A longer heading is none that a mapping could name on one line. */
  static final int LONGEST = 200;

  private final String place;
  private final Table table;
  private final MappingFile file;
  private final Header header;
  private final Map<String, String> reasons;
  private final StringBuilder text = new StringBuilder();

  MappingText(
      String place, Table table, MappingFile file, Header header, Map<String, String> reasons) {
    this.place = place;
    this.table = table;
    this.file = file;
    this.header = header;
    this.reasons = reasons;
  }

  String write() {
    line(
        "# A proposal for "
            + visible(place)
            + ", whose headings stand in row "
            + header.row()
            + ".");
    line("# Check every line. Then audit with --mapping and this file, or put it into a folder");
    line("# \"mappings\" beside the logs.");
    line("");
    line("kind: " + file.kind());
    line("# title: what reports shall call it");
    line(
        "# match: [headings that a table must have; without this line, all that have a field below]");
    line("");
    line("# Each heading and its field; \"\" means that it isn't used.");
    line("columns:");
    file.columns().forEach(this::column);
    line("");
    dates();
    line("");
    line("# What is written for a code, where it isn't an ordinary word:");
    line("# values:");
    line("#   channel: {\"our portal\": secure portal}");
    restrictions();
    line("");
    fields();
    return text.toString();
  }

  private void column(String heading, String column) {
    line(
        "  %s: %s  # %s"
            .formatted(
                quoted(heading),
                column.isEmpty() ? "\"\"" : column,
                visible(reasons.getOrDefault(heading, ""))));
  }

  private void dates() {
    line("dates:");
    line(
        file.order()
            .map(
                order ->
                    "  order: %s  # as the dates of the first rows prove".formatted(word(order)))
            .orElse(
                "  # order: dmy or mdy: say which, if dates such as 03/04/2026 don't prove it themselves"));
    line(
        file.zone()
            .map(zone -> "  zone: " + zone.getId())
            .orElse("  zone: unknown  # of times; UTC or Europe/London, if you know"));
  }

  private static String word(DateOrder order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  private void restrictions() {
    line("# Only where the headings alone don't tell the table:");
    if (!table.sheet().isEmpty()) {
      line("# sheet: " + quoted(table.sheet()));
    }
    line("# header_row: " + header.row());
  }

  private void fields() {
    line("# The fields of the " + file.kind() + ", with headings that are known for them:");
    Map<String, List<String>> known =
        Profiles.aliases(file.kind()).stream()
            .filter(alias -> !alias.heading().equals(alias.column()))
            .collect(
                Collectors.groupingBy(
                    Profiles.Alias::column,
                    Collectors.mapping(Profiles.Alias::heading, Collectors.toList())));
    for (String column : Profiles.columns(file.kind())) {
      List<String> headings = known.getOrDefault(column, List.of());
      line(
          "#   %s: %s"
              .formatted(
                  column, String.join(", ", headings.subList(0, Math.min(3, headings.size()))))
              .stripTrailing());
    }
  }

  private void line(String content) {
    text.append(content).append('\n');
  }

  /** In the quotation marks of YAML. */
  private static String quoted(String heading) {
    return "\"" + visible(heading.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
  }

  /** Characters that would end a comment or that no YAML may hold, spelt out. */
  private static String visible(String content) {
    StringBuilder visible = new StringBuilder();
    content
        .codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                visible.appendCodePoint(c);
              } else {
                visible.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
              }
            });
    return visible.toString();
  }

  private static boolean isPlain(int c) {
    return c == ' '
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SPACE_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
