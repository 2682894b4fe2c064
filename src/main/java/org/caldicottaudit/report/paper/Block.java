package org.caldicottaudit.report.paper;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One part of a paper, from top to bottom. */
public sealed interface Block {
  /**
   * A heading.
   *
   * @param level 1 or 2
   */
  record Section(int level, String title) implements Block {
    public Section {
      if (level < 1 || level > 2) {
        throw new IllegalArgumentException("level must be 1 or 2 but is " + level);
      }
    }
  }

  /** A paragraph. */
  record Text(String words) implements Block {}

  /** A paragraph that must not be overlooked. */
  record Warning(String words) implements Block {}

  /** Short paragraphs with a mark before each. */
  record Points(List<String> points) implements Block {
    public Points {
      points = List.copyOf(points);
    }
  }

  /** Labels with what they say. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** A label and what it says. */
  record Fact(String label, String words) {}

  /** Fields that a person has to fill in. */
  record Form(List<Field> fields) implements Block {
    public Form {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field to fill in.
   *
   * @param hint what belongs there; empty when the label says it
   */
  record Field(String label, String hint) {}

  /**
   * A table.
   *
   * @param caption what it shows, for those who don't see it
   * @param instead the sentence that stands there when it has no row
   */
  record Table(String caption, List<Column> columns, List<List<String>> rows, String instead)
      implements Block {
    public Table {
      Objects.requireNonNull(instead, "instead must not be null");
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("every row must have " + width + " cells: " + caption);
      }
    }
  }

  /**
   * Bars, one below the other, each drawn twice where it was measured in two ways.
   *
   * @param own what the first way is
   * @param alike what the second is
   */
  record Chart(String title, String own, String alike, List<Bar> bars) implements Block {
    public Chart {
      bars = List.copyOf(bars);
    }

    /** The length of a bar as a share of the longest, from 0 to 1. */
    public double length(Optional<Double> share) {
      double top =
          bars.stream()
              .flatMap(bar -> Stream.of(bar.share(), bar.alike()))
              .flatMap(Optional::stream)
              .max(Double::compareTo)
              .orElse(0.0);
      return share.isEmpty() || top == 0 ? 0 : share.get() / top;
    }
  }

  /**
   * One bar.
   *
   * @param share its length from 0 to 1; empty when it may not be shown or isn't known
   * @param shown the same in words
   * @param alike the length by the second way
   * @param mark what changed before it, drawn across; empty when nothing did
   */
  record Bar(
      String label,
      Optional<Double> share,
      String shown,
      Optional<Double> alike,
      String alikeShown,
      String mark) {}

  /**
   * A column.
   *
   * @param weight its width, as a share of all weights
   */
  record Column(String heading, int weight, boolean number) {
    public static Column of(String heading, int weight) {
      return new Column(heading, weight, false);
    }

    public static Column number(String heading, int weight) {
      return new Column(heading, weight, true);
    }
  }
}
