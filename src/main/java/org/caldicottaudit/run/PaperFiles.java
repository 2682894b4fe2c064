package org.caldicottaudit.run;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.evidence.Sha256;

/**
 * What lies beside a paper: a manifest that names its files and what they were made from, and a zip
 * of both to hand on. Has the shape of an in-toto statement, as the manifest of an audit.
 */
record PaperFiles(String type, ObjectNode facts, List<LogReading> readings) {
  private static final LocalDate DAY = LocalDate.of(1980, 1, 1);

  /** Writes the manifest of those files of a folder, under that name. */
  void manifest(Path folder, List<String> files, Path target) throws IOException {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("_type", "https://in-toto.io/Statement/v1");
    ArrayNode subject = manifest.putArray("subject");
    for (String file : files) {
      subject
          .addObject()
          .put("name", file)
          .putObject("digest")
          .put("sha256", Sha256.of(folder.resolve(file)));
    }
    manifest.put("predicateType", type);
    ObjectNode predicate = manifest.putObject("predicate");
    predicate.setAll(facts);
    ArrayNode inputs = predicate.putArray("inputs");
    for (LogReading reading : readings) {
      inputs
          .addObject()
          .put("file", reading.source().file())
          .put("sheet", reading.source().sheet())
          .put("bytes", reading.bytes())
          .put("sha256", reading.sha256());
    }
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    Files.writeString(
        target,
        new ObjectMapper().writer(printer).writeValueAsString(manifest) + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW);
  }

  /** Packs those files with their manifest; the same files make the same bytes. */
  void zip(Path folder, List<String> files, Path target) throws IOException {
    Path manifest = folder.resolve(target.getFileName() + ".manifest");
    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW);
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      manifest(folder, files, manifest);
      for (String file : files) {
        add(zip, file, folder.resolve(file));
      }
      add(zip, Manifest.FILE_NAME, manifest);
    } finally {
      Files.deleteIfExists(manifest);
    }
  }

  private static void add(ZipArchiveOutputStream zip, String name, Path file) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(DAY.atStartOfDay());
    zip.putArchiveEntry(entry);
    Files.copy(file, zip);
    zip.closeArchiveEntry();
  }
}
