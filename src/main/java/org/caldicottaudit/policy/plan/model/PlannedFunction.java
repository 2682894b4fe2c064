package org.caldicottaudit.policy.plan.model;

import java.util.List;

/**
 * A rule or function.
 *
 * @param params variables that get the arguments; the first two are the input and the data
 * @param path where it is found by a path; empty when it isn't
 */
public record PlannedFunction(String name, List<Integer> params, Body body, List<String> path) {
  public PlannedFunction {
    params = List.copyOf(params);
    path = List.copyOf(path);
    if (params.size() < 2) {
      throw new IllegalArgumentException("the function " + name + " takes no input and data");
    }
  }
}
