package org.caldicottaudit.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.store.Memory;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the quarters of a review. The logs of each are read once and judged while they are open
 * by all rules that the review asks for, with one engine; only counts outlive them.
 */
final class ReviewQuarters implements AutoCloseable {
  private final ReviewOptions options;
  private final Path home;
  private final Memory memory;
  private final AuditProgress progress;
  private final Map<By, JudgingGround> grounds = new HashMap<>();
  private @Nullable OpeningEngine engine;

  /**
   * @param home folder of the product
   * @param memory for the rows of one quarter
   */
  ReviewQuarters(ReviewOptions options, Path home, Memory memory, AuditProgress progress) {
    this.options = options;
    this.home = home;
    this.memory = memory;
    this.progress = progress;
  }

  /** What makes two ways of judging the same. */
  private record By(String pack, LocalDate asOf, Optional<Path> local) {}

  /** What judges as those options say. */
  JudgingGround ground(AuditOptions by) {
    return grounds.computeIfAbsent(
        new By(by.pack(), by.asOf(), by.local()), key -> JudgingGround.load(by));
  }

  /** Those that lie in the period, in the order of their days. */
  List<ReviewedAudit> all() {
    List<ReviewedAudit> audits = new ArrayList<>();
    for (Path input : options.inputs()) {
      // Mostly the first that is named is the first in time; where not, its logs are read again.
      Optional<ReviewedAudit> first = audits.stream().min(ReviewedAudit.IN_TIME);
      audit(input, first).ifPresent(audits::add);
    }
    audits.sort(ReviewedAudit.IN_TIME);
    return audits.isEmpty()
        ? audits
        : audits.stream().map(audit -> whole(audit, audits.get(0))).toList();
  }

  private Optional<ReviewedAudit> audit(Path input, Optional<ReviewedAudit> first) {
    String name = String.valueOf(input.toAbsolutePath().normalize().getFileName());
    if (Files.isRegularFile(input.resolve(Manifest.FILE_NAME))) {
      ReviewedAudit audit = new ReviewedAudit(name, StoredRun.figures(input), again(input));
      return Optional.of(audit)
          .filter(it -> options.covers(it.figures().run().from(), it.figures().run().to()));
    }
    AuditOptions own = options.audit(List.of(input));
    try (OpenLogs logs = open(own)) {
      if (!options.covers(day(logs, LogReading::first, false), day(logs, LogReading::last, true))) {
        return Optional.empty();
      }
      ReviewedAudit audit = new ReviewedAudit(name, figures(logs, own), Optional.of(own));
      return Optional.of(with(audit, first.orElse(audit), own, logs));
    }
  }

  private static Optional<LocalDate> day(
      OpenLogs logs, Function<LogReading, Optional<LocalDate>> day, boolean latest) {
    Comparator<LocalDate> order = Comparator.naturalOrder();
    return logs.imported().readings().stream()
        .flatMap(reading -> day.apply(reading).stream())
        .max(latest ? order : order.reversed());
  }

  /** How the logs of a run can be judged again; empty where they are not there any more. */
  private Optional<AuditOptions> again(Path run) {
    try {
      return Optional.of(options.again(PublishedRun.in(run)));
    } catch (RunException e) {
      return Optional.empty();
    }
  }

  private OpenLogs open(AuditOptions own) {
    engine();
    return OpenLogs.read(own, memory, progress);
  }

  /** The engine that judges them all; it opens while the first logs are read. */
  private OpeningEngine engine() {
    OpeningEngine opening = engine;
    if (opening == null) {
      PolicyFolder policies = ground(options.audit(List.of())).folder();
      opening = OpeningEngine.begin(() -> Engines.open(AuditOptions.EMBEDDED, policies, home));
      engine = opening;
    }
    return opening;
  }

  private AuditFigures figures(OpenLogs logs, AuditOptions by) {
    int workers = Runtime.getRuntime().availableProcessors();
    JudgedLogs judged =
        new LogJudging(by, workers, Keeping.counts(by.asOf()), progress)
            .judge(logs, ground(by), engine()::engine);
    return new ReportAssembly(by, judged, Optional.empty()).figures();
  }

  /** With all that it still lacks, for which its logs are read again. */
  private ReviewedAudit whole(ReviewedAudit audit, ReviewedAudit first) {
    if (audit.again().isEmpty() || !(lacksRules(audit, first) || lacksEffects(audit))) {
      return audit;
    }
    AuditOptions own = audit.again().get();
    try (OpenLogs logs = open(own)) {
      return with(audit, first, own, logs);
    }
  }

  private boolean lacksRules(ReviewedAudit audit, ReviewedAudit first) {
    return !audit.rules().equals(first.rules())
        && !audit.asked(first)
        && first.again().isPresent()
        && ground(options.audit(List.of()))
            .folder()
            .revision()
            .equals(first.figures().run().policyRevision());
  }

  private boolean lacksEffects(ReviewedAudit audit) {
    return options.proposed().isPresent() && audit.effects().isEmpty();
  }

  private ReviewedAudit with(
      ReviewedAudit audit, ReviewedAudit first, AuditOptions own, OpenLogs logs) {
    ReviewedAudit whole = audit;
    if (lacksRules(whole, first)) {
      AuditOptions asFirst = own.judgedBy(first.pack(), first.again().flatMap(AuditOptions::local));
      whole = whole.asked(first, figures(logs, asFirst));
    }
    if (lacksEffects(whole)) {
      whole = whole.with(effects(own, logs));
    }
    return whole;
  }

  private ReviewedAudit.Effects effects(AuditOptions own, OpenLogs logs) {
    progress.stage("Judging by what is proposed", 0);
    SortedMap<String, Long> effects = new TreeMap<>();
    PolicyEngine judging = engine().engine();
    long events =
        new VerdictComparison(ground(own), ground(own.judgedBy(own.pack(), options.proposed())))
            .of(
                logs,
                judging,
                change -> effects.merge(change.ruleId() + ": " + change.kind(), 1L, Long::sum));
    return new ReviewedAudit.Effects(events, effects);
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
