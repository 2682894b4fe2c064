package org.caldicottaudit.correlation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.event.Message;

/** Some events that were tied together, and what was made of them. */
record TiedBlock<R>(List<Seen> seen, R made) {
  /** Messages of one block; about a tenth of them are sharing events. */
  static final int MESSAGES = 2_000;

  /** Entries of one block, all of which are judged. */
  static final int ENTRIES = 500;

  /** A message and what it was taken for. */
  record Seen(Message message, Relevance relevance, List<LinkedMessage> linked) {}

  /** A list as blocks that are looked at only when their turn comes. */
  static <T> List<List<T>> blocks(List<T> all, int size) {
    return new AbstractList<>() {
      @Override
      public List<T> get(int index) {
        return all.subList(index * size, Math.min(all.size(), (index + 1) * size));
      }

      @Override
      public int size() {
        return (all.size() + size - 1) / size;
      }
    };
  }

  /** The sharing events of a block. */
  static List<LinkedEvent> events(List<Seen> seen) {
    List<LinkedEvent> events = new ArrayList<>();
    seen.forEach(each -> events.addAll(each.linked()));
    return events;
  }
}
