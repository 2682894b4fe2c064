package org.caldicottaudit.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Law;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.SecureDomain;
import org.caldicottaudit.policy.ReferenceLayer.Listed;

/**
 * Reads the lists, strictly. The product keeps each in a folder of CSV files with a header, an
 * organisation beside its own settings.
 */
final class ReferenceLists {
  /** The lists that a local folder may hold, each in a file of that name. */
  static final List<String> NAMES =
      List.of("secure_domains", "consumer_domains", "laws", "holidays");

  private static final Pattern SEPARATORS = Pattern.compile("[;, ]+");
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final Set<String> DIRECTIONS = Set.of("send", "receive", "both");
  private static final Set<String> KINDS_OF_LAW =
      Set.of("basis", "condition", "act", "power", "guidance");
  private static final Map<String, Set<String>> COLUMNS =
      Map.of(
          "secure_domains",
          Set.of(
              "pattern",
              "match",
              "basis",
              "direction",
              "valid_from",
              "valid_to",
              "end_unknown",
              "evidence",
              "checked_on",
              "recheck_days",
              "packs",
              "confidence"),
          "consumer_domains",
          Set.of("domain", "provider", "packs"),
          "laws",
          Set.of(
              "law",
              "kind",
              "words",
              "in_force_from",
              "in_force_to",
              "packs",
              "source",
              "confidence"),
          "holidays",
          Set.of("date", "name", "source", "confidence"));

  private final Function<String, List<Path>> files;
  private final Set<String> packs;

  /** The packs of a cell as it is written: nearly all rows are for the same. */
  private final Map<String, Set<String>> named = new HashMap<>();

  private ReferenceLists(Function<String, List<Path>> files, Set<String> packs) {
    this.files = files;
    this.packs = packs;
  }

  /**
   * The lists of the product.
   *
   * @param packs names of all packs, which rows may speak of
   */
  static ReferenceLayer shipped(Path reference, Set<String> packs) {
    return new ReferenceLists(list -> filesIn(reference.resolve(list)), packs).layer();
  }

  /** The lists of an organisation; one that isn't there adds nothing. */
  static ReferenceLayer local(Path folder, Set<String> packs) {
    return new ReferenceLists(
            list -> Stream.of(folder.resolve(list + ".csv")).filter(Files::exists).toList(), packs)
        .layer();
  }

  private ReferenceLayer layer() {
    return new ReferenceLayer(
        listed("secure_domains", ReferenceLists::secureDomain),
        listed("consumer_domains", row -> domain(row, "domain")),
        listed("laws", ReferenceLists::law),
        holidays());
  }

  private <T> List<Listed<T>> listed(String list, Function<ReferenceRow, T> reading) {
    return rows(list).map(row -> new Listed<>(reading.apply(row), packs(row), place(row))).toList();
  }

  private Stream<ReferenceRow> rows(String list) {
    Set<String> columns = COLUMNS.getOrDefault(list, Set.of());
    return files.apply(list).stream().flatMap(file -> ReferenceRow.read(file, columns).stream());
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

  private Set<String> packs(ReferenceRow row) {
    return named.computeIfAbsent(row.find("packs"), written -> packs(row, written));
  }

  private Set<String> packs(ReferenceRow row, String written) {
    Set<String> names = new TreeSet<>(List.of(SEPARATORS.split(written)));
    names.remove("");
    names.remove("all");
    if (!packs.containsAll(names)) {
      throw row.fault("packs", "names of packs, of " + String.join(", ", new TreeSet<>(packs)));
    }
    return Set.copyOf(names);
  }

  private static Place place(ReferenceRow row) {
    return new Place(row.file().getFileName().toString(), "", row.line());
  }

  private static SecureDomain secureDomain(ReferenceRow row) {
    String written = row.get("pattern");
    return new SecureDomain(
        place(row),
        domain(row, "pattern"),
        isExact(row, written),
        row.get("basis"),
        direction(row),
        row.findDate("valid_from"),
        lastDay(row, "valid_from", "valid_to"),
        row.find("evidence"),
        row.findDate("checked_on"),
        recheckDays(row),
        endUnknown(row));
  }

  private static Optional<LocalDate> lastDay(ReferenceRow row, String from, String to) {
    Optional<LocalDate> first = row.findDate(from);
    Optional<LocalDate> last = row.findDate(to);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw row.fault(to, "a day that is not before " + from + ", " + first.get() + ",");
    }
    return last;
  }

  private static boolean endUnknown(ReferenceRow row) {
    boolean unknown =
        switch (row.find("end_unknown").toLowerCase(Locale.ROOT)) {
          case "yes" -> true;
          case "" -> false;
          default -> throw row.fault("end_unknown", "yes or nothing");
        };
    if (unknown && row.findDate("valid_to").isPresent()) {
      throw row.fault("end_unknown", "nothing, because valid_to says the end,");
    }
    return unknown;
  }

  private static String domain(ReferenceRow row, String column) {
    String domain = row.get(column).toLowerCase(Locale.ROOT);
    domain = domain.startsWith("*.") ? domain.substring(2) : domain;
    if (!DOMAIN.matcher(domain).matches()) {
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

  private static Law law(ReferenceRow row) {
    return new Law(
        row.get("law"),
        kind(row),
        words(row),
        row.findDate("in_force_from"),
        lastDay(row, "in_force_from", "in_force_to"));
  }

  private static String kind(ReferenceRow row) {
    String kind = row.get("kind");
    if (!KINDS_OF_LAW.contains(kind)) {
      throw row.fault("kind", "basis, condition, act, power or guidance");
    }
    return kind;
  }

  private static List<String> words(ReferenceRow row) {
    List<String> words = Arrays.stream(row.get("words").split(";", -1)).map(String::strip).toList();
    if (words.contains("")) {
      throw row.fault("words", "ways of writing the law with one ; between them");
    }
    return words;
  }

  private List<LocalDate> holidays() {
    Map<LocalDate, ReferenceRow> days = new HashMap<>();
    List<LocalDate> inOrder = new ArrayList<>();
    rows("holidays").forEach(row -> inOrder.add(holiday(row, days)));
    return inOrder;
  }

  private static LocalDate holiday(ReferenceRow row, Map<LocalDate, ReferenceRow> days) {
    row.get("name");
    LocalDate day =
        row.findDate("date").orElseThrow(() -> row.fault("date", "a date such as 2026-12-25"));
    ReferenceRow earlier = days.put(day, row);
    if (earlier != null) {
      throw row.fault("date", "a day that line " + earlier.line() + " doesn't hold already");
    }
    return day;
  }
}
