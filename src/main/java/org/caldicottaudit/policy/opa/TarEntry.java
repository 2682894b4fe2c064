package org.caldicottaudit.policy.opa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Takes one file out of a {@code .tar.gz}, which is what OPA's bundles are. */
final class TarEntry {
  private TarEntry() {}

  static Optional<byte[]> find(byte[] bundle, String name) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bundle)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (plain(entry.getName()).equals(name)) {
          return Optional.of(tar.readAllBytes());
        }
      }
      return Optional.empty();
    }
  }

  private static String plain(String name) {
    return name.startsWith("/") ? name.substring(1) : name;
  }
}
