package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.correlation.MessageAssembly.Draft;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.store.FieldsPacking;
import org.caldicottaudit.store.Memory;
import org.caldicottaudit.store.PackedRecords;
import org.caldicottaudit.store.Packer;
import org.caldicottaudit.store.Unpacker;

/** The rows of e-mail logs in few bytes, each under the number by which it was added. */
final class PackedDrafts implements AutoCloseable {
  private static final Field[] FIELDS = Field.values();
  private static final int ID_OF_ITS_OWN = 1;

  private final PackedRecords records;
  private final FieldsPacking packing = new FieldsPacking();
  private final Packer packer = new Packer();
  private final Numbers<LogSource> sources = new Numbers<>();
  private final Numbers<Set<Field>> provided = new Numbers<>();

  PackedDrafts(Memory memory) {
    this.records = new PackedRecords(memory);
  }

  /** There are few logs and few sets of columns; each has a number. */
  private static final class Numbers<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int of(T value) {
      Integer known = numbers.get(value);
      if (known == null) {
        known = values.size();
        numbers.put(value, known);
        values.add(value);
      }
      return known;
    }
  }

  /** Packs it and gives its number. */
  int add(String id, Draft draft) {
    packer.clear();
    packer.number(sources.of(draft.source()));
    packer.number(draft.place().row());
    packer.number(provided.of(draft.provided()));
    boolean named = named(draft.fields()).equals(Optional.of(id));
    packer.number(named ? 0 : ID_OF_ITS_OWN);
    if (!named) {
      packer.text(id);
    }
    packing.pack(draft.fields(), packer);
    packer.number(draft.since().size());
    draft.since().forEach(this::packSince);
    return records.add(packer);
  }

  private void packSince(Field field, Moment since) {
    packer.number(field.ordinal());
    FieldsPacking.pack(since, packer);
  }

  private static Optional<String> named(Fields fields) {
    return fields.text(Field.MESSAGE_ID).map(MessageId::of);
  }

  String id(int number) {
    return read(number).id;
  }

  Draft get(int number) {
    return read(number).draft;
  }

  Message message(int number, List<String> caseRefs) {
    Read read = read(number);
    return read.draft.message(read.id, caseRefs);
  }

  private record Read(String id, Draft draft) {}

  private Read read(int number) {
    Unpacker from = records.read(number);
    LogSource source = sources.values.get(from.whole());
    int row = from.whole();
    Set<Field> fieldsProvided = provided.values.get(from.whole());
    String own = from.whole() == ID_OF_ITS_OWN ? from.text() : "";
    Fields fields = packing.unpack(from);
    String id = own.isEmpty() ? named(fields).orElse("") : own;
    Draft draft = new Draft(source, source.place(row), fields, fieldsProvided, since(from));
    return new Read(id, draft);
  }

  private static Map<Field, Moment> since(Unpacker from) {
    int size = from.whole();
    if (size == 0) {
      return Map.of();
    }
    Map<Field, Moment> since = new EnumMap<>(Field.class);
    for (int i = 0; i < size; i++) {
      since.put(FIELDS[from.whole()], FieldsPacking.moment(from));
    }
    return since;
  }

  @Override
  public void close() {
    records.close();
  }
}
