package org.caldicottaudit.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that others wrote, within limits: depth 100, strings of a million characters, one
 * document, no name twice in an object.
 */
public final class StrictJson {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_STRING = 1_000_000;

  private StrictJson() {}

  /**
   * A mapper that refuses whatever is over the limits.
   *
   * @param maxDocument longest document in bytes
   */
  public static JsonMapper mapper(long maxDocument) {
    return JsonMapper.builder(factory(maxDocument))
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }

  /**
   * What a mapper reads with, for {@link JsonTree}.
   *
   * @param maxDocument longest document in bytes
   */
  static JsonFactory factory(long maxDocument) {
    return JsonFactory.builder()
        .streamReadConstraints(limits(maxDocument))
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  private static StreamReadConstraints limits(long maxDocument) {
    return StreamReadConstraints.builder()
        .maxNestingDepth(MAX_DEPTH)
        .maxStringLength(MAX_STRING)
        .maxDocumentLength(maxDocument)
        .build();
  }
}
