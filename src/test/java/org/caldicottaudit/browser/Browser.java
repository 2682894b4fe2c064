package org.caldicottaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A Chromium without a window, told what to do over its DevTools protocol. It may ask the network
 * for nothing: a page that tries is a fault.
 */
public final class Browser implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final Answers answers;
  private final AtomicInteger calls = new AtomicInteger();

  private Browser(Process process, WebSocket socket, Answers answers) {
    this.process = process;
    this.socket = socket;
    this.answers = answers;
  }

  /**
   * Starts the browser that the variable {@code CALDICOTT_BROWSER} names, else the first that is
   * installed.
   *
   * @param profile an empty folder for what it writes
   */
  public static Browser start(Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                program(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--window-size=1280,1600",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("browser.log").toFile())
            .start();
    try {
      String address = "http://127.0.0.1:" + port(profile) + "/json/list";
      String page = page(address);
      Answers answers = new Answers();
      WebSocket socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(URI.create(page), answers)
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      Browser browser = new Browser(process, socket, answers);
      browser.call("Page.enable", Map.of());
      browser.call("Runtime.enable", Map.of());
      browser.call("Network.enable", Map.of());
      return browser;
    } catch (Exception | AssertionError e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static String program() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("CALDICOTT_BROWSER")).stream(),
            Stream.of(
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "A browser is needed: install Chromium or name one in CALDICOTT_BROWSER."));
  }

  private static String page(String address) throws IOException {
    try (InputStream list = URI.create(address).toURL().openStream()) {
      return JSON.readTree(list).at("/0/webSocketDebuggerUrl").asText();
    }
  }

  private static int port(Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      if (Files.exists(file) && !Files.readAllLines(file).isEmpty()) {
        return Integer.parseInt(Files.readAllLines(file).get(0));
      }
      Thread.sleep(100);
    }
    throw new AssertionError(
        "The browser doesn't start: " + Files.readString(profile.resolve("browser.log")));
  }

  /** Opens a page and waits until it is loaded. */
  public void open(Path page) throws Exception {
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      if (value("document.readyState + location.protocol").asText().equals("completefile:")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(page + " doesn't load");
  }

  /** As if the system asked for dark colours. */
  public void dark() throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
  }

  /** As wide as a telephone. */
  public void narrow() throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
  }

  /** What a script comes to. */
  public JsonNode value(String script) throws Exception {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
    assertThat(answer.has("exceptionDetails")).as(answer.toString()).isFalse();
    return answer.at("/result/value");
  }

  /** What the page has asked the network for. */
  public List<String> requests() {
    return answers.requests.stream().filter(url -> !url.startsWith("file:")).toList();
  }

  /** What the page has complained of. */
  public List<String> complaints() {
    return List.copyOf(answers.complaints);
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonNode> answer = answers.expect(id);
    ObjectNode call = JsonNodeFactory.instance.objectNode();
    call.put("id", id).put("method", method).set("params", JSON.valueToTree(parameters));
    socket.sendText(call.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(method + " has no answer", e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** What comes back, put together from its pieces. */
  private static final class Answers implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final StringBuilder pieces = new StringBuilder();

    CompletableFuture<JsonNode> expect(int id) {
      return waiting.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      pieces.append(text);
      if (last) {
        take(pieces.toString());
        pieces.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void take(String message) {
      try {
        JsonNode node = JSON.readTree(message);
        if (node.has("id")) {
          expect(node.get("id").asInt())
              .complete(node.has("result") ? node.get("result") : node.path("error"));
        } else if (node.path("method").asText().equals("Network.requestWillBeSent")) {
          requests.add(node.at("/params/request/url").asText());
        } else if (node.path("method").asText().equals("Runtime.exceptionThrown")) {
          complaints.add(node.at("/params/exceptionDetails").toString());
        }
      } catch (IOException e) {
        throw new AssertionError("the browser speaks no JSON", e);
      }
    }
  }
}
