package org.caldicottaudit.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.store.Packer;
import org.caldicottaudit.store.Repeated;
import org.caldicottaudit.store.Unpacker;

/**
 * Packs findings: what many share, such as rule, remedy and file, as a number; the rest as it is.
 */
final class FindingPacking {
  private static final int MOST_REPEATED = 50_000;
  private static final int NEW = 0;
  private static final Severity[] SEVERITIES = Severity.values();
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final Standing[] STANDINGS = Standing.values();
  private static final Change[] CHANGES = Change.values();
  private static final Cause[] CAUSES = Cause.values();

  private final Repeated<String> words = new Repeated<>(MOST_REPEATED);
  private final Repeated<List<String>> lists = new Repeated<>(MOST_REPEATED);

  void pack(Finding finding, Packer to) {
    to.text(finding.id());
    word(finding.ruleId(), to);
    to.number(finding.severity().ordinal());
    to.number(finding.outcome().ordinal());
    to.number(finding.standing().ordinal());
    word(finding.pack(), to);
    to.day(finding.eventDate());
    to.text(finding.caseRef());
    word(finding.partner(), to);
    word(finding.field(), to);
    word(finding.place().file(), to);
    word(finding.place().sheet(), to);
    to.number(finding.place().row());
    to.text(finding.message());
    word(finding.remedy(), to);
    controls(finding.controls(), to);
    to.number(finding.firstSeen().toEpochDay());
    texts(finding.ties(), to);
    history(finding.history(), to);
  }

  Finding unpack(Unpacker from) {
    return new Finding(
        from.text(),
        word(from),
        SEVERITIES[from.whole()],
        OUTCOMES[from.whole()],
        STANDINGS[from.whole()],
        word(from),
        from.day(),
        from.text(),
        word(from),
        word(from),
        new Place(word(from), word(from), from.whole()),
        from.text(),
        word(from),
        controls(from),
        LocalDate.ofEpochDay(from.number()),
        texts(from),
        history(from));
  }

  private static void history(History history, Packer to) {
    to.text(history.event());
    to.number(history.change().map(change -> change.ordinal() + 1L).orElse(0L));
    to.number(history.cause().map(cause -> cause.ordinal() + 1L).orElse(0L));
  }

  private static History history(Unpacker from) {
    String event = from.text();
    int change = from.whole();
    int cause = from.whole();
    return new History(
        event,
        change == 0 ? Optional.empty() : Optional.of(CHANGES[change - 1]),
        cause == 0 ? Optional.empty() : Optional.of(CAUSES[cause - 1]));
  }

  private void word(String word, Packer to) {
    OptionalInt number = words.numberOf(word);
    to.number(number.isPresent() ? number.getAsInt() + 1L : NEW);
    if (number.isEmpty()) {
      to.text(word);
    }
  }

  private String word(Unpacker from) {
    int number = from.whole();
    return number == NEW ? from.text() : words.value(number - 1);
  }

  private void controls(List<String> controls, Packer to) {
    OptionalInt number = lists.numberOf(controls);
    to.number(number.isPresent() ? number.getAsInt() + 1L : NEW);
    if (number.isEmpty()) {
      texts(controls, to);
    }
  }

  private List<String> controls(Unpacker from) {
    int number = from.whole();
    return number == NEW ? texts(from) : lists.value(number - 1);
  }

  private static void texts(List<String> texts, Packer to) {
    to.number(texts.size());
    texts.forEach(to::text);
  }

  private static List<String> texts(Unpacker from) {
    int size = from.whole();
    if (size == 0) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(from.text());
    }
    return List.copyOf(texts);
  }
}
