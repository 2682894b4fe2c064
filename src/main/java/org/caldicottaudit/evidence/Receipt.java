package org.caldicottaudit.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * Where an entry stands in which audit log. Whoever keeps one apart from the log, on paper or in a
 * message, can tell when entries up to it were changed or cut off.
 *
 * @param log names the log: the hash of its first entry
 * @param seq number of the entry
 * @param entry hash of the entry, which is the head of the log as it then was
 */
public record Receipt(String log, long seq, String entry) {
  public static final String FILE_NAME = "receipt.json";

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * As the text of a file.
   *
   * @param manifest SHA-256 of the manifest that the entry names
   */
  public String text(String manifest) {
    return JSON.createObjectNode()
            .put("formatVersion", "1")
            .put("log", log)
            .put("seq", seq)
            .put("entry", entry)
            .put("manifest", manifest)
            .toPrettyString()
            .replace("\r\n", "\n")
        + "\n";
  }

  /** Reads the text of a file; empty when it is none. */
  public static Optional<Receipt> read(String text) {
    try {
      JsonNode receipt = JSON.readTree(text);
      return receipt.path("seq").isIntegralNumber()
          ? Optional.of(
              new Receipt(
                  receipt.path("log").asText(),
                  receipt.path("seq").asLong(),
                  receipt.path("entry").asText()))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
