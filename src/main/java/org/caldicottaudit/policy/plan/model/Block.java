package org.caldicottaudit.policy.plan.model;

import java.util.List;

/** Statements that run one after the other, until one is undefined or leaves the block. */
public record Block(List<Statement> statements) {
  public Block {
    statements = List.copyOf(statements);
  }
}
