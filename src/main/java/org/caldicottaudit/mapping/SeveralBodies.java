package org.caldicottaudit.mapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A cell that names several organisations: between commas, where each says by a word that it is
 * one, or beside a stroke, where each is of another kind. "CSC / MASH" is one house.
 */
final class SeveralBodies {
  private static final Pattern STROKE = Pattern.compile("\\s*[/+]\\s+|\\s+[/+]\\s*");

  private enum Sector {
    POLICE("police|constabulary|cait|ppu"),
    PROBATION("probation"),
    HEALTH("nhs|health|gps?|g\\.p\\.|hospital|surgery|camhs|midwifery|health visit(?:or|ing)"),
    SCHOOL("school|academy|college|nursery|primary"),
    COUNCIL("council|social (?:care|services)|children'?s services|csc|local authority"),
    COURT("court|cafcass"),
    HOUSING("housing");

    private final Pattern words;

    Sector(String words) {
      this.words = Pattern.compile("(?i)(?<!\\w)(?:" + words + ")(?!\\w)");
    }
  }

  private SeveralBodies() {}

  /** Each of them; the text alone where it names one. */
  static List<String> in(String text) {
    List<String> between = Lists.split(text, ",\n");
    if (between.size() > 1 && between.stream().allMatch(ColumnShape::isOrganisation)) {
      return between;
    }
    List<String> beside = STROKE.splitAsStream(text).filter(part -> !part.isBlank()).toList();
    return beside.size() > 1 && areOfOtherKinds(beside) ? beside : List.of(text);
  }

  private static boolean areOfOtherKinds(List<String> bodies) {
    Set<Sector> seen = EnumSet.noneOf(Sector.class);
    for (String body : bodies) {
      Set<Sector> sectors = sectors(body);
      if (sectors.size() != 1 || !seen.addAll(sectors)) {
        return false;
      }
    }
    return true;
  }

  private static Set<Sector> sectors(String body) {
    Set<Sector> sectors = EnumSet.noneOf(Sector.class);
    for (Sector sector : Sector.values()) {
      if (sector.words.matcher(body).find()) {
        sectors.add(sector);
      }
    }
    return sectors;
  }
}
