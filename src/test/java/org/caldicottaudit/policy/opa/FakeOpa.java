package org.caldicottaudit.policy.opa;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on a loopback port that answers each connection as it is told, byte by byte, and so can
 * do what a proper HTTP server never would.
 */
final class FakeOpa implements AutoCloseable {
  /** What to do with a connection whose request has been read. */
  interface Behaviour {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final AtomicInteger requests = new AtomicInteger();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<Behaviour> behaviours;
  private volatile String lastRequest = "";

  /**
   * @param behaviours one for each connection; the last for all that follow
   */
  FakeOpa(Behaviour... behaviours) {
    this.behaviours = List.of(behaviours);
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::acceptAll);
  }

  static Behaviour status(int status, String body) {
    return status(status, body, "");
  }

  static Behaviour status(int status, String body, String headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return out -> {
      out.write(head(status, headers + "Content-Length: " + bytes.length + "\r\n"));
      out.write(bytes);
    };
  }

  static Behaviour json(String body) {
    return status(200, body);
  }

  static byte[] head(int status, String headers) {
    return ("HTTP/1.1 " + status + " x\r\n" + headers + "Connection: close\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  static Behaviour silent() {
    return out -> Thread.sleep(60_000);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "fake-opa");
    thread.setDaemon(true);
    thread.start();
  }

  private void acceptAll() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        daemon(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      lastRequest = read(connection.getInputStream());
      int number = requests.getAndIncrement();
      Behaviour behaviour = behaviours.get(Math.min(number, behaviours.size() - 1));
      OutputStream out = connection.getOutputStream();
      behaviour.answer(out);
      out.flush();
      connection.shutdownOutput();
    } catch (IOException | InterruptedException e) {
      return; // The other side went away, which is what many tests are about.
    }
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return text.toString();
      }
      text.append((char) next);
    }
    byte[] body = in.readNBytes(length(text.toString()));
    return text + new String(body, StandardCharsets.UTF_8);
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  OpaAddress address() {
    return OpaAddress.of("http://127.0.0.1:" + socket.getLocalPort());
  }

  int requests() {
    return requests.get();
  }

  String lastRequest() {
    return lastRequest;
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket connection : open) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
