package org.caldicottaudit.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes the sample quarter of the invented London Borough of Thornbury Vale. */
public final class SampleQuarter {
  private static final List<String> TABLES =
      List.of("partners.csv", "agreements.csv", "retention.csv");

  private static final int LAST_BEFORE_THE_HOLE = 211;

  private SampleQuarter() {}

  /** Writes into the folder named first; {@link SampleOptions#USAGE} lists the options. */
  public static void main(String[] args) throws IOException {
    write(SampleOptions.parse(List.of(args)));
  }

  static void write(SampleOptions options) throws IOException {
    Quarter quarter = Quarter.empty(options.seed());
    switch (options.violations()) {
      case ON -> planted(quarter, options);
      case OFF -> EverydayWork.fill(quarter, options);
      case ALL -> EverythingFails.fill(quarter, options);
    }
    quarter.chance().shuffle(quarter.mails());
    quarter.log().sort(Comparator.comparing(LogRow::recorded));
    number(quarter.log(), options.violations() == SampleOptions.Violations.ON);
    new TypedByHand(quarter.chance()).retype(quarter.log());
    files(quarter, options);
  }

  private static void planted(Quarter quarter, SampleOptions options) {
    int rounds = Math.max(1, options.entries() / SampleOptions.ENTRIES);
    for (int round = 0; round < rounds; round++) {
      RecordPlants.plant(quarter);
      TextPlants.plant(quarter);
      RefusalPlants.plant(quarter);
      ChannelPlants.plant(quarter);
      PartnerPlants.plant(quarter);
      ConsentPlants.plant(quarter);
      RetentionPlants.plant(quarter);
      TieNearMisses.plant(quarter);
      MailNearMisses.plant(quarter);
      new Stories(quarter, "planted-stories.csv").tellAll();
    }
    AgreementPlants.plant(quarter.key());
    GovernancePlants.plant(quarter.key());
    EverydayWork.fill(quarter, options);
  }

  /** Two rows were taken out of the log once, as its numbers show. */
  private static void number(List<LogRow> log, boolean withHole) {
    for (int i = 0; i < log.size(); i++) {
      int lost = withHole && i >= LAST_BEFORE_THE_HOLE ? 2 : 0;
      log.get(i).set(LogColumn.LOG_NO, String.format(Locale.ROOT, "SL26-%04d", i + 1 + lost));
    }
  }

  private static void files(Quarter quarter, SampleOptions options) throws IOException {
    Path folder = options.folder();
    Files.createDirectories(folder);
    MailFile.write(folder, quarter.mails());
    LogWorkbook.write(folder, quarter.log());
    for (String table : TABLES) {
      Files.write(folder.resolve(table), Table.bytes(table));
    }
    options.key().ifPresent(key -> quarter.key().write(key, quarter.mails(), quarter.log()));
  }
}
