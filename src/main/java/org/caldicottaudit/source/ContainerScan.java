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
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks over the zip file that a workbook is before any reader of workbooks sees it: absolute
 * limits, no part twice, no path outside, no document type that could pull in other files.
 *
 * <p>Sizes are those that the container declares; {@link PartStream} holds its parts to them.
 */
final class ContainerScan {
  /** In bytes, for one part unpacked. */
  static final long LARGEST_PART = 1L << 30;

  /** In bytes, all parts together unpacked. */
  static final long LARGEST_TOTAL = 2L << 30;

  /** Parts of one workbook. */
  static final int MOST_PARTS = 2_000;

  private static final int PROLOG = 2048;

  private final Path path;
  private final Set<String> names = new HashSet<>();
  private long total;

  private ContainerScan(Path path) {
    this.path = path;
  }

  /**
   * @throws SourceException when the container is unsafe, damaged or no .xlsx at all
   */
  static void check(Path path) {
    new ContainerScan(path).run();
  }

  /** The name of a part in the one form in which two names are compared. */
  static String plain(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  private void run() {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw Refusal.unsafe(path, "it has more than %,d parts".formatted(MOST_PARTS));
      }
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        checkName(plain(entry.getName()));
        checkSize(entry.getSize());
        checkProlog(zip, entry);
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw Refusal.damaged(path, e);
    } catch (IOException e) {
      throw Refusal.unreadable(path, e);
    }
    checkKind();
  }

  private void checkName(String name) {
    if (!names.add(name)) {
      throw Refusal.unsafe(path, "two of its parts have the same name");
    }
    if (name.startsWith("/")
        || name.contains(":")
        || ("/" + name + "/").contains("/../")
        || name.chars().anyMatch(c -> c < ' ')) {
      throw Refusal.unsafe(path, "a part of it has a path that leads outside");
    }
  }

  private void checkSize(long size) {
    total += size;
    if (size < 0 || size > LARGEST_PART || total > LARGEST_TOTAL) {
      throw Refusal.unsafe(
          path,
          "it unpacks to more than %,d MB"
              .formatted((size > LARGEST_PART ? LARGEST_PART : LARGEST_TOTAL) >> 20));
    }
  }

  private void checkProlog(ZipFile zip, ZipEntry entry) throws IOException {
    if (isXml(plain(entry.getName()))) {
      try (InputStream in = zip.getInputStream(entry)) {
        if (hasDocumentType(in.readNBytes(PROLOG))) {
          throw Refusal.unsafe(path, "its XML declares a document type");
        }
      }
    }
  }

  private void checkKind() {
    if (names.contains("xl/workbook.bin")) {
      throw Refusal.unsupported(path, "a binary workbook (.xlsb)");
    }
    if (names.contains("word/document.xml")) {
      throw Refusal.noTable(path, "a Word document");
    }
    if (names.contains("ppt/presentation.xml")) {
      throw Refusal.noTable(path, "a PowerPoint presentation");
    }
    if (names.contains("mimetype") && names.contains("content.xml")) {
      throw Refusal.unsupported(path, "an OpenDocument file (such as .ods)");
    }
    if (!names.contains("[content_types].xml")) {
      throw Refusal.archive(path);
    }
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
  }

  /** In any encoding: without its zeros, UTF-16 reads like Latin. */
  private static boolean hasDocumentType(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return text.replace("\u0000", "").toUpperCase(Locale.ROOT).contains("<!DOCTYPE");
  }
}
