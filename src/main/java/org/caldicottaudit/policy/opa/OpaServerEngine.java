package org.caldicottaudit.policy.opa;

import com.bisnode.opa.client.OpaConfiguration;
import com.bisnode.opa.client.rest.OpaRestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyEngineException;
import org.caldicottaudit.policy.StrictJson;

/**
 * Asks an OPA server over REST.
 *
 * <p>Asks again only when the server could not be reached or broke down itself; never asks another
 * engine instead.
 */
public final class OpaServerEngine implements PolicyEngine {
  /**
   * How long to wait, how much to read, how often to ask again.
   *
   * @param connect longest wait for a connection
   * @param request longest wait from the question to the end of the answer
   * @param maxAnswerBytes largest answer that is read
   * @param pauses waits before asking again, one for each time
   */
  public record Limits(
      Duration connect, Duration request, int maxAnswerBytes, List<Duration> pauses) {
    /** 2 seconds, 10 seconds, 50 MB, three times. */
    public static final Limits DEFAULT =
        new Limits(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            50_000_000,
            List.of(Duration.ofMillis(200), Duration.ofMillis(600), Duration.ofMillis(1800)));

    public Limits {
      Objects.requireNonNull(connect, "connect must not be null");
      Objects.requireNonNull(request, "request must not be null");
      pauses = List.copyOf(pauses);
    }
  }

  private final OpaRestClient client;
  private final OpaSentences sentences;
  private final AnswerBody answers;
  private final Limits limits;

  public OpaServerEngine(OpaAddress address) {
    this(address, Limits.DEFAULT);
  }

  public OpaServerEngine(OpaAddress address, Limits limits) {
    JsonMapper json = StrictJson.mapper(limits.maxAnswerBytes());
    this.client =
        new OpaRestClient(
            new OpaConfiguration(address.toString(), HttpClient.Version.HTTP_1_1),
            http(limits),
            json);
    this.sentences = new OpaSentences(address, limits);
    this.answers = new AnswerBody(json, sentences);
    this.limits = limits;
  }

  /** No proxy and no redirect: personal data goes to the address that was given and no other. */
  private static HttpClient http(Limits limits) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(HttpClient.Builder.NO_PROXY)
        .connectTimeout(limits.connect())
        .build();
  }

  /**
   * Each call brings the packs anew, and the whole rule library takes OPA some six milliseconds an
   * event: many enough to pay for the packs, and answered well before the time limit on a computer
   * that is several times slower.
   */
  @Override
  public int callSize() {
    return 200;
  }

  @Override
  public JsonNode evaluate(EntryPoint entryPoint, ObjectNode input) {
    OpaQuestion question = new OpaQuestion(client, sentences, limits, entryPoint, input);
    for (Duration pause : limits.pauses()) {
      try {
        return answers.decision(entryPoint, question.ask());
      } catch (OpaQuestion.WorthAskingAgain e) {
        waitFor(pause);
      }
    }
    return lastTry(entryPoint, question);
  }

  private JsonNode lastTry(EntryPoint entryPoint, OpaQuestion question) {
    try {
      return answers.decision(entryPoint, question.ask());
    } catch (OpaQuestion.WorthAskingAgain e) {
      throw new PolicyEngineException(e.sentence(), e);
    }
  }

  private void waitFor(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw sentences.interrupted(e);
    }
  }

  @Override
  public void close() {
    // The connections belong to the client, which gives them up when it is no longer used.
  }
}
