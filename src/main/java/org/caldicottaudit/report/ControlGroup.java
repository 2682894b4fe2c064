package org.caldicottaudit.report;

import java.util.regex.Pattern;
import org.caldicottaudit.policy.Control;

/** The parts of a matrix of controls, in the order to show them. */
public enum ControlGroup {
  GOLDEN_RULES("Golden rules", "gr[0-9]*/.*"),
  CALDICOTT_PRINCIPLES("Caldicott principles", "cal/.*"),
  PROTOCOL_SECTIONS("Protocol sections", "prot/[0-9]+"),
  FLOWCHART("Flowchart", "prot/flow.*"),
  CHECKLIST("Checklist", "prot/q[0-9]+"),
  LAW("Law and guidance", ".*");

  private final String title;
  private final Pattern ids;

  ControlGroup(String title, String ids) {
    this.title = title;
    this.ids = Pattern.compile(ids, Pattern.DOTALL);
  }

  /** What stands above its controls. */
  public String title() {
    return title;
  }

  /** The group of a control, told by its id. */
  public static ControlGroup of(Control control) {
    for (ControlGroup group : values()) {
      if (group.ids.matcher(control.id()).matches()) {
        return group;
      }
    }
    return LAW;
  }
}
