package org.caldicottaudit.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Copies a workbook so that it holds no trace of the clock: two runs write the same bytes. */
public final class FixedTimes {
  // The first day that a zip file can name; told by its bytes alone in any time zone.
  private static final LocalDate DAY = LocalDate.of(1980, 1, 1);

  private FixedTimes() {}

  /** Copies to a file that isn't there yet. */
  public static void copy(Path from, Path to) throws IOException {
    try (ZipFile source = ZipFile.builder().setPath(from).get();
        ZipArchiveOutputStream target =
            new ZipArchiveOutputStream(
                to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (ZipArchiveEntry entry : Collections.list(source.getEntriesInPhysicalOrder())) {
        copy(source, entry, target);
      }
    }
  }

  private static void copy(ZipFile source, ZipArchiveEntry entry, ZipArchiveOutputStream target)
      throws IOException {
    ZipArchiveEntry plain = new ZipArchiveEntry(entry.getName());
    plain.setMethod(entry.getMethod());
    plain.setCrc(entry.getCrc());
    plain.setSize(entry.getSize());
    plain.setCompressedSize(entry.getCompressedSize());
    plain.setTimeLocal(DAY.atStartOfDay());
    // As compressed there: nothing is packed a second time.
    try (InputStream packed = source.getRawInputStream(entry)) {
      target.addRawArchiveEntry(plain, packed);
    }
  }
}
