package org.caldicottaudit.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A signed manifest as a DSSE envelope, which tools for in-toto read: the bytes that were signed,
 * what they are, and who signed.
 *
 * @param payload exactly as signed
 * @param keyId of the key that signed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; bytes are what is signed
public record Envelope(byte[] payload, String keyId, byte[] signature) {
  public static final String FILE_NAME = "manifest.dsse.json";

  private static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";
  private static final JsonMapper JSON = new JsonMapper();

  /** Signs these bytes. */
  public static Envelope sign(byte[] payload, SigningKey key) {
    return new Envelope(payload, key.open().id(), key.sign(encoded(PAYLOAD_TYPE, payload)));
  }

  /** Whether the owner of that key signed exactly this. */
  public boolean verifies(VerifyingKey key) {
    return key.verifies(encoded(PAYLOAD_TYPE, payload), signature);
  }

  /** DSSE's pre-authentication encoding: what is signed can't pass for something else. */
  static byte[] encoded(String type, byte[] payload) {
    byte[] name = type.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("DSSEv1 " + name.length + " ").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(name);
    out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(payload);
    return out.toByteArray();
  }

  /** As the text of a file. */
  public String text() {
    ObjectNode envelope = JSON.createObjectNode().put("payloadType", PAYLOAD_TYPE);
    envelope.put("payload", Base64.getEncoder().encodeToString(payload));
    envelope
        .putArray("signatures")
        .addObject()
        .put("keyid", keyId)
        .put("sig", Base64.getEncoder().encodeToString(signature));
    return envelope + "\n";
  }

  /**
   * Reads the text of a file.
   *
   * @throws IllegalArgumentException when it is no such envelope
   */
  public static Envelope read(String text) {
    try {
      JsonNode envelope = JSON.readTree(text);
      JsonNode signature = envelope.path("signatures").path(0);
      if (!envelope.path("payloadType").asText().equals(PAYLOAD_TYPE)) {
        throw new IllegalArgumentException("no signed manifest");
      }
      return new Envelope(
          Base64.getDecoder().decode(envelope.path("payload").asText()),
          signature.path("keyid").asText(),
          Base64.getDecoder().decode(signature.path("sig").asText()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }
}
