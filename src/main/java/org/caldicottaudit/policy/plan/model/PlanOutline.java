package org.caldicottaudit.policy.plan.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A plan in which the number of a body stands where its blocks were, and where those lie in the
 * file. Nearly all of a plan is bodies, and to step over them takes a tenth of the time of reading
 * them.
 */
final class PlanOutline {
  /** Functions and plans lie in a list in an object of the same name in the whole. */
  private static final int DEPTH = 4;

  private static final byte[] BLOCKS = "\"blocks\"".getBytes(StandardCharsets.US_ASCII);

  private final byte[] plan;
  private final ByteArrayOutputStream outline = new ByteArrayOutputStream();
  private final List<Place> bodies = new ArrayList<>();
  private int at;

  private record Place(int from, int to) {}

  /**
   * Takes a plan apart.
   *
   * @throws IllegalArgumentException when a body has no end
   */
  PlanOutline(byte[] plan) {
    this.plan = plan;
    divide();
  }

  /** The plan without bodies. */
  byte[] json() {
    return outline.toByteArray();
  }

  /** What reads the body of a number. */
  JsonParser body(JsonFactory factory, int number) throws IOException {
    Place place = bodies.get(number);
    return factory.createParser(plan, place.from, place.to - place.from);
  }

  private void divide() {
    int kept = 0;
    int depth = 0;
    boolean named = false;
    while (at < plan.length) {
      byte letter = plan[at];
      if (letter == '"') {
        named = depth == DEPTH && isBlocks();
        skipText();
      } else if (letter == '[' && named) {
        outline.write(plan, kept, at - kept);
        kept = cutOut();
        named = false;
      } else {
        depth += change(letter);
        at++;
      }
    }
    outline.write(plan, kept, plan.length - kept);
  }

  private boolean isBlocks() {
    return Arrays.equals(
        plan, at, Math.min(plan.length, at + BLOCKS.length), BLOCKS, 0, BLOCKS.length);
  }

  private static int change(byte letter) {
    return switch (letter) {
      case '[', '{' -> 1;
      case ']', '}' -> -1;
      default -> 0;
    };
  }

  private int cutOut() {
    int from = at;
    int depth = 0;
    do {
      if (at >= plan.length) {
        throw new IllegalArgumentException("it is cut off");
      }
      byte letter = plan[at];
      if (letter == '"') {
        skipText();
      } else {
        depth += change(letter);
        at++;
      }
    } while (depth > 0);
    outline.writeBytes(String.valueOf(bodies.size()).getBytes(StandardCharsets.US_ASCII));
    bodies.add(new Place(from, at));
    return at;
  }

  private void skipText() {
    at++;
    while (at < plan.length && plan[at] != '"') {
      at += plan[at] == '\\' ? 2 : 1;
    }
    at++;
  }
}
