package org.caldicottaudit.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.report.RunFacts;
import org.jspecify.annotations.Nullable;

/**
 * Names exactly which bytes and which policies a run judged, and the bytes of every report, so that
 * a change of any of them shows. Has the shape of an in-toto statement: subjects are the outputs,
 * the predicate is what they were made from.
 */
final class Manifest {
  static final String FILE_NAME = "manifest.json";
  static final String TYPE = "caldicott-audit/run";
  private static final String FORMAT_VERSION = "1";

  private Manifest() {}

  /**
   * Writes the manifest of the files that lie in the folder now.
   *
   * @param previous the run that this one replaces; null when there is none
   */
  static void write(
      Path folder,
      AuditOptions options,
      RunFacts run,
      List<LogReading> readings,
      @Nullable Path previous)
      throws IOException {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("_type", "https://in-toto.io/Statement/v1");
    manifest.set("subject", outputs(folder));
    manifest.put("predicateType", TYPE);
    ObjectNode predicate = manifest.putObject("predicate");
    predicate.put("formatVersion", FORMAT_VERSION).put("tool", run.tool()).put("run", run.name());
    predicate.put("asOf", run.asOf().toString()).put("packMode", run.packMode());
    predicate
        .put("from", run.from().map(Object::toString).orElse(""))
        .put("to", run.to().map(Object::toString).orElse(""));
    predicate.put("policyRevision", run.policyRevision()).put("identified", run.identified());
    predicate.set("inputs", inputs(readings));
    predicate.set("options", options(options));
    if (run.assurance().local()) {
      predicate.set("local", files(run.assurance().files()));
    }
    predicate.put("previousManifest", previous == null ? "" : sha256(previous.resolve(FILE_NAME)));
    Files.writeString(folder.resolve(FILE_NAME), text(manifest), StandardCharsets.UTF_8);
  }

  private static String text(ObjectNode manifest) throws JsonProcessingException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return new ObjectMapper().writer(printer).writeValueAsString(manifest) + "\n";
  }

  private static ArrayNode outputs(Path folder) throws IOException {
    ArrayNode outputs = JsonNodeFactory.instance.arrayNode();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        outputs
            .addObject()
            .put("name", String.valueOf(file.getFileName()))
            .putObject("digest")
            .put("sha256", sha256(file));
      }
    }
    return outputs;
  }

  /**
   * What was asked for, as it was typed: a path of this computer would tell who works on it, and a
   * run has to be found again from where it was made.
   */
  private static ObjectNode options(AuditOptions options) {
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

  private static ArrayNode files(Map<String, String> digests) {
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    digests.forEach((name, digest) -> files.addObject().put("file", name).put("sha256", digest));
    return files;
  }

  private static ArrayNode inputs(List<LogReading> readings) {
    ArrayNode inputs = JsonNodeFactory.instance.arrayNode();
    for (LogReading reading : readings) {
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

  static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
