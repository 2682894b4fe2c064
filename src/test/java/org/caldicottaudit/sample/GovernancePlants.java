package org.caldicottaudit.sample;

import java.util.List;

/** What the logs and lists of the quarter say as wholes on 15 July 2026. */
final class GovernancePlants {
  private static final String LISTS = "policies/packs/uk-current/pack.yaml";

  private GovernancePlants() {}

  static void plant(AnswerKey key) {
    for (String school :
        List.of(
            Organisation.PRIMARY,
            Organisation.CATHOLIC_PRIMARY,
            Organisation.SECONDARY,
            Organisation.NEIGHBOUR)) {
      whole(key, "GOV-02", "all logs", school + " got many disclosures, none under an agreement");
    }
    for (String kind : List.of("other", "school", "voluntary")) {
      whole(key, "GOV-03", LISTS, "no secure address is known of the kind " + kind);
    }
    for (String partner :
        List.of(Organisation.CATHOLIC_PRIMARY, Organisation.SECONDARY, Organisation.HOUSING)) {
      whole(key, "GOV-04", LogWorkbook.NAME, "a log of many agencies with nothing of " + partner);
    }
    whole(key, "GOV-04", LogWorkbook.NAME, "two numbers are missing");
  }

  private static void whole(AnswerKey key, String rule, String file, String note) {
    key.fires(rule, AnswerKey.tableRow(file, 0), "", note);
  }
}
