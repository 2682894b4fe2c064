package org.caldicottaudit.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a sheet or a file says of its rows: "Escalations" has escalations. A name that
 * says two things, or that it is about sharing, says none.
 */
final class RegisterName {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern ENDING = Pattern.compile("\\.[\\p{L}\\d]{2,5}$");

  /** What programs and people call a sheet that needs no name. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?:sheet|table|export|data|report|log|list|register|page|results?)?\\s*");

  private static final Pattern OF_SHARING = Pattern.compile("\\b(?:sharing|shared|decisions?)\\b");

  private static final Map<String, Pattern> TYPES = types();

  private RegisterName() {}

  private static Map<String, Pattern> types() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("request", "requests?|enquir(?:y|ies)");
    words.put("disclosure", "disclosures?");
    words.put("refusal", "refusals?|refused");
    words.put("incident", "incidents?|breach(?:es)?");
    words.put("consent", "consents?");
    words.put("escalation", "escalations?|disputes?");
    words.put("advice", "advices?|consultations?");
    words.put("notice", "notices?|notifications?|repl(?:y|ys|ies)|responses?");
    words.put("referral", "referrals?");
    words.put("strategy discussion", "strategy|strats?");
    words.put("conference", "conferences?|icpcs?");
    words.put("assessment", "assessments?");
    words.put("plan", "plans?");
    words.put("record", "retention|retained|disposals?|destruction|archive");
    Map<String, Pattern> types = new LinkedHashMap<>();
    words.forEach((type, pattern) -> types.put(type, Pattern.compile("\\b(?:" + pattern + ")\\b")));
    return types;
  }

  /**
   * The code of the type of entry.
   *
   * @param sheet empty for a text file; where it is no name, the file's counts
   */
  static Optional<String> type(String file, String sheet) {
    String words = words(sheet);
    String name =
        NO_NAME.matcher(words).matches() ? words(ENDING.matcher(file).replaceFirst("")) : words;
    if (OF_SHARING.matcher(name).find()) {
      return Optional.empty();
    }
    List<String> said =
        TYPES.entrySet().stream()
            .filter(type -> type.getValue().matcher(name).find())
            .map(Map.Entry::getKey)
            .toList();
    return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
  }

  private static String words(String name) {
    String apart = CAPITAL.matcher(name).replaceAll(" ");
    return NO_LETTERS.matcher(apart).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
