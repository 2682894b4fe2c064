package org.caldicottaudit.finding;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.caldicottaudit.store.Memory;
import org.caldicottaudit.store.PackedRecords;
import org.caldicottaudit.store.Packer;

/**
 * Findings in their order that are unpacked each time somebody looks at one, so that half a million
 * of them take little room. Never changes.
 */
public final class FindingList extends AbstractList<Finding> implements RandomAccess {
  private final PackedRecords records;
  private final FindingPacking packing;

  /** Of each finding its number among the packed ones. */
  private final int[] numbers;

  private FindingList(PackedRecords records, FindingPacking packing, int[] numbers) {
    this.records = records;
    this.packing = packing;
    this.numbers = numbers;
  }

  /** The same findings as a list that never changes; one that is packed stays so. */
  public static List<Finding> copyOf(List<Finding> findings) {
    return findings instanceof FindingList ? findings : List.copyOf(findings);
  }

  /** Those that are so, in their order; of packed ones only their numbers are kept. */
  public static List<Finding> where(List<Finding> findings, Predicate<Finding> wanted) {
    int[] places =
        IntStream.range(0, findings.size()).filter(i -> wanted.test(findings.get(i))).toArray();
    return new AbstractList<>() {
      @Override
      public Finding get(int index) {
        return findings.get(places[index]);
      }

      @Override
      public int size() {
        return places.length;
      }
    };
  }

  @Override
  public Finding get(int index) {
    return packing.unpack(records.read(numbers[index]));
  }

  @Override
  public int size() {
    return numbers.length;
  }

  /** Takes findings in any order. */
  public static final class Builder {
    private final PackedRecords records;
    private final FindingPacking packing = new FindingPacking();
    private final Packer packer = new Packer();

    /** The first part of the order of findings: severity, and a number for the rule. */
    private int[] rules = new int[1024];

    private int[] rows = new int[1024];
    private final Numbering ruleOrder = new Numbering();
    private final Numbering placeOrder = new Numbering();
    private int[] places = new int[1024];

    /**
     * @param memory for the findings until the last report is written
     */
    public Builder(Memory memory) {
      this.records = new PackedRecords(memory);
    }

    public void add(Finding finding) {
      packer.clear();
      packing.pack(finding, packer);
      int number = records.add(packer);
      if (number == rules.length) {
        int more = number + (number >> 1);
        rules = Arrays.copyOf(rules, more);
        places = Arrays.copyOf(places, more);
        rows = Arrays.copyOf(rows, more);
      }
      rules[number] = ruleOrder.of(finding.severity().ordinal() + finding.ruleId());
      places[number] = placeOrder.of(finding.place().file() + "\0" + finding.place().sheet());
      rows[number] = finding.place().row();
    }

    /** All of them in their order. Nothing may be added after. */
    public FindingList inOrder() {
      int[] ruleRanks = ruleOrder.ranks();
      int[] placeRanks = placeOrder.ranks();
      Comparator<Integer> order =
          Comparator.<Integer>comparingInt(number -> ruleRanks[rules[number]])
              .thenComparingInt(number -> placeRanks[places[number]])
              .thenComparingInt(number -> rows[number])
              // Few findings of one rule stand in one row: only those are unpacked to be compared.
              .thenComparing(number -> packing.unpack(records.read(number)));
      int[] numbers =
          IntStream.range(0, records.size())
              .boxed()
              .sorted(order)
              .mapToInt(Integer::intValue)
              .toArray();
      return new FindingList(records, packing, numbers);
    }
  }
}
