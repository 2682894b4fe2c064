package org.caldicottaudit.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One entry of the audit log.
 *
 * @param seq its number, from 1
 * @param previous hash of the entry before; zeros for the first
 * @param hash SHA-256 of the line up to the hash itself
 * @param line as it stands in the file
 */
public record AuditEntry(long seq, String previous, String hash, String line, JsonNode content) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The last member of each line. */
  private static final String HASH = ",\"hash\":\"";

  static final AuditEntry BEFORE_THE_FIRST =
      new AuditEntry(0, "", "0".repeat(64), "", JSON.createObjectNode());

  /** The entry that says this after this one. */
  AuditEntry next(ObjectNode event) {
    ObjectNode content = JSON.createObjectNode().put("seq", seq + 1).put("prev", hash);
    content.setAll(event);
    String text = content.toString();
    String begin = text.substring(0, text.length() - 1);
    String own = hashOf(begin);
    return new AuditEntry(seq + 1, hash, own, begin + HASH + own + "\"}", content);
  }

  /** Reads a line; empty when it is no entry. */
  static Optional<AuditEntry> read(String line) {
    try {
      JsonNode content = JSON.readTree(line);
      if (!content.path("seq").isIntegralNumber() || !content.path("hash").isTextual()) {
        return Optional.empty();
      }
      return Optional.of(
          new AuditEntry(
              content.path("seq").asLong(),
              content.path("prev").asText(),
              content.path("hash").asText(),
              line,
              content));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Whether it says what it said when it was written. */
  boolean isWhole() {
    int end = line.lastIndexOf(HASH);
    return end > 0
        && line.equals(line.substring(0, end) + HASH + hash + "\"}")
        && hashOf(line.substring(0, end)).equals(hash);
  }

  private static String hashOf(String begin) {
    return Sha256.of(begin.getBytes(StandardCharsets.UTF_8));
  }
}
