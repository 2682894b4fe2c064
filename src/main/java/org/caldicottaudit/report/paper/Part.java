package org.caldicottaudit.report.paper;

import java.util.List;

/** A part of a paper that is laid out by itself. */
public interface Part {
  /** Adds its blocks to those that stand before it. */
  void addTo(List<Block> blocks);
}
