package org.caldicottaudit.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip so that its bytes don't depend on the clock. */
final class FixedZip {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 7, 3, 15, 30);

  private FixedZip() {}

  static void rewrite(Path zip, Path file) throws IOException {
    try (ZipFile parts = new ZipFile(zip.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      List<String> names = parts.stream().map(ZipEntry::getName).sorted().toList();
      for (String name : names) {
        copy(parts, name, out);
      }
    }
  }

  private static void copy(ZipFile parts, String name, ZipOutputStream out) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
    try (InputStream part = parts.getInputStream(new ZipEntry(name))) {
      part.transferTo(out);
    }
    out.closeEntry();
  }
}
