package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.TrainingRecord;

/**
 * When those who share were trained, from a register beside the logs. A training date in the log
 * itself comes first; a person whom the register doesn't name has none, which proves nothing.
 */
final class TrainingRegister {
  private final boolean given;
  private final Map<PersonName, NavigableSet<LocalDate>> days = new HashMap<>();

  /** What was found for each name as the logs write it. */
  private final Map<String, Optional<NavigableSet<LocalDate>>> found = new HashMap<>();

  /** One source for all rows of a log, as they had before. */
  private final Map<LogSource, LogSource> answering = new HashMap<>();

  TrainingRegister(Optional<List<TrainingRecord>> register) {
    given = register.isPresent();
    register
        .orElse(List.of())
        .forEach(
            row ->
                days.computeIfAbsent(PersonName.of(row.person()), name -> new TreeSet<>())
                    .add(row.completed()));
  }

  /** The entry with the training of who decided; the entry itself where the log says it. */
  Entry of(Entry entry) {
    if (!given
        || !entry.source().provides(Field.DECIDED_BY)
        || entry.fields().has(Field.TRAINING_DATE)) {
      return entry;
    }
    Fields.Builder fields = Fields.builder().putAll(entry.fields());
    training(entry).ifPresent(day -> fields.put(Field.TRAINING_DATE, day));
    return new Entry(
        answering.computeIfAbsent(entry.source(), TrainingRegister::answering),
        entry.row(),
        fields.build());
  }

  private static LogSource answering(LogSource source) {
    Set<Field> provided = EnumSet.copyOf(source.provided());
    provided.add(Field.TRAINING_DATE);
    return new LogSource(source.file(), source.sheet(), source.profile(), provided);
  }

  /** The last training up to the day; where there was none, the first after it. */
  private Optional<LocalDate> training(Entry entry) {
    Optional<NavigableSet<LocalDate>> trained =
        entry
            .fields()
            .text(Field.DECIDED_BY)
            .flatMap(written -> found.computeIfAbsent(written, name -> of(PersonName.of(name))));
    Optional<LocalDate> before = trained.flatMap(all -> entry.date().map(all::floor));
    return before.or(() -> trained.map(NavigableSet::first));
  }

  /** By the whole name, else by initial and surname where only one of the register has them. */
  private Optional<NavigableSet<LocalDate>> of(PersonName name) {
    if (days.containsKey(name)) {
      return Optional.of(days.get(name));
    }
    List<NavigableSet<LocalDate>> alike =
        name.initialAndSurname().stream().flatMap(shortened -> alike(name, shortened)).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private Stream<NavigableSet<LocalDate>> alike(PersonName name, String shortened) {
    return days.entrySet().stream()
        .filter(known -> known.getKey().initialAndSurname().filter(shortened::equals).isPresent())
        .filter(known -> name.isShortened() || known.getKey().isShortened())
        .map(Map.Entry::getValue);
  }
}
