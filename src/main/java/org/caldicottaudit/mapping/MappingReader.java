package org.caldicottaudit.mapping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.source.Fingerprint;
import org.caldicottaudit.source.SourceException;

/** Reads one mapping file, strictly: a slip of the pen is an error, not a column left out. */
final class MappingReader {
  /** No mapping is that long. */
  private static final int MOST_BYTES = 1 << 20;

  private static final List<String> KEYS =
      List.of(
          "kind", "title", "match", "columns", "ignore", "dates", "values", "sheet", "header_row");
  private static final List<String> ORDERS = List.of("dmy", "mdy", "iso");
  private static final List<String> ZONES = List.of("Europe/London", "UTC", "unknown");
  private static final String HOW_TO_LIST =
      " The end of a proposed mapping lists them all: caldicott inspect FILE --save mapping.yaml.";

  private final String name;
  private final byte[] bytes;
  private final MappingYaml yaml;

  MappingReader(Path path) {
    this.name = String.valueOf(path.getFileName());
    this.bytes = bytes(path);
    this.yaml = MappingYaml.of(name, text()).allow(KEYS);
  }

  MappingFile read() {
    TableKind kind = kind();
    Map<String, String> columns = columns(kind);
    Optional<String> order = dates("order", ORDERS);
    return new MappingFile(
        name,
        new Fingerprint(sha256(), bytes.length),
        kind,
        yaml.text("title").orElse(""),
        match(columns),
        columns,
        order.flatMap(DateOrder::find),
        order.filter("iso"::equals).isPresent(),
        zone(kind),
        values(kind, columns),
        yaml.text("sheet").orElse(""),
        yaml.number("header_row", HeaderSearch.ROWS));
  }

  private TableKind kind() {
    List<String> kinds =
        Arrays.stream(TableKind.values())
            .filter(TableKind::canBeMapped)
            .map(TableKind::toString)
            .toList();
    String written =
        yaml.text("kind")
            .orElseThrow(
                () ->
                    yaml.fault(
                        "kind", "is missing. Write one of " + String.join(", ", kinds) + "."));
    if (!kinds.contains(written)) {
      throw yaml.unknown(
          written, "is no kind of table (known are %s)".formatted(String.join(", ", kinds)), kinds);
    }
    return TableKind.of(written);
  }

  private Map<String, String> columns(TableKind kind) {
    if (!yaml.has("columns")) {
      throw yaml.fault("columns", "is missing. Write each heading with its field below it.");
    }
    MappingYaml part = yaml.child("columns");
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, String> byKey = new HashMap<>();
    Map<String, String> byColumn = new HashMap<>();
    part.texts()
        .forEach(
            (heading, column) -> {
              distinct(part, heading, byKey);
              if (!column.isEmpty()) {
                checkColumn(part, kind, column);
                String other = byColumn.put(column, heading);
                if (other != null) {
                  throw part.fault(
                      column,
                      "stands for both \"%s\" and \"%s\". Leave one of them \"\"."
                          .formatted(other, heading));
                }
              }
              columns.put(heading, column);
            });
    for (String heading : yaml.list("ignore")) {
      distinct(yaml, heading, byKey);
      columns.put(heading, "");
    }
    if (byColumn.isEmpty()) {
      throw yaml.fault("columns", "gives no heading a field. Fill in those that you know.");
    }
    return columns;
  }

  private static void distinct(MappingYaml part, String heading, Map<String, String> byKey) {
    String key = Heading.key(heading);
    if (key.isEmpty()) {
      throw part.fault(heading, "has no letter or digit, so no heading can be told by it.");
    }
    String other = byKey.put(key, heading);
    if (other != null) {
      throw part.fault(
          heading,
          "is the same heading as \"%s\": capitals, blanks and punctuation don't count. Keep one."
              .formatted(other));
    }
  }

  private static void checkColumn(MappingYaml part, TableKind kind, String column) {
    Set<String> known = Profiles.columns(kind);
    if (known.contains(column)) {
      return;
    }
    Optional<TableKind> other =
        Arrays.stream(TableKind.values())
            .filter(TableKind::isLog)
            .filter(one -> kind.isLog() && Profiles.columns(one).contains(column))
            .findFirst();
    throw other
        .map(
            one ->
                part.unknown(
                    column, "is a field of the %s, not of the %s".formatted(one, kind), known))
        .orElseGet(
            () -> {
              String near = NearestWord.question(column, known);
              return part.fault(
                  column,
                  "is no field of the %s.%s".formatted(kind, near.isEmpty() ? HOW_TO_LIST : near));
            });
  }

  private List<String> match(Map<String, String> columns) {
    List<String> match = yaml.list("match");
    if (!yaml.has("match")) {
      return columns.entrySet().stream()
          .filter(column -> !column.getValue().isEmpty())
          .map(Map.Entry::getKey)
          .toList();
    }
    Map<String, String> byKey = new HashMap<>();
    match.forEach(heading -> distinct(yaml, heading, byKey));
    if (match.isEmpty()) {
      throw yaml.fault("match", "names no heading, so that any table would fit. Name some.");
    }
    return match;
  }

  private Optional<String> dates(String key, List<String> known) {
    if (!yaml.has("dates")) {
      return Optional.empty();
    }
    MappingYaml part = yaml.child("dates").allow(List.of("order", "zone"));
    Optional<String> word = part.text(key);
    word.filter(written -> !known.contains(written))
        .ifPresent(
            written -> {
              throw part.unknown(
                  written,
                  "can't be the %s of dates: it must be one of %s"
                      .formatted(key, String.join(", ", known)),
                  known);
            });
    return word;
  }

  /** An e-mail log that nobody knows the time zone of is taken as London's with a doubt. */
  private Optional<ZoneId> zone(TableKind kind) {
    String zone =
        dates("zone", ZONES).orElse(kind == TableKind.EMAIL_LOG ? "unknown" : "Europe/London");
    return zone.equals("unknown") ? Optional.empty() : Optional.of(ZoneId.of(zone));
  }

  private Map<String, Map<String, String>> values(TableKind kind, Map<String, String> columns) {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    if (yaml.has("values")) {
      MappingYaml part = yaml.child("values");
      for (String column : part.keys()) {
        if (!columns.containsValue(column)) {
          throw part.unknown(
              column, "is no field that a heading under columns stands for", columns.values());
        }
        values.put(column, words(part.child(column), kind, column));
      }
    }
    return values;
  }

  private static Map<String, String> words(MappingYaml part, TableKind kind, String column) {
    Set<String> codes = kind.isLog() ? Vocabulary.GENERAL.codes(column) : Set.of();
    if (codes.isEmpty()) {
      throw part.fault(column, "takes any text, so that none can be given another meaning.");
    }
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, String> byKey = new HashMap<>();
    part.texts()
        .forEach(
            (written, code) -> {
              distinct(part, written, byKey);
              if (!codes.contains(code)) {
                throw part.unknown(
                    code,
                    "is no code of the field (known are %s)".formatted(String.join(", ", codes)),
                    codes);
              }
              words.put(Heading.key(written), code);
            });
    return words;
  }

  private static byte[] bytes(Path path) {
    try {
      if (Files.isRegularFile(path) && Files.size(path) > MOST_BYTES) {
        throw new SourceException(
            "%s is too long to be a mapping, which has at most 1 MB. Give the YAML file."
                .formatted(path));
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new SourceException(
          "The mapping %s can't be opened. Check that it is there and that you may read it."
              .formatted(path),
          e);
    }
  }

  private String text() {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SourceException(
          "The mapping %s isn't written in UTF-8. Save it so from your editor.".formatted(name), e);
    }
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
