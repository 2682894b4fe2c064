package org.caldicottaudit.report.board;

import java.util.List;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.report.ControlState;

/**
 * One control in words. Its numbers are left out: they are sums over rules, from which a hidden one
 * could be worked out.
 *
 * @param rules the rules that serve it and have a finding
 */
public record BoardControl(String pack, Control control, ControlState state, List<String> rules) {
  public BoardControl {
    rules = List.copyOf(rules);
  }
}
