package org.caldicottaudit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes two years of logs, a folder a quarter: everything in them is invented. From the fifth
 * quarter on people work worse; from the sixth on the partnership asks for more and they work as
 * before. Two messages go astray, on the eves of the spring and the autumn clock change.
 */
public final class TwoYears {
  private static final int UNRECORDED = 6;
  private static final int LATE = 8;
  private static final int WRITTEN_UP_LATE = 20;
  private static final int REFUSED = 10;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
  private static final List<String> TALK =
      List.of("Rota for next week", "Team meeting agenda", "Fire drill", "Minutes, managers");

  private final YearsOptions options;
  private final Chance chance;
  private final Names names;
  private final Directory people;
  private final Mails mails;
  private final YearsLog log;
  private final List<YearsTruth> truths = new ArrayList<>();
  private final List<Misdirection> misdirections = new ArrayList<>();
  private int cases;

  private TwoYears(YearsOptions options) {
    this.options = options;
    this.chance = new Chance(options.seed());
    this.names = new Names(chance);
    this.people = new Directory(chance, names);
    this.mails = new Mails(chance);
    this.log = new YearsLog(chance, names);
  }

  /**
   * What was written.
   *
   * @param local folder of the settings that count from the sixth quarter on
   */
  public record Written(
      List<Path> quarters, Path local, List<YearsTruth> truths, List<Misdirection> misdirections) {}

  /** {@code TwoYears FOLDER [ROWS]}. */
  public static void main(String[] args) throws IOException {
    int rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    Written written = write(new YearsOptions(Path.of(args[0]), 2024, rows, true));
    written.truths().forEach(System.out::println);
    written
        .misdirections()
        .forEach(
            it -> System.out.println(it.reference() + " " + it.messageId() + " " + it.aware()));
  }

  /** Writes a folder a quarter, and one of settings. */
  public static Written write(YearsOptions options) throws IOException {
    return new TwoYears(options).write();
  }

  private Written write() throws IOException {
    List<Path> folders = new ArrayList<>();
    LocalDate first = YearsOptions.FIRST;
    for (int number = 1; number <= YearsOptions.QUARTERS; number++) {
      folders.add(quarter(number, first));
      first = first.plusMonths(3);
    }
    return new Written(folders, settings(), truths, misdirections);
  }

  private Path settings() throws IOException {
    Path folder = Files.createDirectories(options.folder().resolve("settings"));
    Files.writeString(
        folder.resolve("local.yaml"),
        "parameters:\n"
            + "  decision_window: {value: {before_days: 14, after_days: 2},"
            + " source: Executive of the partnership, reason: write it up within two days}\n");
    return folder;
  }

  private Path quarter(int number, LocalDate first) throws IOException {
    LocalDate last = first.plusMonths(3).minusDays(1);
    String name = first.getYear() + "-q" + first.get(IsoFields.QUARTER_OF_YEAR);
    Path folder = Files.createDirectories(options.folder().resolve(name));
    boolean worse = number >= YearsOptions.CONDUCT_CHANGES;
    List<Mail> mail = new ArrayList<>();
    List<LogRow> rows = new ArrayList<>();
    work(name, first, last, worse, mail, rows);
    if (options.misdirections() && number == 5) {
      astray(1, LocalDate.of(2026, 3, 27), mail, rows);
    }
    if (options.misdirections() && number == 8) {
      astray(2, LocalDate.of(2026, 10, 23), mail, rows);
    }
    noise(first, last, mail);
    mailFile(folder.resolve("messages-" + name + ".csv"), mail);
    logFile(folder.resolve("sharing-log-" + name + ".csv"), rows);
    tables(folder);
    return folder;
  }

  private void astray(int number, LocalDate friday, List<Mail> mail, List<LogRow> rows) {
    LocalDateTime sent = friday.atTime(LocalTime.of(14, 10));
    Misdirection it = new Misdirection(fresh(friday), people, mails, sent, number);
    mail.addAll(it.mail());
    rows.addAll(it.log());
    misdirections.add(it);
  }

  private void work(
      String name,
      LocalDate first,
      LocalDate last,
      boolean worse,
      List<Mail> mail,
      List<LogRow> rows) {
    int entries = options.rows() / 5;
    int mailed = entries * 6 / 10;
    int unrecorded = 0;
    int writtenUpLate = 0;
    for (int i = 0; i < mailed; i++) {
      LocalDate day = day(first, last.minusDays(8));
      ChildCase child = fresh(day);
      Contact to = secureContact();
      mail.add(disclosure(child, to, day));
      if (chance.percent(worse ? 2 * UNRECORDED : UNRECORDED)) {
        unrecorded++;
      } else if (chance.percent(WRITTEN_UP_LATE)) {
        writtenUpLate++;
        rows.add(log.disclosed(child, to, day.plusDays(chance.between(3, 6))));
      } else {
        rows.add(log.disclosed(child, to, day));
      }
    }
    int late = 0;
    int refused = 0;
    int requests = entries - mailed;
    for (int i = 0; i < requests; i++) {
      LocalDate asked = day(first, last.minusDays(14));
      ChildCase child = fresh(asked);
      Contact by = people.anyone(Organisation.POLICE);
      boolean isLate = chance.percent(worse ? 20 : LATE);
      boolean refuse = chance.percent(REFUSED);
      LocalDate answered = isLate ? YearsLog.working(asked, chance.between(4, 7)) : asked;
      late += isLate ? 1 : 0;
      refused += refuse ? 1 : 0;
      rows.add(
          refuse
              ? log.refused(child, by, asked, answered)
              : log.answered(child, by, asked, answered));
    }
    truths.add(new YearsTruth(name, mailed, unrecorded, writtenUpLate, requests, late, refused));
  }

  private Mail disclosure(ChildCase child, Contact to, LocalDate day) {
    return mails.mail(
        day.atTime(chance.between(9, 16), chance.between(0, 59)).toInstant(ZoneOffset.UTC),
        people.council().address(),
        List.of(to.address()),
        child.reference() + " enquiry");
  }

  private Contact secureContact() {
    return people.anyone(chance.pick(List.of(Organisation.POLICE, Organisation.CAFCASS)));
  }

  private ChildCase fresh(LocalDate day) {
    cases++;
    String reference = String.format(Locale.ROOT, "TV-%d-%06d", day.getYear(), 100_000 + cases);
    String family = names.family();
    LocalDate born = day.minusYears(cases % 18).minusDays(40);
    return new ChildCase(reference, names.given(), family, born, names.given() + " " + family);
  }

  private LocalDate day(LocalDate first, LocalDate last) {
    int length = (int) ChronoUnit.DAYS.between(first, last);
    while (true) {
      LocalDate day = first.plusDays(chance.between(0, length));
      if (!YearsLog.weekend(day)) {
        return day;
      }
    }
  }

  private void noise(LocalDate first, LocalDate last, List<Mail> mail) {
    int all = options.rows() * 4 / 5;
    while (mail.size() < all) {
      mail.add(
          mails.note(
              day(first, last).atTime(chance.between(8, 17), 5).toInstant(ZoneOffset.UTC),
              people.council().address(),
              List.of(people.council().address()),
              chance.pick(TALK)));
    }
  }

  private static void mailFile(Path file, List<Mail> mails) throws IOException {
    mails.sort(Comparator.comparing(Mail::sentAt).thenComparing(Mail::messageId));
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      CSVFormat.DEFAULT.printRecord(
          out,
          "origin_timestamp_utc",
          "sender_address",
          "recipient_status",
          "message_subject",
          "total_bytes",
          "message_id",
          "directionality");
      for (Mail mail : mails) {
        CSVFormat.DEFAULT.printRecord(
            out,
            UTC.format(mail.sentAt().atOffset(ZoneOffset.UTC)),
            mail.sender(),
            String.join(";", mail.recipients()),
            mail.subject(),
            mail.bytes(),
            mail.messageId(),
            mail.incoming() ? "Incoming" : "Originating");
      }
    }
  }

  private static void logFile(Path file, List<LogRow> rows) throws IOException {
    rows.sort(
        Comparator.comparing(LogRow::recorded)
            .thenComparing(row -> row.text(LogColumn.CASE_REFERENCE)));
    Set<LogColumn> columns = EnumSet.noneOf(LogColumn.class);
    for (LogColumn column : LogColumn.values()) {
      if (rows.stream().anyMatch(row -> row.find(column).isPresent())) {
        columns.add(column);
      }
    }
    // Columns that this log has, whether or not anything of the quarter stands in them.
    columns.addAll(
        EnumSet.of(
            LogColumn.LOG_NO,
            LogColumn.INCIDENT,
            LogColumn.AWARE,
            LogColumn.REPORTED,
            LogColumn.PROTECTED,
            LogColumn.MESSAGE_ID));
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      CSVFormat.DEFAULT.printRecord(out, columns.stream().map(LogColumn::heading).toArray());
      for (int i = 0; i < rows.size(); i++) {
        LogRow row = rows.get(i).set(LogColumn.LOG_NO, String.valueOf(i + 1));
        CSVFormat.DEFAULT.printRecord(
            out, columns.stream().map(column -> written(row, column)).toArray());
      }
    }
  }

  private static String written(LogRow row, LogColumn column) {
    Object value = row.find(column).orElse("");
    if (value instanceof LocalDate day) {
      return DAY.format(day);
    }
    return value instanceof LocalDateTime time ? MINUTE.format(time) : value.toString();
  }

  private static void tables(Path folder) {
    for (String table : List.of("partners.csv", "agreements.csv")) {
      try (var in = TwoYears.class.getResourceAsStream(table)) {
        Files.write(folder.resolve(table), in == null ? new byte[0] : in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
