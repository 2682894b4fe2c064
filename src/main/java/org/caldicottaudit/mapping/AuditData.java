package org.caldicottaudit.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.caldicottaudit.source.WhiteSpace;

/**
 * The JSON document in a row of a Microsoft 365 audit log. It says more than the columns beside it,
 * and says it in one way on every computer.
 */
final class AuditData {
  /** Where Excel cuts a cell when it saves. */
  static final int LONGEST_CELL_OF_EXCEL = 32_767;

  private static final String AGAIN =
      " Export the log again and don't open it in Excel before the audit.";
  private static final String EMPTY =
      "The cell is empty, so nothing says what happened in this row. Export the log again.";
  private static final String CUT_BY_EXCEL =
      "The cell's JSON is cut off at 32,767 characters, as Excel does when it saves an export."
          + AGAIN;
  private static final String CUT = "The cell's JSON stops before its end." + AGAIN;
  private static final String DAMAGED =
      "The cell holds no JSON that can be read without doubt: it is damaged, nested too deeply, or names something twice."
          + AGAIN;
  private static final String NO_TIME =
      "The CreationTime in the cell's JSON is no time that can be read, such as 2026-04-03T09:12:00. Export the log again.";

  private static final String CREATED = "CreationTime";
  private static final int MAX_DEPTH = 100;
  private static final int MAX_STRING = 1_000_000;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_STRING)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode root;
  private final String heading;

  private AuditData(JsonNode root, String heading) {
    this.root = root;
    this.heading = heading;
  }

  /**
   * @throws UnreadableCellException when the text isn't one whole JSON object
   */
  static AuditData of(String text, String heading) throws UnreadableCellException {
    if (text.isEmpty()) {
      throw new UnreadableCellException(heading, EMPTY);
    }
    try {
      JsonNode root = JSON.readTree(text);
      if (root.isObject()) {
        return new AuditData(root, heading);
      }
    } catch (JsonEOFException e) {
      throw new UnreadableCellException(heading, cut(text));
    } catch (JsonProcessingException e) {
      throw new UnreadableCellException(heading, DAMAGED);
    }
    throw new UnreadableCellException(heading, DAMAGED);
  }

  private static String cut(String text) {
    return text.length() == LONGEST_CELL_OF_EXCEL ? CUT_BY_EXCEL : CUT;
  }

  /**
   * The creation time of a document, in UTC, without reading the rest; empty when none is found.
   */
  static Optional<LocalDateTime> creationTime(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
          JsonToken value = parser.nextToken();
          if (name.equals(CREATED)) {
            return value == JsonToken.VALUE_STRING ? time(parser.getText()) : Optional.empty();
          }
          parser.skipChildren();
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> time(String written) {
    String text = WhiteSpace.trim(written);
    try {
      return Optional.of(
          LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * When it happened; empty when the document doesn't say.
   *
   * @throws UnreadableCellException when what it says is no time
   */
  Optional<Instant> created() throws UnreadableCellException {
    String written = text(CREATED);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        time(written)
            .orElseThrow(() -> new UnreadableCellException(heading, NO_TIME))
            .toInstant(ZoneOffset.UTC));
  }

  /** The text or number at that path of names, trimmed; empty without one. */
  String text(String... path) {
    return WhiteSpace.trim(at(path).asText(""));
  }

  OptionalLong number(String... path) {
    JsonNode node = at(path);
    return node.isIntegralNumber() && node.canConvertToLong()
        ? OptionalLong.of(node.longValue())
        : OptionalLong.empty();
  }

  private JsonNode at(String... path) {
    JsonNode node = root;
    for (String name : path) {
      node = node.path(name);
    }
    return node;
  }
}
