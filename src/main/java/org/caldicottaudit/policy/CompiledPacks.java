package org.caldicottaudit.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What the YAML files of the packs hold, as {@code compiled/packs.json} has it: YAML takes ten
 * times as long to read at the start of a run. A file that was changed since then is read itself.
 */
public final class CompiledPacks {
  /** Of files whose packs were never compiled. */
  static final CompiledPacks NONE = new CompiledPacks(Map.of());

  private static final JsonFactory JSON = StrictJson.factory(50_000_000);

  /** By the checksum of the file. */
  private final Map<String, JsonNode> contents;

  private CompiledPacks(Map<String, JsonNode> contents) {
    this.contents = contents;
  }

  /**
   * Those of a folder; none where it has no such file.
   *
   * @throws PolicyLoadException when the file is damaged
   */
  static CompiledPacks of(PolicyFolder policies) {
    Path file = policies.compiledPacks();
    if (!Files.exists(file)) {
      return NONE;
    }
    Map<String, JsonNode> contents = new HashMap<>();
    tree(file).properties().forEach(each -> contents.put(each.getKey(), each.getValue()));
    return new CompiledPacks(contents);
  }

  private static JsonNode tree(Path file) {
    try {
      return JsonTree.read(JSON, PolicyFiles.bytes(file));
    } catch (IOException e) {
      throw new PolicyLoadException(
          "The compiled packs \"" + file + "\" are damaged: run ./caldicott policies build.", e);
    }
  }

  /** What a file of those bytes holds; empty when it is not one that was compiled. */
  Optional<JsonNode> find(byte[] yaml) {
    return Optional.ofNullable(contents.get(checksum(yaml)));
  }

  /**
   * The bytes of {@code compiled/packs.json}: the same packs, the same bytes.
   *
   * @throws PolicyLoadException when a file can't be read, or is no YAML
   */
  public static byte[] compile(PolicyFolder policies) {
    ObjectNode contents = JsonNodeFactory.instance.objectNode();
    for (Path file : PackLoader.files(policies)) {
      contents.set(checksum(PolicyFiles.bytes(file)), YamlObject.tree(file, NONE));
    }
    DefaultIndenter lines = new DefaultIndenter("", "\n");
    try {
      return new JsonMapper()
          .writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
          .writeValueAsBytes(contents);
    } catch (IOException e) {
      throw new IllegalStateException("JSON can be written to memory", e);
    }
  }

  /**
   * Tells files apart that people change; a digest would take as long as it saves. Who means harm
   * could change the compiled file as well, and {@link PolicyFolder#revision} counts both.
   */
  private static String checksum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return bytes.length + "-" + Long.toHexString(sum.getValue());
  }
}
