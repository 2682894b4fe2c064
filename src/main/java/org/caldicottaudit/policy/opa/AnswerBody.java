package org.caldicottaudit.policy.opa;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.caldicottaudit.policy.EntryPoint;

/** Takes the decision out of the body of OPA's answer: {@code {"result": …}}. */
final class AnswerBody {
  private final JsonMapper json;
  private final OpaSentences sentences;

  AnswerBody(JsonMapper json, OpaSentences sentences) {
    this.json = json;
    this.sentences = sentences;
  }

  JsonNode decision(EntryPoint entryPoint, byte[] body) {
    JsonNode answer = tree(body);
    if (!answer.isObject()) {
      throw sentences.notOpa(null);
    }
    // OPA answers 200 without a result where nothing is defined: no decision, not a good one.
    if (!answer.hasNonNull("result")) {
      throw sentences.undefined(entryPoint);
    }
    return answer.get("result");
  }

  private JsonNode tree(byte[] body) {
    try {
      return json.readTree(body);
    } catch (StreamConstraintsException e) {
      throw sentences.tooLarge(e);
    } catch (IOException e) {
      throw sentences.notOpa(e);
    }
  }
}
