package org.caldicottaudit.correlation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.caldicottaudit.correlation.MessageAssembly.Draft;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Message;

/**
 * Messages that are unpacked each time somebody looks at one, so that a million of them take little
 * room. What is kept of one for long should be its number in the list.
 */
final class MessageList extends AbstractList<Message> implements RandomAccess {
  private final PackedDrafts drafts;
  private final List<List<String>> caseRefs;

  /** Of each message its number among the packed drafts. */
  private final int[] numbers;

  /** Of each message the place of its case references in their list. */
  private final int[] refs;

  private MessageList(PackedDrafts drafts, List<List<String>> caseRefs, int[] numbers, int[] refs) {
    this.drafts = drafts;
    this.caseRefs = caseRefs;
    this.numbers = numbers;
    this.refs = refs;
  }

  @Override
  public Message get(int index) {
    return drafts.message(numbers[index], caseRefs(index));
  }

  @Override
  public int size() {
    return numbers.length;
  }

  /** The case references of a message, without unpacking it. */
  List<String> caseRefs(int index) {
    return caseRefs.get(refs[index]);
  }

  /** Those messages that are so, in their order. */
  MessageList where(Predicate<Message> wanted) {
    return pick(IntStream.range(0, size()).filter(index -> wanted.test(get(index))).toArray());
  }

  /** The messages of those numbers in this list, in the order of the numbers. */
  MessageList pick(int[] indexes) {
    return new MessageList(
        drafts,
        caseRefs,
        IntStream.of(indexes).map(index -> numbers[index]).toArray(),
        IntStream.of(indexes).map(index -> refs[index]).toArray());
  }

  /** Collects them in any order. */
  static final class Builder {
    private final PackedDrafts drafts;
    private final Function<Fields, List<String>> caseRefsOf;
    private final Map<List<String>, Integer> known = new HashMap<>();
    private final List<List<String>> caseRefs = new ArrayList<>();
    private final Map<LogSource, Integer> sources = new HashMap<>();
    private int[] numbers = new int[1024];
    private int[] refs = new int[1024];
    private int[] source = new int[1024];
    private int[] row = new int[1024];
    private int count;

    Builder(PackedDrafts drafts, Function<Fields, List<String>> caseRefsOf) {
      this.drafts = drafts;
      this.caseRefsOf = caseRefsOf;
    }

    /**
     * @param number of the packed draft
     */
    void add(int number, Draft draft) {
      if (count == numbers.length) {
        grow(count + (count >> 1));
      }
      numbers[count] = number;
      refs[count] = refs(caseRefsOf.apply(draft.fields()));
      source[count] = sources.computeIfAbsent(draft.source(), absent -> sources.size());
      row[count] = draft.place().row();
      count++;
    }

    private void grow(int size) {
      numbers = Arrays.copyOf(numbers, size);
      refs = Arrays.copyOf(refs, size);
      source = Arrays.copyOf(source, size);
      row = Arrays.copyOf(row, size);
    }

    private int refs(List<String> written) {
      return known.computeIfAbsent(
          written,
          absent -> {
            caseRefs.add(written);
            return caseRefs.size() - 1;
          });
    }

    /** All of them in the order of their places. */
    MessageList build() {
      int[] rank = ranks();
      int[] order =
          IntStream.range(0, count)
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingInt(index -> rank[source[index]])
                      .thenComparingInt(index -> row[index])
                      .thenComparing(index -> drafts.id(numbers[index])))
              .mapToInt(Integer::intValue)
              .toArray();
      return new MessageList(drafts, caseRefs, numbers, refs).pick(order);
    }

    /** Of each source where it stands in the order of files and sheets. */
    private int[] ranks() {
      List<LogSource> inOrder =
          sources.keySet().stream()
              .sorted(Comparator.comparing(LogSource::file).thenComparing(LogSource::sheet))
              .toList();
      int[] ranks = new int[inOrder.size()];
      for (int i = 0; i < ranks.length; i++) {
        ranks[Objects.requireNonNull(sources.get(inOrder.get(i)), "it was just listed")] = i;
      }
      return ranks;
    }
  }
}
