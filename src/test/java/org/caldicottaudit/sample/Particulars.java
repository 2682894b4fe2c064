package org.caldicottaudit.sample;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fills what a good record of a disclosure says besides who, what and why. */
final class Particulars {
  private static final LocalDate FIRST_TRAINING = LocalDate.of(2025, 7, 14);
  private static final int DAYS_OF_TRAINING = 240;
  private static final int OFTEN_COMPETENT = 12;

  private static final List<String> YES = List.of("Yes", "Yes", "Yes", "Y", "y", "✓");
  private static final List<String> NO_OR_BLANK = List.of("No", "No", "N", "", "");
  private static final List<String> TOLD_APART =
      List.of(
          "Yes",
          "Y",
          "Separated",
          "Facts only",
          "Fact",
          "Opinion marked as such",
          "Yes - facts only",
          "Clearly separated",
          "Professional opinion",
          "✓");
  private static final List<String> COMPETENT =
      List.of(
          "Yes, understood and agreed",
          "Spoke to {first} alone; understands and is fine with it",
          "Competent - also agrees",
          "{first} was asked too and said yes",
          "Discussed at the home visit, Gillick competent");
  private static final List<List<String>> ADVICE =
      List.of(
          List.of("Caldicott Guardian", "Agreed, summary only"),
          List.of("DPO", "Content with the basis; leave out the sibling"),
          List.of("Legal services", "Order covers it, send the named documents"),
          List.of("Named nurse", "Share the dates, not the clinic letters"),
          List.of("Team manager", "Go ahead, tell the parents first"));
  private static final List<List<String>> VIEWS =
      List.of(
          List.of("Agrees", "Agrees"),
          List.of("Happy for the school to know", "Agreed, wants help quickly"),
          List.of("ok with it", "ok"),
          List.of("", "Agreed at the visit"),
          List.of("Wants it to be sorted out soon", ""));

  private final Chance chance;

  Particulars(Chance chance) {
    this.chance = chance;
  }

  /** Everything that the scenario leaves open. */
  void fill(LogRow row, ChildCase child, Contact to, LocalDate day) {
    training(row);
    content(row, to);
    openness(row, day);
    conditions(row);
    if (chance.percent(12)) {
      List<String> advice = chance.pick(ADVICE);
      row.set(LogColumn.ADVICE_FROM, advice.get(0)).set(LogColumn.ADVICE_OUTCOME, advice.get(1));
    }
    if (row.text(LogColumn.CONSENT).equals("Given")) {
      given(row, child, day);
    }
  }

  /** Everybody trains once a year, on a day that hangs on the name. */
  void training(LogRow row) {
    int days = Math.floorMod(row.text(LogColumn.DECIDED_BY).hashCode(), DAYS_OF_TRAINING);
    row.set(LogColumn.TRAINING, FIRST_TRAINING.plusDays(days));
  }

  private void content(LogRow row, Contact to) {
    row.set(LogColumn.TOLD_CONFIDENTIAL, chance.pick(YES))
        .set(LogColumn.FACT_OPINION, chance.pick(TOLD_APART))
        .set(LogColumn.WHOLE_FILE, chance.pick(NO_OR_BLANK))
        .set(LogColumn.HISTORIC, chance.percent(6) ? "Yes" : chance.pick(NO_OR_BLANK))
        .set(LogColumn.PROTECTED, chance.pick(NO_OR_BLANK))
        .set(LogColumn.FGM, chance.percent(20) ? "No" : "");
    List<String> needed = new ArrayList<>();
    for (String category : row.text(LogColumn.CATEGORIES).split("; ", -1)) {
      if (needs(to, category)) {
        needed.add(category);
      }
    }
    row.set(LogColumn.CATEGORIES, String.join("; ", needed));
  }

  /** A landlord needs nobody's school or health records, a pastoral lead no police ones. */
  private static boolean needs(Contact to, String category) {
    return switch (category) {
      case "Health", "Medical", "Education" -> !to.organisation().kind().equals("other");
      case "Criminal", "Police" -> !to.role().equals("Pastoral Lead");
      default -> true;
    };
  }

  private void openness(LogRow row, LocalDate day) {
    boolean told = row.text(LogColumn.INFORMED).equals("Yes");
    if (told && chance.percent(60)) {
      row.set(LogColumn.INFORMED_ON, chance.percent(50) ? day : day.minusDays(1));
    }
    String reason = row.text(LogColumn.NOT_INFORMED_REASON).toLowerCase(Locale.ROOT);
    boolean unsafe = !told && reason.contains("risk");
    row.set(LogColumn.UNSAFE, unsafe ? "Yes" : chance.pick(NO_OR_BLANK));
  }

  private void conditions(LogRow row) {
    String categories = row.text(LogColumn.CATEGORIES);
    boolean health = categories.contains("Health") || categories.contains("Medical");
    boolean offence = categories.contains("Criminal") || categories.contains("Police");
    row.set(LogColumn.SPECIAL_CATEGORY, health ? chance.pick(List.of("Yes", "Y", "")) : "");
    row.set(LogColumn.OFFENCE_DATA, offence ? chance.pick(List.of("Yes", "")) : "");
    if (!health && !offence && chance.percent(70)) {
      row.set(LogColumn.SPECIAL_CATEGORY, chance.pick(NO_OR_BLANK));
      return;
    }
    row.set(LogColumn.CONDITION, condition(row, offence));
  }

  private String condition(LogRow row, boolean offence) {
    if (row.text(LogColumn.NO_CONSENT_KIND).equals("Court order")) {
      return chance.pick(List.of("Art 9(2)(f)", "Article 9(2)(f) legal claims"));
    }
    if (offence) {
      return chance.pick(
          List.of("Article 10, DPA 2018 Sch 1 para 10", "Sch 1 para 10 (preventing crime)"));
    }
    return chance.pick(
        List.of(
            "Article 9(2)(h) health or social care",
            "Art 9(2)(h)",
            "Sch 1 para 2, social care",
            "Article 9(2)(g) substantial public interest"));
  }

  /** A consent as it should be, with everything that was explained. */
  void given(LogRow row, ChildCase child, LocalDate day) {
    int age = Period.between(child.born(), day).getYears();
    row.clear(LogColumn.NO_CONSENT_KIND, LogColumn.NO_CONSENT_REASON);
    row.set(LogColumn.CONSENT, chance.pick(List.of("Given", "Given", "Yes", "Yes - written")))
        .set(LogColumn.CONSENT_DATE, day.minusDays(chance.between(0, 20)))
        .set(LogColumn.CONSENT_WHY, chance.pick(YES))
        .set(LogColumn.CONSENT_WHO, chance.pick(YES))
        .set(LogColumn.CONSENT_HOW_MUCH, chance.pick(YES))
        .set(LogColumn.CONSENT_IMPLICATIONS, chance.pick(YES))
        .set(LogColumn.PRESSURE, chance.pick(NO_OR_BLANK));
    giver(row, child, age);
    if (chance.percent(30)) {
      List<String> views = chance.pick(VIEWS);
      row.set(LogColumn.CHILD_VIEW, views.get(0)).set(LogColumn.PARENT_VIEW, views.get(1));
    }
  }

  private void giver(LogRow row, ChildCase child, int age) {
    if (age > OFTEN_COMPETENT && chance.percent(25)) {
      row.set(LogColumn.CONSENT_BY, child.child());
      row.set(LogColumn.RELATIONSHIP, chance.pick(List.of("Young person", "Self", "Child")));
      row.set(LogColumn.COMPETENCE, competence(child));
      return;
    }
    List<String> parents = List.of("Mother", "Mother", "Mum", "Mother and father", "Father");
    String parent = chance.pick(parents);
    row.set(LogColumn.CONSENT_BY, child.parent()).set(LogColumn.RELATIONSHIP, parent);
    boolean father = parent.equals("Father");
    row.set(LogColumn.RESPONSIBILITY, father || chance.percent(40) ? chance.pick(YES) : "");
    if (age >= OFTEN_COMPETENT - 1) {
      row.set(LogColumn.COMPETENCE, competence(child));
    }
  }

  private String competence(ChildCase child) {
    return chance.pick(COMPETENT).replace("{first}", child.first());
  }
}
