package org.caldicottaudit.run;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.caldicottaudit.report.NotJoined;
import org.caldicottaudit.store.Memory;
import org.caldicottaudit.store.PackedRecords;
import org.caldicottaudit.store.Packer;
import org.caldicottaudit.store.Unpacker;

/** Rows that are unpacked each time somebody looks at one, so that very many take little room. */
final class NotJoinedList extends AbstractList<NotJoined> implements RandomAccess {
  private static final int CELLS = NotJoined.HEADINGS.size() - NotJoined.FOR_THE_PERSON;

  private final PackedRecords records;
  private final Packer packer = new Packer();

  /**
   * @param memory for the rows until the last report is written
   */
  NotJoinedList(Memory memory) {
    this.records = new PackedRecords(memory);
  }

  /** Takes the next row; by one thread, and before anybody reads. */
  void take(NotJoined row) {
    packer.clear();
    row.cells().forEach(packer::text);
    records.add(packer);
  }

  @Override
  public NotJoined get(int index) {
    Unpacker from = records.read(index);
    List<String> cells = new ArrayList<>(CELLS);
    for (int i = 0; i < CELLS; i++) {
      cells.add(from.text());
    }
    return new NotJoined(cells);
  }

  @Override
  public int size() {
    return records.size();
  }
}
