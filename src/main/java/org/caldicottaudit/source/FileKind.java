package org.caldicottaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes; its name may lie. */
enum FileKind {
  ZIP,
  OLE2,
  HTML,
  XML_WORKBOOK,
  TEXT;

  /** How web pages begin. */
  private static final List<String> PAGES =
      List.of(
          "<html", "<!doctype html", "<table", "<head", "<body", "<meta", "<style", "<div", "<!--");

  private static final int HEAD = 8192;

  static FileKind of(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new SourceException(
          Files.exists(path)
              ? "%s is not an ordinary file. Give a log as a CSV or Excel file.".formatted(path)
              : "There is no file %s. Check the path.".formatted(path));
    }
    return of(path.getFileName().toString(), head(path));
  }

  private static FileKind of(String name, byte[] head) {
    if (head.length == 0) {
      throw new SourceException("%s is empty. Export the log again.".formatted(name));
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (text.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return OLE2;
    }
    refuseOtherKinds(name, text);
    return markedUp(name, text);
  }

  private static FileKind markedUp(String name, String head) {
    String text =
        head.replace("\u0000", "")
            .replaceFirst("^[\u00EF\u00BB\u00BF\u00FE\u00FF\\s]+", "")
            .toLowerCase(Locale.ROOT);
    if (PAGES.stream().anyMatch(text::startsWith)) {
      return HTML;
    }
    if (!text.startsWith("<?xml") && !text.startsWith("<workbook")) {
      return TEXT;
    }
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return XML_WORKBOOK;
    }
    if (text.contains("<html")) {
      return HTML;
    }
    throw new SourceException(
        "%s is XML of a kind that holds no table. Export the log as CSV or .xlsx and give that file."
            .formatted(name));
  }

  private static void refuseOtherKinds(String name, String head) {
    String kind = otherKind(head);
    if (!kind.isEmpty()) {
      throw new SourceException(
          "%s is %s and neither a CSV file nor an Excel workbook of 1997 or later. Export the log as CSV or .xlsx."
              .formatted(name, kind));
    }
  }

  /** What it is that can't hold a log, by its first bytes; empty when they don't tell. */
  private static String otherKind(String head) {
    if (head.startsWith("%PDF")) {
      return "a PDF document";
    }
    if (head.startsWith("\u001F\u008B")
        || head.startsWith("Rar!")
        || head.startsWith("7z\u00BC\u00AF")) {
      return "a compressed archive";
    }
    if (head.startsWith("{\\rtf") || head.startsWith("MIME-Version:")) {
      return "a document or saved web page";
    }
    return oldExcel(head) ? "a workbook of Excel 4 or older" : "";
  }

  /** BIFF2 to BIFF4 workbooks start with their BOF record. */
  private static boolean oldExcel(String head) {
    return head.length() > 4
        && head.charAt(0) == '\u0009'
        && (head.charAt(1) == 0 || head.charAt(1) == 2 || head.charAt(1) == 4)
        && (head.charAt(2) == 4 || head.charAt(2) == 6)
        && head.charAt(3) == 0;
  }

  private static byte[] head(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD);
    } catch (NoSuchFileException e) {
      throw new SourceException("There is no file %s. Check the path.".formatted(path), e);
    } catch (IOException e) {
      throw new SourceException(
          "%s can't be opened. Check that you may read it and that no other program holds it."
              .formatted(path),
          e);
    }
  }
}
