package org.caldicottaudit.sample;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Invented names. Surnames of workers, of other people and of families never overlap. */
final class Names {
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Chance chance;

  Names(Chance chance) {
    this.chance = chance;
    for (CSVRecord row : Table.read("names.csv")) {
      lists.put(row.get("kind"), List.of(row.get("names").split(";", -1)));
    }
  }

  String given() {
    return pick("given");
  }

  String family() {
    return pick("family");
  }

  /** First and last name of somebody who works on cases. */
  String worker() {
    return given() + " " + pick("worker");
  }

  /** First and last name of somebody who has nothing to do with cases. */
  String other() {
    return given() + " " + pick("other");
  }

  /** The mailbox of that name, such as {@code zofia.omalverne@nhs.net}. */
  static String mailbox(String name, String domain) {
    String plain = Normalizer.normalize(name.replace('ł', 'l'), Normalizer.Form.NFD);
    String ascii = plain.replaceAll("[^A-Za-z -]", "").toLowerCase(Locale.ROOT);
    return ascii.replace(' ', '.') + "@" + domain;
  }

  private String pick(String kind) {
    return chance.pick(lists.getOrDefault(kind, List.of()));
  }
}
