package org.caldicottaudit.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Draws from each stratum as many as its quota says. Each verdict gets a number out of the seed and
 * its own identity, and the lowest numbers win: so the draw is random, the same whenever it is made
 * again, and no matter in what order the verdicts come. Holds no more than is drawn.
 */
public final class Lottery {
  private final long seed;
  private final SortedMap<Stratum, Long> quotas;
  private final SortedMap<Stratum, Long> seen = new TreeMap<>();
  private final Map<Stratum, PriorityQueue<Ticket>> drawn = new HashMap<>();
  private final MessageDigest digest;

  private record Ticket(long number, String identity, Drawn verdict) {
    /** The one to give up first comes first. */
    static int worstFirst(Ticket one, Ticket other) {
      int byNumber = Long.compareUnsigned(other.number, one.number);
      return byNumber != 0 ? byNumber : other.identity.compareTo(one.identity);
    }
  }

  public Lottery(long seed, SortedMap<Stratum, Long> quotas) {
    this.seed = seed;
    this.quotas = new TreeMap<>(quotas);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Takes part with one more verdict.
   *
   * @param identity what tells it from all others of its stratum
   * @param verdict made only when it may be drawn
   */
  public void enter(Stratum stratum, String identity, Supplier<Drawn> verdict) {
    seen.merge(stratum, 1L, Long::sum);
    long quota = quotas.getOrDefault(stratum, 0L);
    if (quota == 0) {
      return;
    }
    PriorityQueue<Ticket> best =
        drawn.computeIfAbsent(stratum, key -> new PriorityQueue<>(Ticket::worstFirst));
    long number = number(stratum, identity);
    Ticket worst = best.peek();
    if (best.size() >= quota && worst != null && Long.compareUnsigned(number, worst.number) > 0) {
      return;
    }
    best.add(new Ticket(number, identity, verdict.get()));
    if (best.size() > quota) {
      best.poll();
    }
  }

  private long number(Stratum stratum, String identity) {
    String text =
        String.join(
            "\0",
            String.valueOf(seed),
            stratum.side().code(),
            stratum.rule(),
            stratum.partner(),
            identity);
    return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** How many of each stratum have come. */
  public SortedMap<Stratum, Long> seen() {
    return new TreeMap<>(seen);
  }

  /** What is drawn, in the order to read. */
  public List<Drawn> drawn() {
    List<Drawn> all = new ArrayList<>();
    drawn.values().forEach(best -> best.forEach(ticket -> all.add(ticket.verdict())));
    all.sort(null);
    return all;
  }
}
