package org.caldicottaudit.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.ReviewMaterial;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.review.ReviewReport;
import org.caldicottaudit.report.review.ReviewReport.Proposal;
import org.caldicottaudit.report.review.ReviewReport.Quarter;
import org.caldicottaudit.report.review.ReviewReport.Series;
import org.caldicottaudit.report.review.ReviewReport.Setting;

/** Puts the quarters of a review into the report's model. */
final class ReviewAssembly {
  private static final String MONTHS = "review_every_months";

  private final ReviewOptions options;
  private final JudgingGround ground;
  private final List<ReviewedAudit> audits;

  /** Of each audit what the rules of the first make of it. */
  private final List<Optional<AuditFigures>> alike;

  /**
   * @param ground today's
   * @param audits in the order of their days
   */
  ReviewAssembly(ReviewOptions options, JudgingGround ground, List<ReviewedAudit> audits) {
    this.options = options;
    this.ground = ground;
    this.audits = audits;
    this.alike = audits.stream().map(audit -> audit.by(audits.get(0))).toList();
  }

  ReviewReport report() {
    Pack protocol = protocol();
    return new ReviewReport(
        options.asOf(),
        Tool.NAME_AND_VERSION,
        ground.folder().revision(),
        protocol,
        due(protocol),
        quarters(),
        series(),
        controls(),
        ReviewMaterial.load(ground.folder(), ground.choice().packs()),
        options.proposed().map(this::proposal),
        ground.reference().secureDomains(ground.packOfToday().name()),
        options.actions().map(ReviewActions::read).orElse(List.of()),
        limits());
  }

  /** The protocol that is reviewed: the one with a day of ratification. */
  private Pack protocol() {
    return ground.choice().packs().stream()
        .filter(pack -> pack.protocol().ratified().isPresent())
        .findFirst()
        .orElseGet(ground::packOfToday);
  }

  private static Optional<LocalDate> due(Pack protocol) {
    return protocol
        .protocol()
        .ratified()
        .filter(day -> protocol.parameters().containsKey(MONTHS))
        .map(day -> day.plusMonths(protocol.wholeNumber(MONTHS)));
  }

  private List<Quarter> quarters() {
    List<Quarter> quarters = new ArrayList<>();
    for (int i = 0; i < audits.size(); i++) {
      Optional<ReviewedAudit> before = i == 0 ? Optional.empty() : Optional.of(audits.get(i - 1));
      quarters.add(audits.get(i).quarter(before, alike.get(i)));
    }
    return quarters;
  }

  private List<Series> series() {
    SortedMap<String, RuleInfo> rules = new TreeMap<>();
    audits.forEach(
        audit -> audit.figures().rules().forEach(it -> rules.put(it.rule().id(), it.rule())));
    List<Series> series = new ArrayList<>();
    rules.forEach(
        (id, rule) -> {
          List<OutcomeCounts> own = audits.stream().map(audit -> audit.of(id)).toList();
          List<Optional<OutcomeCounts>> same =
              alike.stream().map(it -> it.map(figures -> ReviewedAudit.of(figures, id))).toList();
          series.add(new Series(rule, own, same));
        });
    return series;
  }

  private List<Control> controls() {
    SortedMap<String, Control> controls = new TreeMap<>();
    audits.forEach(
        audit ->
            audit
                .figures()
                .controls()
                .forEach(it -> controls.put(it.control().id(), it.control())));
    return List.copyOf(controls.values());
  }

  private Proposal proposal(Path folder) {
    SortedMap<String, Long> effects = new TreeMap<>();
    long events = 0;
    for (ReviewedAudit audit : audits) {
      if (audit.effects().isPresent()) {
        events += audit.effects().get().events();
        audit.effects().get().byKind().forEach((kind, n) -> effects.merge(kind, n, Long::sum));
      }
    }
    AuditOptions plain = options.audit(List.of());
    JudgingGround after = JudgingGround.load(plain.judgedBy(plain.pack(), Optional.of(folder)));
    List<Setting> settings =
        after.localChanges().stream()
            .map(
                it ->
                    new Setting(it.name() + " of " + it.pack(), it.ours(), it.local(), it.reason()))
            .toList();
    return new Proposal(String.valueOf(folder.getFileName()), settings, events, effects);
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    for (int i = 0; i < audits.size(); i++) {
      if (alike.get(i).isEmpty()) {
        limits.add(
            audits.get(i).name()
                + " was judged by other rules than the first quarter and can’t be judged by those"
                + " again: its logs were moved or changed, or the policies of then are not here. A"
                + " change of its rates may be one of rules or of conduct.");
      }
    }
    return limits;
  }
}
