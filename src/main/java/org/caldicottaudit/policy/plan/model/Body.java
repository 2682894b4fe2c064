package org.caldicottaudit.policy.plan.model;

import java.util.List;
import org.caldicottaudit.policy.PolicyLoadException;

/**
 * The blocks of a function or plan, decoded when somebody asks for them: a first answer needs few.
 */
@FunctionalInterface
public interface Body {
  /**
   * Decodes them.
   *
   * @throws PolicyLoadException when that is no body
   */
  List<Block> blocks();
}
