package org.caldicottaudit.policy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder that the policies live in. */
public record PolicyFolder(Path path) {
  /** What a verdict depends on; a change elsewhere in the folder changes no verdict. */
  private static final List<String> JUDGING = List.of("packs", "reference", "compiled");

  /**
   * @throws PolicyLoadException when it is no folder
   */
  public PolicyFolder {
    path = path.toAbsolutePath().normalize();
    if (!Files.isDirectory(path)) {
      throw new PolicyLoadException(
          "The policies folder \"" + path + "\" does not exist: give the folder named policies.");
    }
  }

  public Path packs() {
    return path.resolve("packs");
  }

  public Path reference() {
    return path.resolve("reference");
  }

  public Path checks() {
    return path.resolve("checks");
  }

  /** The builtins that every engine has. */
  public Path capabilities() {
    return path.resolve("capabilities.json");
  }

  public Path compiled() {
    return path.resolve("compiled");
  }

  /** The policies as compiled by OPA. */
  public Path wasm() {
    return compiled().resolve("policy.wasm");
  }

  /**
   * The bytes of the policies as compiled by OPA.
   *
   * @throws PolicyLoadException when they are missing
   */
  public byte[] compiledPolicies() {
    return PolicyFiles.bytes(wasm());
  }

  /** The policies as planned by OPA. */
  public Path plan() {
    return compiled().resolve("plan.json");
  }

  /**
   * The bytes of the policies as planned by OPA.
   *
   * @throws PolicyLoadException when they are missing
   */
  public byte[] plannedPolicies() {
    return PolicyFiles.bytes(plan());
  }

  /** The packs, in the form that is read fastest. */
  public Path compiledPacks() {
    return compiled().resolve("packs.json");
  }

  /** The metadata of the rules that were compiled. */
  public Path catalogue() {
    return compiled().resolve("catalogue.json");
  }

  /**
   * SHA-256, in hex, over the names and bytes of all that judges: compiled rules, packs, reference
   * lists. Files that an editor or Excel hides ({@code .x}, {@code ~$x}) are not counted.
   *
   * @throws PolicyLoadException when a file can't be read
   */
  public String revision() {
    MessageDigest digest = sha256();
    files().forEach((name, file) -> digestFile(digest, name, file));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The files that {@link #revision} is made of, by name in order, with their SHA-256 in hex. */
  public SortedMap<String, String> digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    files().forEach((name, file) -> digests.put(name, PolicyFiles.sha256(file)));
    return digests;
  }

  private Map<String, Path> files() {
    Map<String, Path> files = new TreeMap<>();
    for (String part : JUDGING) {
      Path folder = path.resolve(part);
      if (Files.isDirectory(folder)) {
        collect(folder, files);
      }
    }
    return files;
  }

  private void collect(Path folder, Map<String, Path> files) {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .filter(file -> !isHidden(file.getFileName().toString()))
          .forEach(file -> files.put(nameOf(file), file));
    } catch (IOException e) {
      throw PolicyFiles.unreadable(folder, e);
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("~$");
  }

  private String nameOf(Path file) {
    return path.relativize(file).toString().replace('\\', '/');
  }

  private static void digestFile(MessageDigest digest, String name, Path file) {
    byte[] title = name.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = PolicyFiles.bytes(file);
    // Lengths first, so that no name or content can pass for another's.
    digest.update(ByteBuffer.allocate(8).putInt(title.length).putInt(bytes.length).array());
    digest.update(title);
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
