package org.caldicottaudit.finding;

import java.util.List;
import org.caldicottaudit.correlation.Link;
import org.caldicottaudit.correlation.Strength;
import org.caldicottaudit.correlation.TieKind;

/** Says in words what an event was tied to, and by what. */
public final class Ties {
  private Ties() {}

  /**
   * Such as {@code decision in log.xlsx, sheet "Log", row 12, by case reference and recipient's
   * address}.
   */
  public static List<String> inWords(List<Link> links) {
    return links.stream().map(Ties::inWords).distinct().toList();
  }

  private static String inWords(Link link) {
    String weak = link.strength() == Strength.WEAK ? " (weak)" : "";
    String kind = TieKind.find(link.kind()).map(TieKind::words).orElse(link.kind());
    return kind + " in " + link.other().place() + ", by " + link.key() + weak;
  }
}
