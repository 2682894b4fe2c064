package org.caldicottaudit.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of an .xlsx file and how they point to one another. What points outside the file is
 * never followed.
 */
final class XlsxContainer implements Closeable {
  /**
   * One part pointing to another.
   *
   * @param kind last word of its type, which is the same in plain and strict workbooks
   * @param part name as {@link ContainerScan#plain} writes it
   */
  record Relation(String id, String kind, String part) {}

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  XlsxContainer(Path path) throws IOException {
    zip = new ZipFile(path.toFile());
    for (ZipEntry entry : Collections.list(zip.entries())) {
      parts.put(ContainerScan.plain(entry.getName()), entry);
    }
  }

  /** The name of the part that lists the sheets. */
  String workbook() throws IOException, SAXException {
    return target(relations(""), "officeDocument");
  }

  /** What that part points to; the container itself is the part without a name. */
  List<Relation> relations(String part) throws IOException, SAXException {
    int folder = part.lastIndexOf('/') + 1;
    String name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    if (!parts.containsKey(name)) {
      return List.of();
    }
    Relations found = new Relations(part.substring(0, folder));
    try (InputStream in = open(name)) {
      SafeXml.parse(in, found);
    }
    return found.relations;
  }

  /** The only part of that kind. */
  static String target(List<Relation> relations, String kind) throws ZipException {
    String part = find(relations, kind);
    if (part == null) {
      throw new ZipException("no " + kind);
    }
    return part;
  }

  /** The part of that kind; null when there is none. */
  static @Nullable String find(List<Relation> relations, String kind) throws ZipException {
    List<String> found =
        relations.stream().filter(to -> to.kind.equals(kind)).map(Relation::part).toList();
    if (found.size() > 1) {
      throw new ZipException("more than one " + kind);
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** Unpacked size of that part as the container declares it; 0 when there is no such part. */
  long size(String part) {
    ZipEntry entry = parts.get(part);
    return entry == null ? 0 : entry.getSize();
  }

  /** The content of that part, which fails at its end when it isn't what the container declares. */
  InputStream open(String part) throws IOException {
    ZipEntry entry = parts.get(part);
    if (entry == null) {
      throw new ZipException("no part " + part);
    }
    return new PartStream(zip.getInputStream(entry), entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static final class Relations extends DefaultHandler {
    private final String folder;
    private final List<Relation> relations = new ArrayList<>();

    Relations(String folder) {
      this.folder = folder;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      String id = attributes.getValue("Id");
      String type = attributes.getValue("Type");
      String target = attributes.getValue("Target");
      if (name.equals("Relationship")
          && id != null
          && type != null
          && target != null
          && !"External".equals(attributes.getValue("TargetMode"))) {
        relations.add(
            new Relation(id, type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
      }
    }

    private static String resolve(String folder, String target) {
      List<String> steps = new ArrayList<>();
      String path = ContainerScan.plain(target.startsWith("/") ? target : folder + target);
      for (String step : path.split("/", -1)) {
        if (step.equals("..") && !steps.isEmpty()) {
          steps.remove(steps.size() - 1);
        } else if (!step.isEmpty() && !step.equals(".")) {
          steps.add(step);
        }
      }
      return String.join("/", steps);
    }
  }
}
