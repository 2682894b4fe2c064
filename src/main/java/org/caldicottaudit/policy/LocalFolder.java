package org.caldicottaudit.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.Law;
import org.caldicottaudit.event.SecureDomain;
import org.caldicottaudit.policy.LocalSettings.LocalRow;
import org.caldicottaudit.policy.ReferenceLayer.Listed;

/** Reads a folder of local settings, strictly: a slip of the pen is an error, not a default. */
record LocalFolder(
    Path folder,
    PolicyFolder policies,
    List<Pack> packs,
    Catalogue catalogue,
    ReferenceData reference) {
  private static final String SETTINGS = "local.yaml";

  LocalSettings settings() {
    SortedMap<String, String> files = files();
    List<LocalChange> changes = new ArrayList<>();
    List<Pack> changed = packs;
    if (files.containsKey(SETTINGS)) {
      LocalYaml yaml =
          new LocalYaml(
              YamlObject.read(folder.resolve(SETTINGS)), packs, catalogue, ValueShape.of(policies));
      changed = yaml.packs(changes);
    }
    ReferenceLayer lists =
        ReferenceLists.local(folder, packs.stream().map(Pack::name).collect(Collectors.toSet()));
    return new LocalSettings(
        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
        files,
        changed,
        changes,
        rows(lists),
        lists);
  }

  /** A file of another name would be settings that nobody applies, so it is refused. */
  private SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> there = Files.list(folder)) {
      for (Path file : there.sorted().toList()) {
        String name = file.getFileName().toString();
        if (known().contains(name)) {
          files.put(name, PolicyFiles.sha256(file));
        } else if (!name.startsWith(".") && !name.startsWith("~$") && !isNote(name)) {
          throw unknown(file, name);
        }
      }
    } catch (IOException e) {
      throw new PolicyLoadException(
          "The folder of local settings \"" + folder + "\" can't be read: is it a folder?", e);
    }
    if (files.isEmpty()) {
      throw new PolicyLoadException(
          "The folder \"%s\" holds no local settings: expected any of %s."
              .formatted(folder, String.join(", ", known())));
    }
    return files;
  }

  private static boolean isNote(String name) {
    return name.endsWith(".md") || name.endsWith(".txt");
  }

  private static List<String> known() {
    return Stream.concat(
            Stream.of(SETTINGS), ReferenceLists.NAMES.stream().map(list -> list + ".csv"))
        .toList();
  }

  private static PolicyLoadException unknown(Path file, String name) {
    return new PolicyLoadException(
        "The file \"%s\" is no local setting: known are %s.%s"
            .formatted(
                file,
                String.join(", ", known()),
                NearestName.of(name, known()).map(near -> " Is " + near + " meant?").orElse("")));
  }

  private List<LocalRow> rows(ReferenceLayer lists) {
    List<LocalRow> rows = new ArrayList<>();
    Set<String> domains = shipped(reference::secureDomains, SecureDomain::pattern);
    lists.secureDomains().forEach(row -> rows.add(row(row, SecureDomain::pattern, domains)));
    Set<String> consumers = shipped(reference::consumerDomains, domain -> domain);
    lists.consumerDomains().forEach(row -> rows.add(row(row, domain -> domain, consumers)));
    Set<String> laws = shipped(reference::laws, Law::name);
    lists.laws().forEach(row -> rows.add(row(row, Law::name, laws)));
    for (LocalDate day : lists.holidays()) {
      rows.add(new LocalRow("holidays.csv", day.toString(), reference.holidays().contains(day)));
    }
    return rows;
  }

  private <T> Set<String> shipped(Function<String, List<T>> list, Function<T, String> what) {
    return packs.stream()
        .flatMap(pack -> list.apply(pack.name()).stream())
        .map(what)
        .collect(Collectors.toSet());
  }

  private static <T> LocalRow row(Listed<T> row, Function<T, String> what, Set<String> shipped) {
    String name = what.apply(row.value());
    return new LocalRow(row.place().toString(), name, shipped.contains(name));
  }
}
