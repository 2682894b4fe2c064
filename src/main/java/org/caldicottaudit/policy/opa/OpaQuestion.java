package org.caldicottaudit.policy.opa;

import com.bisnode.opa.client.OpaClientException;
import com.bisnode.opa.client.rest.ContentType;
import com.bisnode.opa.client.rest.OpaRestClient;
import com.bisnode.opa.client.rest.OpaServerConnectionException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngineException;
import org.caldicottaudit.policy.opa.OpaServerEngine.Limits;

/** One question to an OPA server; can be asked more than once. */
final class OpaQuestion {
  /** The server was not reached or broke down; asking again may help. */
  static final class WorthAskingAgain extends Exception {
    private final String sentence;

    WorthAskingAgain(String sentence, Throwable cause) {
      super(sentence, cause);
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  /** A path of anything else could ask OPA another question than the one meant. */
  private static final Pattern PATH = Pattern.compile("[a-z0-9_/]+");

  private final OpaRestClient client;
  private final OpaSentences sentences;
  private final Limits limits;
  private final HttpRequest request;
  private int status;

  OpaQuestion(
      OpaRestClient client,
      OpaSentences sentences,
      Limits limits,
      EntryPoint entryPoint,
      ObjectNode input) {
    this.client = client;
    this.sentences = sentences;
    this.limits = limits;
    this.request = request(entryPoint, input);
  }

  private HttpRequest request(EntryPoint entryPoint, ObjectNode input) {
    if (!PATH.matcher(entryPoint.path()).matches()) {
      throw new IllegalStateException("no path of a decision: " + entryPoint.path());
    }
    try {
      return client
          .getBasicRequestBuilder("v1/data/" + entryPoint.path())
          .timeout(limits.request())
          .header(ContentType.HEADER_NAME, ContentType.Values.APPLICATION_JSON)
          .POST(client.getJsonBodyPublisher(Map.of("input", input)))
          .build();
    } catch (JsonProcessingException e) {
      throw sentences.unsendable(e);
    }
  }

  /**
   * The body of the answer, whose status is 200.
   *
   * @throws WorthAskingAgain when the server was not reached, or says that it broke down
   * @throws PolicyEngineException when asking again would not help
   */
  byte[] ask() throws WorthAskingAgain {
    long asked = System.nanoTime();
    status = 0;
    try {
      byte[] body = client.sendRequest(request, info -> bodyOf(info, asked)).body();
      if (status != 200) {
        throw sentences.refused(status);
      }
      return body;
    } catch (OpaServerConnectionException e) {
      throw new WorthAskingAgain(sentences.unreachable(), e);
    } catch (OpaClientException e) {
      throw byStatus(e);
    } catch (IOException e) {
      throw byFault(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw sentences.interrupted(e);
    }
  }

  /** The client tells a status only in words, so it is taken from the answer itself. */
  private HttpResponse.BodySubscriber<byte[]> bodyOf(HttpResponse.ResponseInfo info, long asked) {
    status = info.statusCode();
    if (status != 200) {
      return LimitedBody.ignored();
    }
    Duration gone = Duration.ofNanos(System.nanoTime() - asked);
    return new LimitedBody(limits.maxAnswerBytes(), limits.request().minus(gone));
  }

  private WorthAskingAgain byStatus(OpaClientException e) {
    if (status >= 500) {
      return new WorthAskingAgain(sentences.brokeDown(status), e);
    }
    throw sentences.refused(status);
  }

  private WorthAskingAgain byFault(IOException e) {
    if (e instanceof HttpConnectTimeoutException) {
      return new WorthAskingAgain(sentences.unreachable(), e);
    }
    if (e instanceof HttpTimeoutException || e.getCause() instanceof TimeoutException) {
      throw sentences.tooSlow(e);
    }
    if (e.getCause() instanceof LimitedBody.TooLarge) {
      throw sentences.tooLarge(e);
    }
    return new WorthAskingAgain(sentences.brokenOff(), e);
  }
}
