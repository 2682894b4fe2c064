package org.caldicottaudit.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks over the zip file that a workbook is before any reader of workbooks sees it: absolute
 * limits, no part twice, no path outside, no document type that could pull in other files.
 */
final class ContainerScan {
  /** In bytes, all parts together unpacked. */
  static final long LARGEST_TOTAL = 2L << 30;

  private static final int PROLOG = 2048;

  private final Path path;
  private final Set<String> names = new HashSet<>();
  private long total;

  private ContainerScan(Path path) {
    this.path = path;
  }

  /**
   * @return the unpacked bytes of all parts
   * @throws SourceException when the container is unsafe, damaged or no .xlsx at all
   */
  static long check(Path path) {
    return new ContainerScan(path).run();
  }

  private long run() {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        checkName(entry.getName());
        checkContent(zip, entry);
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw Refusal.damaged(path, e);
    } catch (IOException e) {
      throw Refusal.unreadable(path, e);
    }
    checkKind();
    return total;
  }

  private void checkName(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    if (!names.add(plain)) {
      throw Refusal.unsafe(path, "two of its parts have the same name");
    }
    if (names.size() > PoiLimits.MOST_PARTS) {
      throw Refusal.unsafe(path, "it has more than %,d parts".formatted(PoiLimits.MOST_PARTS));
    }
    if (plain.startsWith("/")
        || plain.contains(":")
        || ("/" + plain + "/").contains("/../")
        || plain.chars().anyMatch(c -> c < ' ')) {
      throw Refusal.unsafe(path, "a part of it has a path that leads outside");
    }
  }

  private void checkContent(ZipFile zip, ZipEntry entry) throws IOException {
    boolean xml = isXml(entry.getName());
    long size = 0;
    CRC32 checksum = new CRC32();
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.readNBytes(buffer, 0, PROLOG); n > 0; n = in.read(buffer)) {
        if (xml && size == 0 && hasDocumentType(buffer, n)) {
          throw Refusal.unsafe(path, "its XML declares a document type");
        }
        size += n;
        checksum.update(buffer, 0, n);
        checkSize(size);
      }
    }
    // A flipped bit in a part that isn't packed would change a value and nothing else.
    if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
      throw new ZipException("wrong checksum");
    }
    total += size;
    if (entry.getName().equalsIgnoreCase("xl/sharedStrings.xml")
        && size > Runtime.getRuntime().maxMemory() / 4) {
      throw new SourceException(
          "%s needs more memory than there is: its texts take %,d MB. Give Java more memory (such as -Xmx2g) or save the log as CSV."
              .formatted(path.getFileName(), size >> 20));
    }
  }

  private void checkSize(long size) {
    if (size > PoiLimits.LARGEST_PART || total + size > LARGEST_TOTAL) {
      throw Refusal.unsafe(
          path,
          "it unpacks to more than %,d MB"
              .formatted(
                  (size > PoiLimits.LARGEST_PART ? PoiLimits.LARGEST_PART : LARGEST_TOTAL) >> 20));
    }
  }

  private void checkKind() {
    if (names.contains("xl/workbook.bin")) {
      throw Refusal.unsupported(path, "a binary workbook (.xlsb)");
    }
    if (!names.contains("[content_types].xml")) {
      throw Refusal.unsupported(path, "a zip file but no Excel workbook");
    }
  }

  private static boolean isXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
  }

  /** In any encoding: without its zeros, UTF-16 reads like Latin. */
  private static boolean hasDocumentType(byte[] head, int length) {
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    return text.replace("\u0000", "").toUpperCase(Locale.ROOT).contains("<!DOCTYPE");
  }
}
