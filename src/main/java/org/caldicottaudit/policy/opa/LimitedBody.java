package org.caldicottaudit.policy.opa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of an answer up to a size and within a time. The client's own time limit ends at
 * the headers, so that a body of one byte a second would hold it for ever.
 */
final class LimitedBody implements BodySubscriber<byte[]> {
  /** The body is larger than it may be. */
  static final class TooLarge extends IOException {}

  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final CompletionStage<byte[]> whole;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int maxBytes;
  private Flow.@Nullable Subscription subscription;

  LimitedBody(int maxBytes, Duration limit) {
    this.maxBytes = maxBytes;
    this.whole =
        body.orTimeout(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS)
            .whenComplete((ok, failure) -> cancel());
  }

  /** Reads nothing: for answers whose status says enough. */
  static LimitedBody ignored() {
    LimitedBody ignored = new LimitedBody(0, Duration.ofSeconds(1));
    ignored.body.complete(new byte[0]);
    return ignored;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription newSubscription) {
    if (subscription != null || body.isDone()) {
      newSubscription.cancel();
      return;
    }
    subscription = newSubscription;
    newSubscription.request(1);
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (buffer.remaining() > maxBytes - bytes.size()) {
        body.completeExceptionally(new TooLarge());
        return;
      }
      byte[] chunk = new byte[buffer.remaining()];
      buffer.get(chunk);
      bytes.writeBytes(chunk);
    }
    if (subscription != null) {
      subscription.request(1);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public synchronized void onComplete() {
    body.complete(bytes.toByteArray());
  }

  private synchronized void cancel() {
    if (subscription != null) {
      subscription.cancel();
      subscription = null;
    }
  }
}
