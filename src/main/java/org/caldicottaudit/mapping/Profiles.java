package org.caldicottaudit.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;

/**
 * The kinds of export that are recognised by their headings. The order of {@code index.yaml}
 * decides where two fit a header equally well.
 */
final class Profiles {
  private static final String FOLDER = "profiles/";
  private static final List<Profile> SHIPPED = load();

  private final Map<String, JsonNode> files = new LinkedHashMap<>();
  private final List<Profile> profiles = new ArrayList<>();

  private Profiles() {}

  /** The profiles that the product ships. */
  static List<Profile> shipped() {
    return SHIPPED;
  }

  /** All columns that a table of that kind can have, in alphabetical order. */
  static SortedSet<String> columns(TableKind kind) {
    SortedSet<String> columns = new TreeSet<>();
    ofKind(kind)
        .filter(profile -> profile.steps().isEmpty()) // whose dates have names of their own
        .forEach(
            profile -> {
              columns.addAll(profile.headings().values());
              columns.addAll(profile.weak().values());
            });
    return columns;
  }

  /** Those of them that hold dates; fields of logs know it themselves. */
  static Set<String> dates(TableKind kind) {
    return ofKind(kind)
        .flatMap(profile -> profile.dates().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A heading as a profile writes it.
   *
   * @param weak whether it means the column only where nothing better does
   */
  record Alias(String heading, String column, boolean weak) {}

  /**
   * The headings of tables of that kind whoever made them, which the profiles without title know.
   */
  static List<Alias> aliases(TableKind kind) {
    List<Alias> aliases = new ArrayList<>();
    for (String name : YamlResource.list(YamlResource.read(FOLDER + "index.yaml"))) {
      JsonNode file = YamlResource.read(FOLDER + name + ".yaml");
      if (file.path("kind").asText().equals(kind.toString()) && !file.has("title")) {
        put(file.path("headings"), false, aliases);
        put(file.path("weak"), true, aliases);
      }
    }
    Set<String> keys =
        aliases.stream().map(alias -> Heading.key(alias.heading())).collect(Collectors.toSet());
    columns(kind).stream()
        .filter(column -> keys.add(Heading.key(column)))
        .forEach(column -> aliases.add(new Alias(column, column, false)));
    return aliases;
  }

  private static void put(JsonNode columns, boolean weak, List<Alias> aliases) {
    columns
        .properties()
        .forEach(
            column ->
                YamlResource.list(column.getValue())
                    .forEach(text -> aliases.add(new Alias(text, column.getKey(), weak))));
  }

  private static Stream<Profile> ofKind(TableKind kind) {
    return SHIPPED.stream().filter(profile -> profile.kind() == kind);
  }

  private static List<Profile> load() {
    Profiles loading = new Profiles();
    YamlResource.list(YamlResource.read(FOLDER + "index.yaml"))
        .forEach(name -> loading.files.put(name, YamlResource.read(FOLDER + name + ".yaml")));
    loading.files.forEach(
        (name, file) -> {
          // One without a kind is only there for others to extend.
          if (file.has("kind")) {
            loading.add(name, file);
          }
        });
    return List.copyOf(loading.profiles);
  }

  private void add(String name, JsonNode file) {
    Map<String, String> headings = new LinkedHashMap<>();
    Map<String, String> weak = new LinkedHashMap<>();
    Map<String, String> otherwise = new LinkedHashMap<>();
    Set<String> dropped = new HashSet<>();
    collect(name, file, headings, weak, otherwise, dropped);
    weak.keySet().removeAll(headings.keySet());
    byTheirOwnNames(headings, weak, dropped);
    JsonNode dates = file.path("dates");
    profiles.add(
        new Profile(
            name,
            TableKind.of(file.path("kind").asText()),
            RowForm.of(file.path("rows").asText(RowForm.CELLS.code())),
            file.path("title").asText(),
            groups(file.path("match")),
            headings,
            weak,
            otherwise,
            dropped,
            Set.copyOf(YamlResource.list(dates.path("columns"))),
            dates.path("order").asText().equals("iso"),
            zone(dates.path("zone").asText("Europe/London")),
            file.path("least").asInt(2),
            file.path("whole").asBoolean(),
            file.path("recipients").asText().equals("address##events"),
            YamlResource.words(file).getOrDefault("kinds", Map.of()),
            limits(file.path("limits")),
            steps(name, file.path("steps"), headings),
            listed(file.path("listed")),
            YamlResource.words(file.path("values")),
            Optional.empty()));
  }

  private static Set<Long> limits(JsonNode limits) {
    Set<Long> rows = new HashSet<>();
    limits.forEach(limit -> rows.add(limit.asLong()));
    return Set.copyOf(rows);
  }

  private static List<CaseStep> steps(String name, JsonNode list, Map<String, String> headings) {
    List<CaseStep> steps = new ArrayList<>();
    for (JsonNode item : list) {
      Map<Field, String> dates = new EnumMap<>(Field.class);
      item.path("dates")
          .properties()
          .forEach(date -> dates.put(field(date.getKey()), date.getValue().asText()));
      if (!headings.values().containsAll(dates.values())) {
        throw new IllegalStateException("profile %s lacks a column of a step".formatted(name));
      }
      steps.add(new CaseStep(EntryType.find(item.path("type").asText()).orElseThrow(), dates));
    }
    return steps;
  }

  private static Map<Field, Pattern> listed(JsonNode patterns) {
    Map<Field, Pattern> listed = new EnumMap<>(Field.class);
    patterns
        .properties()
        .forEach(
            item -> listed.put(field(item.getKey()), Pattern.compile(item.getValue().asText())));
    return listed;
  }

  private static Field field(String name) {
    return Field.find(name)
        .orElseThrow(() -> new IllegalStateException("no field is called " + name));
  }

  private static Optional<ZoneId> zone(String name) {
    return name.equals("unknown") ? Optional.empty() : Optional.of(ZoneId.of(name));
  }

  /** Of its own file and of the one it extends, whose headings it may take for other columns. */
  private void collect(
      String name,
      JsonNode file,
      Map<String, String> headings,
      Map<String, String> weak,
      Map<String, String> otherwise,
      Set<String> dropped) {
    put(name, file.path("headings"), headings);
    put(name, file.path("weak"), weak);
    put(name, file.path("otherwise"), otherwise);
    YamlResource.list(file.path("drop")).forEach(heading -> dropped.add(Heading.key(heading)));
    JsonNode parent = files.get(file.path("extends").asText());
    if (parent != null) {
      Map<String, String> inherited = new LinkedHashMap<>();
      Map<String, String> inheritedWeak = new LinkedHashMap<>();
      Set<String> own = Set.copyOf(dropped);
      collect(name, parent, inherited, inheritedWeak, otherwise, dropped);
      inherited.keySet().removeAll(own);
      inheritedWeak.keySet().removeAll(own);
      inherited.forEach(headings::putIfAbsent);
      inheritedWeak.forEach(weak::putIfAbsent);
    }
  }

  /** A column's own name is a heading for it, where it doesn't mean something else. */
  private static void byTheirOwnNames(
      Map<String, String> headings, Map<String, String> weak, Set<String> dropped) {
    for (String column : Set.copyOf(headings.values())) {
      String key = Heading.key(column);
      if (!weak.containsKey(key) && !dropped.contains(key)) {
        headings.putIfAbsent(key, column);
      }
    }
  }

  private static void put(String name, JsonNode columns, Map<String, String> headings) {
    columns
        .properties()
        .forEach(
            column -> {
              for (String heading : YamlResource.list(column.getValue())) {
                String before = headings.put(Heading.key(heading), column.getKey());
                if (before != null && !before.equals(column.getKey())) {
                  throw new IllegalStateException(
                      "profile %s names two columns for the heading %s".formatted(name, heading));
                }
              }
            });
  }

  private static List<Set<String>> groups(JsonNode match) {
    return YamlResource.list(match).stream()
        .map(group -> Set.of(group.split("\\s*\\|\\s*")))
        .toList();
  }
}
