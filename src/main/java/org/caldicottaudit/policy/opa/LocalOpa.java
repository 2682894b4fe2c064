package org.caldicottaudit.policy.opa;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.caldicottaudit.policy.PolicyEngineException;
import org.caldicottaudit.policy.PolicyFolder;

/**
 * An OPA server on a free loopback port with the policies loaded; ends with {@link #close()} or
 * with this program.
 */
public final class LocalOpa implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration STOP = Duration.ofSeconds(3);

  /** A free port can be taken by another program before OPA takes it. */
  private static final int ATTEMPTS = 3;

  private final Process process;
  private final OpaAddress address;
  private final LastWords lastWords;
  private final Thread hook = new Thread(this::stop, "stop-local-opa");

  private LocalOpa(Process process, OpaAddress address) {
    this.process = process;
    this.address = address;
    this.lastWords = LastWords.of(process.getInputStream());
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts it and waits until it answers.
   *
   * @throws PolicyEngineException when it does not start, with what OPA said
   */
  public static LocalOpa start(OpaProgram program, PolicyFolder policies) {
    PolicyEngineException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      LocalOpa opa = startOnce(program, policies, freePort());
      try {
        opa.awaitHealth();
        return opa;
      } catch (PolicyEngineException e) {
        opa.close();
        last = e;
        if (!opa.lastWords.text().contains("address already in use")) {
          break;
        }
      }
    }
    throw last == null ? new IllegalStateException("at least one attempt was made") : last;
  }

  private static LocalOpa startOnce(OpaProgram program, PolicyFolder policies, int port) {
    try {
      Process process =
          program.process(arguments(policies, port)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return new LocalOpa(process, OpaAddress.of("http://127.0.0.1:" + port));
    } catch (IOException e) {
      throw new PolicyEngineException(
          "OPA at \"" + program.path() + "\" could not be started: check that it runs here.", e);
    }
  }

  private static List<String> arguments(PolicyFolder policies, int port) {
    List<String> arguments =
        new ArrayList<>(
            List.of("run", "--server", "--addr", "127.0.0.1:" + port, "--skip-version-check"));
    arguments.addAll(List.of("--log-level", "error", "--shutdown-grace-period", "1"));
    arguments.addAll(OpaProgram.ignoring());
    arguments.addAll(List.of("--bundle", policies.path().toString()));
    return arguments;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new PolicyEngineException("No free port was found for a local OPA.", e);
    }
  }

  private void awaitHealth() {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    long deadline = System.nanoTime() + START.toNanos();
    while (!isHealthy(client)) {
      if (!process.isAlive()) {
        throw new PolicyEngineException(
            "The local OPA ended at once: " + lastWords.text() + " (see the policies folder).");
      }
      if (System.nanoTime() > deadline) {
        throw new PolicyEngineException(
            "The local OPA was not ready within " + START.toSeconds() + " seconds.");
      }
      pause();
    }
  }

  /** Alive as well, lest another program on the port should be taken for it. */
  private boolean isHealthy(HttpClient client) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/health"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200
          && process.isAlive();
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PolicyEngineException("Waiting for the local OPA was interrupted.", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PolicyEngineException("Waiting for the local OPA was interrupted.", e);
    }
  }

  /** Where it listens. */
  public OpaAddress address() {
    return address;
  }

  /** The process, for those who want to see it end. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // The program is ending, and the hook is at it.
    }
    stop();
  }

  private void stop() {
    process.destroy();
    try {
      if (process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
