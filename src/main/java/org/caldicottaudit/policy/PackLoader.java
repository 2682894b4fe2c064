package org.caldicottaudit.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the packs of a policies folder, strictly: a slip of the pen is an error, not a default. */
public final class PackLoader {
  private static final Set<String> CONTROL_KINDS = Set.of("automated", "partly", "manual");

  private static final String PACK = "pack.yaml";
  private static final String CONTROLS = "controls.yaml";

  private final Path folder;
  private final Catalogue catalogue;
  private final CompiledPacks compiled;

  private PackLoader(Path folder, Catalogue catalogue, CompiledPacks compiled) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.compiled = compiled;
  }

  /**
   * All packs, in order of name.
   *
   * @param catalogue the rules that packs may speak of
   * @throws PolicyLoadException when there is none, or one can't be used as it is
   */
  public static List<Pack> load(PolicyFolder policies, Catalogue catalogue) {
    CompiledPacks compiled = CompiledPacks.of(policies);
    List<Pack> packs =
        foldersIn(policies.packs()).stream()
            .map(folder -> new PackLoader(folder, catalogue, compiled).pack())
            .toList();
    if (packs.isEmpty()) {
      throw new PolicyLoadException(
          "The folder \"" + policies.packs() + "\" holds no pack: restore the policies folder.");
    }
    return packs;
  }

  /** The YAML files of all packs, in order. */
  static List<Path> files(PolicyFolder policies) {
    return foldersIn(policies.packs()).stream()
        .flatMap(folder -> Stream.of(folder.resolve(CONTROLS), folder.resolve(PACK)))
        .filter(Files::exists)
        .toList();
  }

  private static List<Path> foldersIn(Path parent) {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.filter(folder -> Files.isRegularFile(folder.resolve(PACK))).sorted().toList();
    } catch (IOException e) {
      throw PolicyFiles.unreadable(parent, e);
    }
  }

  private Pack pack() {
    YamlObject yaml =
        YamlObject.read(folder.resolve(PACK), compiled)
            .allow("name", "title", "description", "in_force", "protocol", "rules", "parameters");
    YamlObject inForce = yaml.child("in_force").allow("from", "to", "source", "confidence");
    Pack pack =
        new Pack(
            nameOf(yaml),
            yaml.text("title"),
            inForce.findDate("from"),
            inForce.findDate("to"),
            protocol(yaml.child("protocol")),
            settings(yaml.child("rules")),
            parameters(yaml.child("parameters")),
            controls());
    refuseRulesOfOthers(pack, yaml);
    return pack;
  }

  private String nameOf(YamlObject yaml) {
    String name = yaml.text("name");
    if (!name.equals(folder.getFileName().toString())) {
      throw yaml.fault("name", "the name of its folder, " + folder.getFileName() + ",");
    }
    return name;
  }

  private static Pack.Protocol protocol(YamlObject yaml) {
    yaml.allow(
        "reference",
        "name",
        "title",
        "ratified",
        "source",
        "confidence",
        "caldicott_principles",
        "golden_rules");
    return new Pack.Protocol(
        yaml.findText("reference").orElse(""),
        yaml.findText("name").orElseGet(() -> yaml.text("title")),
        yaml.findDate("ratified"));
  }

  private static Map<String, Pack.RuleSetting> settings(YamlObject rules) {
    Map<String, Pack.RuleSetting> settings = new LinkedHashMap<>();
    rules
        .children()
        .forEach(
            (id, rule) -> {
              rule.allow("severity", "on", "starts");
              Optional<Severity> severity = rule.findText("severity").map(Severity::of);
              settings.put(
                  id,
                  new Pack.RuleSetting(severity, rule.flag("on", true), rule.findDate("starts")));
            });
    return settings;
  }

  private static Map<String, Pack.Parameter> parameters(YamlObject yaml) {
    Map<String, Pack.Parameter> parameters = new LinkedHashMap<>();
    yaml.children()
        .forEach(
            (name, parameter) -> {
              parameter.allow("value", "source", "confidence", "description", "loosened_when");
              parameters.put(
                  name,
                  new Pack.Parameter(
                      parameter.value("value"),
                      parameter.text("source"),
                      parameter.text("confidence"),
                      loosening(parameter)));
            });
    return parameters;
  }

  private static Optional<Loosening> loosening(YamlObject parameter) {
    Optional<String> word = parameter.findText("loosened_when");
    Optional<Loosening> loosening = word.flatMap(Loosening::find);
    if (word.isPresent() && loosening.isEmpty()) {
      throw parameter.fault(
          parameter.place("loosened_when"), "higher, lower, longer, shorter, true or false");
    }
    return loosening;
  }

  private List<Control> controls() {
    List<Control> controls = new ArrayList<>();
    for (YamlObject yaml : YamlObject.readList(folder.resolve(CONTROLS), compiled)) {
      controls.add(control(yaml));
    }
    return controls;
  }

  private static Control control(YamlObject yaml) {
    yaml.allow(
        "id", "title", "text", "section", "kind", "question", "source", "confidence", "from");
    String kind = yaml.text("kind");
    if (!CONTROL_KINDS.contains(kind)) {
      throw yaml.fault(yaml.place("kind"), "automated, partly or manual");
    }
    return new Control(
        yaml.text("id"),
        yaml.text("title"),
        yaml.findText("text").orElse(""),
        yaml.findText("section").orElse(""),
        kind,
        yaml.findText("question").orElse(""),
        yaml.text("source"),
        yaml.text("confidence"),
        yaml.findDate("from"));
  }

  private void refuseRulesOfOthers(Pack pack, YamlObject yaml) {
    for (String id : pack.settings().keySet()) {
      boolean known =
          catalogue.findById(id).map(rule -> rule.packs().contains(pack.name())).orElse(false);
      if (!known) {
        throw yaml.fault("rules." + id, "the id of a rule whose metadata names this pack");
      }
    }
  }
}
