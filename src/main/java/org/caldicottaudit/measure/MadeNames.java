package org.caldicottaudit.measure;

import java.util.List;
import java.util.Locale;

/** People who don't exist. */
final class MadeNames {
  private static final List<String> FIRST =
      List.of(
          "Ada", "Bram", "Cleo", "Dara", "Edda", "Finn", "Gwen", "Hale", "Ines", "Jory", "Kit",
          "Lena", "Milo", "Nell", "Odile", "Piers", "Quill", "Runa", "Silas", "Tamsin");

  private static final List<String> LAST =
      List.of(
          "Alderwick",
          "Brackenby",
          "Coldermere",
          "Dunsworth",
          "Elverley",
          "Fenwicke",
          "Garrowby",
          "Hollinshaw",
          "Inglewick",
          "Jessamere",
          "Kettlewick",
          "Larkenby",
          "Mossgrove",
          "Netherwold",
          "Oakenfell",
          "Pendlewick",
          "Quarrington",
          "Rushmere",
          "Silverdene",
          "Thistlewood",
          "Underhay",
          "Vexbury",
          "Wrenfield",
          "Yarrowby");

  private MadeNames() {}

  static String person(long number) {
    long mixed = MadeLogs.mix(number);
    return pick(FIRST, mixed) + " " + pick(LAST, mixed >>> 16);
  }

  static String mailbox(long number, String domain) {
    return person(number).replace(' ', '.').toLowerCase(Locale.ROOT) + "@" + domain;
  }

  private static String pick(List<String> names, long number) {
    return names.get((int) Math.floorMod(number, (long) names.size()));
  }
}
