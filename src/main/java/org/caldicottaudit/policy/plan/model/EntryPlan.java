package org.caldicottaudit.policy.plan.model;

import java.util.List;

/** What is run when somebody asks for a name. */
public record EntryPlan(String name, List<Block> blocks) {
  public EntryPlan {
    blocks = List.copyOf(blocks);
  }
}
