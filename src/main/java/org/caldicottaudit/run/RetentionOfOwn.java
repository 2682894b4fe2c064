package org.caldicottaudit.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How long this program keeps what it made itself: the last day whose things are due.
 *
 * @param runs by the date of the audit
 * @param keys by their last use
 * @param leftovers of programs that were killed, by when they were last written
 */
public record RetentionOfOwn(LocalDate runs, LocalDate keys, LocalDate leftovers) {
  private static final List<String> NAMES = List.of("runs", "keys", "leftovers");
  private static final List<Period> SHIPPED =
      List.of(Period.ofYears(3), Period.ofYears(3), Period.ofDays(7));

  /** Everything older than that day. */
  public static RetentionOfOwn before(LocalDate day) {
    LocalDate last = day.minusDays(1);
    return new RetentionOfOwn(last, last, last);
  }

  /**
   * What is older than a period, such as {@code P2Y}, or than a day, such as {@code 2024-03-31}.
   *
   * @throws RunException when it is neither
   */
  public static RetentionOfOwn olderThan(String text, LocalDate today) {
    try {
      return before(
          text.matches("\\d{4}-\\d{2}-\\d{2}")
              ? LocalDate.parse(text)
              : today.minus(period(text).orElseThrow()));
    } catch (DateTimeException | java.util.NoSuchElementException e) {
      throw new RunException(
          "\""
              + text
              + "\" is no age: write a period such as P2Y, P18M or P90D, or a day such as"
              + " 2024-03-31.",
          e);
    }
  }

  /**
   * The schedule of a file, or the shipped one where there is none: runs and keys three years,
   * leftovers a week.
   *
   * @throws RunException when the file holds a slip
   */
  public static RetentionOfOwn scheduled(Path file, LocalDate today) {
    List<LocalDate> days = new ArrayList<>();
    JsonNode given = read(file);
    for (int i = 0; i < NAMES.size(); i++) {
      JsonNode value = given.path(NAMES.get(i));
      Period shipped = SHIPPED.get(i);
      Optional<Period> period =
          value.isMissingNode() ? Optional.of(shipped) : period(value.asText());
      String name = NAMES.get(i);
      days.add(
          today
              .minus(period.orElseThrow(() -> slip(file, name + " is no period such as P3Y")))
              .minusDays(1));
    }
    return new RetentionOfOwn(days.get(0), days.get(1), days.get(2));
  }

  private static JsonNode read(Path file) {
    YAMLMapper yaml = new YAMLMapper();
    if (!Files.exists(file)) {
      return yaml.createObjectNode();
    }
    try {
      JsonNode given = yaml.readTree(Files.readString(file, StandardCharsets.UTF_8));
      TreeSet<String> unknown = new TreeSet<>();
      given.fieldNames().forEachRemaining(unknown::add);
      NAMES.forEach(unknown::remove);
      if (!given.isObject() || !unknown.isEmpty()) {
        throw slip(file, "it may say " + String.join(", ", NAMES) + " and nothing else");
      }
      return given;
    } catch (JacksonException e) {
      throw slip(file, "it is no YAML");
    } catch (IOException e) {
      throw new RunException("The retention schedule " + file + " can't be read.", e);
    }
  }

  private static RunException slip(Path file, String what) {
    return new RunException(
        "The retention schedule " + file + " can't be used: " + what + ". Nothing was removed.");
  }

  private static Optional<Period> period(String text) {
    try {
      Period period = Period.parse(text);
      return Optional.of(period).filter(some -> !some.isNegative() && !some.isZero());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether something of that moment is due. */
  static boolean due(java.time.Instant moment, LocalDate last) {
    return !moment.atZone(ZoneOffset.UTC).toLocalDate().isAfter(last);
  }
}
