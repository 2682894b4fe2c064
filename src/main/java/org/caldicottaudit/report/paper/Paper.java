package org.caldicottaudit.report.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A paper that people read, sign and file. Nothing in it needs masking any more.
 *
 * @param kind what it is, such as {@code Incident pack}
 * @param title what it is about
 * @param marking how it is to be handled; stands on every page
 * @param day that it is of
 * @param tool name and version of this program
 */
public record Paper(
    String kind, String title, String marking, LocalDate day, String tool, List<Block> blocks) {
  public Paper {
    Objects.requireNonNull(day, "day must not be null");
    blocks = List.copyOf(blocks);
  }

  /** The sections of the first level, for a table of contents. */
  public List<Block.Section> contents() {
    return blocks.stream()
        .filter(Block.Section.class::isInstance)
        .map(Block.Section.class::cast)
        .filter(section -> section.level() == 1)
        .toList();
  }
}
