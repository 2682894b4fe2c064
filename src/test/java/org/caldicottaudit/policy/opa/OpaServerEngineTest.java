package org.caldicottaudit.policy.opa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngineException;
import org.caldicottaudit.policy.TinyPolicies;
import org.caldicottaudit.policy.opa.FakeOpa.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpaServerEngineTest {
  private static final OpaServerEngine.Limits LIMITS =
      new OpaServerEngine.Limits(
          Duration.ofSeconds(2),
          Duration.ofMillis(1500),
          100_000,
          List.of(Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(30)));

  @Test
  void givesTheValueOfTheDecision() {
    try (FakeOpa opa = new FakeOpa(FakeOpa.json("{\"result\":[1,2]}"))) {
      assertThat(ask(opa).toString()).isEqualTo("[1,2]");
      assertThat(opa.lastRequest())
          .startsWith("POST /v1/data/main/event/answers HTTP/1.1\r\n")
          .contains("{\"input\":{\"shared\":");
    }
  }

  @Test
  void keepsThePathOfTheAddress() {
    try (FakeOpa opa = new FakeOpa(FakeOpa.json("{\"result\":[]}"))) {
      OpaAddress address = OpaAddress.of(opa.address() + "/opa/");
      try (OpaServerEngine engine = new OpaServerEngine(address, LIMITS)) {
        engine.evaluate(EntryPoint.EVENT, TinyPolicies.object());
      }
      assertThat(opa.lastRequest()).startsWith("POST /opa/v1/data/main/event/answers ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"result\":null}", "{\"warning\":{\"code\":\"x\"}}"})
  void undefinedIsAFaultAndNeverAPass(String body) {
    assertFault(
        FakeOpa.json(body),
        1,
        "The OPA server at <address> gave no decision on main/event/answers: load the policies"
            + " folder of this program into it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Sign in</body></html>",
        "{\"result\":[1,",
        "[1]",
        "\"compliant\"",
        "{\"result\":[NaN]}",
        "{\"result\":[1],\"result\":[]}",
        "{\"result\":[1]} trailing"
      })
  void whatIsNoAnswerOfOpaIsAFault(String body) {
    assertFault(
        FakeOpa.json(body),
        1,
        "The OPA server at <address> sent something that is no answer of OPA: check the address"
            + " given with --opa.");
  }

  @Test
  void aHugeBodyIsNotRead() {
    byte[] chunk = " ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    Behaviour endless =
        out -> {
          out.write(FakeOpa.head(200, ""));
          for (int i = 0; i < 100_000; i++) {
            out.write(chunk);
          }
        };
    assertFault(endless, 1, TOO_LARGE);
  }

  @Test
  void deepNestingIsNotRead() {
    assertFault(FakeOpa.json("{\"result\":" + "[".repeat(10_000)), 1, TOO_LARGE);
  }

  private static final String TOO_LARGE =
      "The OPA server at <address> sent an answer that is too large or nested too deeply: check"
          + " that it is an OPA server with the policies of this program.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | it asks for credentials, so use one that answers this computer without.",
        "403 | it asks for credentials, so use one that answers this computer without.",
        "404 | nothing is there, so check the address given with --opa.",
        "400 | check that it is an OPA server and the address is its root.",
        "204 | check that it is an OPA server and the address is its root.",
        "302 | it redirects elsewhere, so give the address it leads to."
      })
  void aRefusalIsNotAskedAgain(int status, String advice) {
    assertFault(
        FakeOpa.status(status, "", "Location: http://127.0.0.1:1/secret\r\n"),
        1,
        "The OPA server at <address> answered with status " + status + ": " + advice);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void aBreakdownIsAskedThreeTimesMore(int status) {
    assertFault(
        FakeOpa.status(status, "{\"code\":\"internal_error\"}"),
        4,
        "The OPA server at <address> failed with status %d (asked 4 times): see its log."
            .formatted(status));
  }

  @Test
  void aBodyThatNeverEndsAfterABreakdownIsNotWaitedFor() {
    Behaviour drip =
        out -> {
          out.write(FakeOpa.head(500, ""));
          drip(out);
        };
    assertFault(
        drip,
        4,
        "The OPA server at <address> failed with status 500 (asked 4 times): see its log.");
  }

  @Test
  void aServerThatRecoversIsAnswerEnough() {
    try (FakeOpa opa =
        new FakeOpa(
            FakeOpa.status(503, ""), out -> {}, FakeOpa.json("{\"result\":[\"at last\"]}"))) {
      assertThat(ask(opa).toString()).isEqualTo("[\"at last\"]");
      assertThat(opa.requests()).isEqualTo(3);
    }
  }

  @Test
  void aServerThatIsDownIsSaidSo() {
    OpaAddress address;
    try (FakeOpa opa = new FakeOpa(FakeOpa.silent())) {
      address = opa.address();
    }
    try (OpaServerEngine engine = new OpaServerEngine(address, LIMITS)) {
      assertThatExceptionOfType(PolicyEngineException.class)
          .isThrownBy(() -> engine.evaluate(EntryPoint.EVENT, TinyPolicies.batch(1)))
          .withMessage(
              "The OPA server at %s could not be reached (asked 4 times): start it, or check the"
                  + " address given with --opa.",
              address);
    }
  }

  @Test
  void aConnectionThatBreaksOffIsAskedAgain() {
    Behaviour half =
        out -> {
          out.write(FakeOpa.head(200, "Content-Length: 5000\r\n"));
          out.write("{\"result\":[".getBytes(StandardCharsets.UTF_8));
        };
    assertFault(
        half,
        4,
        "The OPA server at <address> broke off the connection (asked 4 times): see its log, or"
            + " check the address given with --opa.");
  }

  @Test
  void aServerThatNeverAnswersIsNotWaitedForLong() {
    assertSlow(FakeOpa.silent());
  }

  @Test
  void aServerThatSendsOneByteASecondIsNotWaitedForLong() {
    assertSlow(
        out -> {
          out.write(FakeOpa.head(200, "Content-Length: 5000\r\n"));
          drip(out);
        });
  }

  @Test
  void aServerWhoseHeadersDripIsNotWaitedForLong() {
    assertSlow(OpaServerEngineTest::drip);
  }

  private static void drip(OutputStream out) throws IOException, InterruptedException {
    for (int i = 0; i < 60; i++) {
      out.write('H');
      out.flush();
      Thread.sleep(1000);
    }
  }

  private static void assertSlow(Behaviour behaviour) {
    long asked = System.nanoTime();
    assertFault(
        behaviour,
        1,
        "The OPA server at <address> gave no whole answer within 1.5 seconds: check that it is an"
            + " OPA server and not overloaded.");
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(8));
  }

  private static void assertFault(Behaviour behaviour, int requests, String sentence) {
    try (FakeOpa opa = new FakeOpa(behaviour)) {
      assertThatExceptionOfType(PolicyEngineException.class)
          .isThrownBy(() -> ask(opa))
          .withMessage("%s", sentence.replace("<address>", opa.address().toString()));
      assertThat(opa.requests()).isEqualTo(requests);
    }
  }

  private static JsonNode ask(FakeOpa opa) {
    try (OpaServerEngine engine = new OpaServerEngine(opa.address(), LIMITS)) {
      return engine.evaluate(EntryPoint.EVENT, TinyPolicies.batch(1));
    }
  }
}
