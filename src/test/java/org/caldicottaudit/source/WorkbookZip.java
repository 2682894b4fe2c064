package org.caldicottaudit.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx file put together part by part, so that any of them can be wrong. */
final class WorkbookZip {
  private static final String MAIN =
      "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
  private static final String LINKS =
      "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'";
  private static final String TYPE =
      "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder rows = new StringBuilder();
  private int method = ZipEntry.DEFLATED;

  WorkbookZip() {
    part(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
    part(
        "_rels/.rels",
        "<Relationships %s><Relationship Id='a' %sofficeDocument' Target='xl/workbook.xml'/></Relationships>"
            .formatted(LINKS, TYPE));
    part(
        "xl/workbook.xml",
        "<workbook %s xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Log' sheetId='1' r:id='s'/></sheets></workbook>"
            .formatted(MAIN));
    links(
        "<Relationship Id='s' %sworksheet' Target='worksheets/sheet1.xml'/>".formatted(TYPE)
            + "<Relationship Id='t' %ssharedStrings' Target='sharedStrings.xml'/>".formatted(TYPE));
    part("xl/sharedStrings.xml", "<sst %s><si><t>first</t></si></sst>".formatted(MAIN));
  }

  /** Replaces what the workbook points to. */
  WorkbookZip links(String relationships) {
    return part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships %s>%s</Relationships>".formatted(LINKS, relationships));
  }

  WorkbookZip part(String name, String content) {
    return part(name, content, StandardCharsets.UTF_8);
  }

  WorkbookZip part(String name, String content, Charset charset) {
    return part(name, content.getBytes(charset));
  }

  WorkbookZip part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** Adds a row without a number that has those cells. */
  WorkbookZip row(String cells) {
    return xml("<row>" + cells + "</row>");
  }

  /** Adds XML between the rows of the sheet. */
  WorkbookZip xml(String xml) {
    rows.append(xml);
    return this;
  }

  /** Its parts aren't packed. */
  WorkbookZip stored() {
    method = ZipEntry.STORED;
    return this;
  }

  byte[] bytes() throws IOException {
    parts.putIfAbsent(
        "xl/worksheets/sheet1.xml",
        "<worksheet %s><sheetData>%s</sheetData></worksheet>"
            .formatted(MAIN, rows)
            .getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(entry(part.getKey(), part.getValue()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  Path save(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  private ZipEntry entry(String name, byte[] content) {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(method);
    if (method == ZipEntry.STORED) {
      CRC32 checksum = new CRC32();
      checksum.update(content);
      entry.setSize(content.length);
      entry.setCrc(checksum.getValue());
    }
    return entry;
  }
}
