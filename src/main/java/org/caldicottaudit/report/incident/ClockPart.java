package org.caldicottaudit.report.incident;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.BreachClock;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.report.LondonTime;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Fact;
import org.caldicottaudit.report.paper.Part;

/** The clock in words: each time with how it is known, and what is not known yet. */
record ClockPart(IncidentReport.Clock clock) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    BreachClock times = clock.times();
    blocks.add(new Block.Section(1, "The 72-hour clock"));
    switch (times.state(clock.now())) {
      case OVER, REPORTED_LATE -> blocks.add(new Block.Warning(state()));
      case NOT_RUNNING, PERHAPS_LATE -> blocks.add(new Block.Warning(state()));
      default -> blocks.add(new Block.Text(state()));
    }
    blocks.add(
        new Block.Facts(
            List.of(
                time("Occurred", times.occurred(), clock.occurred()),
                time("First sign of it", times.detected(), clock.detected()),
                time("Aware", times.aware(), clock.aware()),
                new Fact("Deadline", deadline(clock)),
                time("Reported", times.reported(), clock.reported()))));
    blocks.add(
        new Block.Text(
            "The hours run by the clock from when the controller is reasonably certain of a breach:"
                + " nights, weekends, holidays and the change of the clocks neither stop nor"
                + " stretch them. The times are those of London on their day. Source: UK GDPR,"
                + " article 33(1) (from memory)."));
    blocks.add(
        new Block.Form(
            List.of(
                new Block.Field(
                    "Aware: who, by what, at what time",
                    "what starts the clock; correct it here if the record is wrong"),
                new Block.Field("Reported: when, by whom, reference", ""))));
  }

  private static Fact time(String label, Optional<Moment> when, String how) {
    return new Fact(
        label,
        when.map(moment -> LondonTime.of(moment) + "\n" + how)
            .orElseGet(() -> "Not known yet: " + how + "."));
  }

  /** When the 72 hours end, or that nobody can say. */
  static String deadline(IncidentReport.Clock clock) {
    Optional<Moment> deadline = clock.times().deadline();
    if (deadline.isEmpty()) {
      return "Not known yet: nobody has recorded since when the controller is aware";
    }
    Moment end = deadline.get();
    String words = LondonTime.of(end.instant());
    if (!end.hasTime()) {
      words += ", counted from the start of the day, because no time of day is recorded";
    } else if (!end.certain()) {
      words += ", counted from the earlier of the two moments that the record can mean";
    }
    return words;
  }

  private String state() {
    BreachClock times = clock.times();
    Duration left = times.left(clock.now()).orElse(Duration.ZERO);
    String now = LondonTime.of(clock.now());
    return switch (times.state(clock.now())) {
      case NOT_RUNNING ->
          "Nobody has recorded since when the controller is aware. Until that is settled, count"
              + " from the first sign.";
      case RUNNING ->
          "Report by "
              + deadline(clock)
              + ". When this pack was made ("
              + now
              + ") "
              + LondonTime.length(left)
              + " were left.";
      case OVER ->
          "The time for the report ended on "
              + deadline(clock)
              + ", "
              + LondonTime.length(left)
              + " before this pack was made ("
              + now
              + "), and no report is recorded. Report now, with the reasons for the delay.";
      case REPORTED_IN_TIME -> "Reported within 72 hours.";
      case REPORTED_LATE ->
          "Reported after the 72 hours had ended on "
              + deadline(clock)
              + ". The report must give the reasons for the delay.";
      case PERHAPS_LATE ->
          "Whether it was reported in time can’t be told: the records give days without a time, or"
              + " an hour that came twice. The deadline was "
              + deadline(clock)
              + ".";
      case REPORTED -> "Reported. Since when the controller was aware is not recorded.";
    };
  }
}
