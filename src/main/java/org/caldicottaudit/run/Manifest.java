package org.caldicottaudit.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.evidence.Envelope;
import org.caldicottaudit.evidence.FileDigest;
import org.caldicottaudit.evidence.LineList;
import org.caldicottaudit.evidence.Receipt;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.RunFacts;
import org.jspecify.annotations.Nullable;

/**
 * Names exactly which bytes and which policies a run judged, and the bytes of every report, so that
 * a change of any of them shows. Has the shape of an in-toto statement: subjects are the outputs,
 * the predicate is what they were made from.
 *
 * @param policies the files that judged, with their SHA-256
 * @param keyId of the key that made pseudonyms; empty when people are shown
 */
record Manifest(
    AuditOptions options, AuditReport report, Map<String, String> policies, String keyId) {
  static final String FILE_NAME = "manifest.json";
  static final String TYPE = "caldicott-audit/run";

  /** What vouches for the files of a run, and so is none of them. */
  static final Set<String> EVIDENCE = Set.of(FILE_NAME, Envelope.FILE_NAME, Receipt.FILE_NAME);

  private static final String FORMAT_VERSION = "2";

  /**
   * Writes the manifest of the files that lie in the folder now, and a digest of each of their
   * lines.
   *
   * @param previous the run that this one follows; null when there is none
   */
  void write(Path folder, @Nullable Path previous) throws IOException {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("_type", "https://in-toto.io/Statement/v1");
    manifest.set("subject", outputs(folder));
    manifest.put("predicateType", TYPE);
    manifest.set("predicate", predicate(previous));
    Files.writeString(folder.resolve(FILE_NAME), text(manifest), StandardCharsets.UTF_8);
  }

  private ObjectNode predicate(@Nullable Path previous) throws IOException {
    RunFacts run = report.run();
    ObjectNode predicate = JsonNodeFactory.instance.objectNode();
    predicate.put("formatVersion", FORMAT_VERSION).put("tool", run.tool()).put("run", run.name());
    predicate.put("asOf", run.asOf().toString()).put("packMode", run.packMode());
    predicate
        .put("from", run.from().map(Object::toString).orElse(""))
        .put("to", run.to().map(Object::toString).orElse(""));
    predicate.put("policyRevision", run.policyRevision());
    predicate.put("engine", engine()).put("identified", run.identified());
    predicate.put("pseudonymKey", keyId);
    predicate.set("inputs", inputs());
    predicate.set("policies", files(policies));
    predicate.set("options", asked());
    if (run.assurance().local()) {
      predicate.set("local", files(run.assurance().files()));
    }
    warnings(predicate.putArray("warnings"));
    predicate.put(
        "previousManifest", previous == null ? "" : Sha256.of(previous.resolve(FILE_NAME)));
    return predicate;
  }

  private static String text(ObjectNode manifest) throws JsonProcessingException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return new ObjectMapper().writer(printer).writeValueAsString(manifest) + "\n";
  }

  private static ArrayNode outputs(Path folder) throws IOException {
    Map<String, FileDigest> digests = new TreeMap<>();
    Map<String, FileDigest> withLines = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        boolean lines = LineList.covers(name);
        (lines ? withLines : digests)
            .put(name, lines ? FileDigest.withLines(file) : FileDigest.of(file));
      }
    }
    LineList.write(withLines, folder.resolve(LineList.FILE_NAME));
    digests.putAll(withLines);
    digests.put(LineList.FILE_NAME, FileDigest.of(folder.resolve(LineList.FILE_NAME)));
    ArrayNode outputs = JsonNodeFactory.instance.arrayNode();
    digests.forEach((name, digest) -> output(outputs.addObject(), name, digest));
    return outputs;
  }

  private static void output(ObjectNode output, String name, FileDigest digest) {
    output.put("name", name).putObject("digest").put("sha256", digest.sha256());
    ObjectNode annotations = output.putObject("annotations").put("bytes", digest.bytes());
    if (LineList.covers(name)) {
      annotations.put("lines", digest.lines().length);
    }
  }

  /**
   * What was asked for, as it was typed: a path of this computer would tell who works on it, and a
   * run has to be found again from where it was made.
   */
  private ObjectNode asked() {
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    ArrayNode inputs = asked.putArray("inputs");
    options.inputs().forEach(input -> inputs.add(input.toString().replace('\\', '/')));
    ArrayNode mappings = asked.putArray("mappings");
    options.reading().mappings().forEach(path -> mappings.add(path.toString().replace('\\', '/')));
    asked
        .put("from", options.from().map(Object::toString).orElse(""))
        .put("to", options.to().map(Object::toString).orElse(""))
        .put("dateOrder", options.reading().dateOrder().map(Enum::name).orElse(""))
        .put("local", options.local().map(local -> local.toString().replace('\\', '/')).orElse(""));
    return asked;
  }

  /** An address of a server would tell more than what judged. */
  private String engine() {
    return switch (options.opa()) {
      case AuditOptions.EMBEDDED -> "embedded";
      case AuditOptions.LOCAL_OPA -> "opa, started for the run";
      default -> "opa server";
    };
  }

  private static ArrayNode files(Map<String, String> digests) {
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    digests.forEach((name, digest) -> files.addObject().put("file", name).put("sha256", digest));
    return files;
  }

  private ArrayNode inputs() {
    ArrayNode inputs = JsonNodeFactory.instance.arrayNode();
    for (LogReading reading : report.readings()) {
      inputs
          .addObject()
          .put("file", reading.source().file())
          .put("sheet", reading.source().sheet())
          .put("profile", reading.source().profile())
          .put("bytes", reading.bytes())
          .put("sha256", reading.sha256())
          .put("records", reading.records())
          .put("accepted", reading.accepted())
          .put("quarantined", reading.quarantined())
          .put("skipped", reading.skipped());
    }
    return inputs;
  }

  private void warnings(ArrayNode warnings) {
    report.problems().forEach(warnings::add);
    for (LogReading reading : report.readings()) {
      String log = reading.source().place(0).toString();
      reading.warnings().forEach(warning -> warnings.add(log + ": " + warning));
    }
  }
}
