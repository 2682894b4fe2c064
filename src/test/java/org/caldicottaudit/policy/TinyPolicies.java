package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Three small rules and two packs, compiled, for tests of what goes round them. */
public final class TinyPolicies {
  private static final Path ROOT = Path.of("src/test/resources/policy");
  public static final PolicyFolder FOLDER = new PolicyFolder(ROOT.resolve("tiny"));
  public static final Catalogue CATALOGUE = Catalogue.load(FOLDER);
  public static final List<Pack> PACKS = PackLoader.load(FOLDER, CATALOGUE);
  public static final ReferenceData REFERENCE = ReferenceData.load(FOLDER, PACKS);
  public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  private TinyPolicies() {}

  public static byte[] faulty(String name) {
    try {
      return Files.readAllBytes(ROOT.resolve("faulty").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Judge judge(PolicyEngine engine) {
    return new Judge(engine, CATALOGUE, PACKS, REFERENCE, AS_OF);
  }

  /** A message that went to these domains, from a source with these fields. */
  public static ObjectNode message(List<String> domains, String... provided) {
    ObjectNode event = object().put("kind", "message").put("id", "m1").put("date", "2026-04-03");
    ObjectNode fields = event.putObject("provided");
    Stream.of(provided).forEach(field -> fields.put(field, true));
    ArrayNode recipients = event.putArray("recipients");
    domains.forEach(domain -> recipients.addObject().put("domain", domain));
    return event;
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A batch of one entry point with so many equal messages. */
  public static ObjectNode batch(int items) {
    Item item = new Item("new-protocol", message(List.of("a.org", "nhs.net"), "case_ref"));
    return new BatchInput(PACKS, REFERENCE, AS_OF)
        .of(EntryPoint.EVENT, Stream.generate(() -> item).limit(items).toList());
  }

  /** Copies the policies, for tests that change them. */
  public static PolicyFolder copyTo(Path target) {
    try (Stream<Path> files = Files.walk(FOLDER.path())) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(FOLDER.path().relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
      return new PolicyFolder(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
