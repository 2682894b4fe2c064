package org.caldicottaudit.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.SecureDomain;

/** Reads the shipped lists, each a folder of CSV files with a header. */
final class ReferenceLists {
  private static final Set<String> DIRECTIONS = Set.of("send", "receive", "both");

  private ReferenceLists() {}

  static List<ReferenceData.Listed<SecureDomain>> secureDomains(Path reference) {
    return read(reference.resolve("secure_domains"), ReferenceLists::secureDomain);
  }

  static List<ReferenceData.Listed<String>> consumerDomains(Path reference) {
    return read(reference.resolve("consumer_domains"), row -> domain(row, "domain"));
  }

  private static <T> List<ReferenceData.Listed<T>> read(
      Path folder, Function<ReferenceRow, T> reading) {
    return filesIn(folder).stream()
        .flatMap(file -> ReferenceRow.read(file).stream())
        .map(row -> new ReferenceData.Listed<>(reading.apply(row), packs(row)))
        .toList();
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(ReferenceLists::isCsv).sorted().toList();
    } catch (IOException e) {
      throw PolicyFiles.unreadable(folder, e);
    }
  }

  private static boolean isCsv(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".csv") && !name.startsWith(".") && !name.startsWith("~$");
  }

  private static Set<String> packs(ReferenceRow row) {
    Set<String> packs = new TreeSet<>(List.of(row.find("packs").split("[;, ]+")));
    packs.remove("");
    packs.removeIf(pack -> pack.equals("all"));
    return packs;
  }

  private static SecureDomain secureDomain(ReferenceRow row) {
    String written = row.get("pattern");
    return new SecureDomain(
        new Place(row.file().getFileName().toString(), "", row.line()),
        domain(row, "pattern"),
        isExact(row, written),
        row.get("basis"),
        direction(row),
        row.findDate("valid_from"),
        row.findDate("valid_to"),
        row.find("evidence"),
        row.findDate("checked_on"),
        recheckDays(row));
  }

  private static String domain(ReferenceRow row, String column) {
    String domain = row.get(column).toLowerCase(Locale.ROOT);
    domain = domain.startsWith("*.") ? domain.substring(2) : domain;
    if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*")) {
      throw row.fault(column, "a domain such as nhs.net");
    }
    return domain;
  }

  private static boolean isExact(ReferenceRow row, String written) {
    return switch (row.get("match").toLowerCase(Locale.ROOT)) {
      case "suffix" -> false;
      case "exact" -> {
        if (written.startsWith("*.")) {
          throw row.fault("pattern", "no *. where match is exact");
        }
        yield true;
      }
      default -> throw row.fault("match", "exact or suffix");
    };
  }

  private static String direction(ReferenceRow row) {
    String direction = row.get("direction").toLowerCase(Locale.ROOT);
    if (!DIRECTIONS.contains(direction)) {
      throw row.fault("direction", "send, receive or both");
    }
    return direction;
  }

  private static OptionalInt recheckDays(ReferenceRow row) {
    String days = row.find("recheck_days");
    if (!days.matches("[0-9]{0,5}")) {
      throw row.fault("recheck_days", "a number of days");
    }
    return days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(days));
  }
}
