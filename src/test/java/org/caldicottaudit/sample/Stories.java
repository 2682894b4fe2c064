package org.caldicottaudit.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * Tells what happens in one case, step by step, as a table describes it.
 *
 * <p>Steps with the same story are about one child. A step changes cells of what would otherwise be
 * a good record, and may say what an auditor must or mustn't say about it.
 */
final class Stories {
  private static final Pattern DAY =
      Pattern.compile("@(?<amount>[+-]?\\d+)(?<unit>d?)( (?<time>\\d\\d:\\d\\d))?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Quarter quarter;
  private final List<List<CSVRecord>> all;

  Stories(Quarter quarter, String table) {
    this.quarter = quarter;
    Map<String, List<CSVRecord>> stories = new LinkedHashMap<>();
    for (CSVRecord step : Table.read(table)) {
      stories.computeIfAbsent(step.get("story"), story -> new ArrayList<>()).add(step);
    }
    this.all = List.copyOf(stories.values());
  }

  /** Each story once, in the order of the table. */
  void tellAll() {
    all.forEach(this::tell);
  }

  /** Any of the stories. */
  void tellAny() {
    tell(quarter.chance().pick(all));
  }

  private void tell(List<CSVRecord> steps) {
    LocalDate day = start(steps.get(0).get("day"));
    ChildCase child = child(steps.get(0).get("age"), day);
    Story story = new Story(quarter, child, day);
    for (CSVRecord step : steps) {
      String offset = picked(quarter, step.get("day"));
      LocalDate on = offset.startsWith("@") ? day(quarter, day, offset) : day;
      answers(step, child, story.add(step, on));
    }
  }

  private LocalDate start(String written) {
    return switch (written) {
      case "" -> quarter.days().middle();
      case "early" -> quarter.days().workingDay(QuarterDays.FIRST, QuarterDays.FIRST.plusDays(26));
      case "any" -> quarter.days().workingDay(QuarterDays.FIRST, QuarterDays.LAST.minusDays(9));
      default -> LocalDate.parse(written);
    };
  }

  /** Of a reference whose last digits are the same, nobody sees that they changed places. */
  private ChildCase child(String age, LocalDate day) {
    ChildCase child;
    do {
      child =
          age.isEmpty()
              ? quarter.cases().fresh()
              : quarter.cases().aged(Integer.parseInt(age), day);
    } while (swapped(child.reference()).equals(child.reference()));
    return child;
  }

  private static String swapped(String reference) {
    int last = reference.length() - 1;
    return reference.substring(0, last - 1) + reference.charAt(last) + reference.charAt(last - 1);
  }

  private static String picked(Quarter quarter, String choices) {
    return choices.contains(" ~ ")
        ? quarter.chance().pick(List.of(choices.split(" ~ ", -1)))
        : choices.strip();
  }

  private void answers(CSVRecord step, ChildCase child, Object planted) {
    if (step.get("answers").isEmpty()) {
      return;
    }
    for (String answer : step.get("answers").split("; ", -1)) {
      String[] words = answer.split(" ", -1);
      String note = step.get("note");
      if (words[1].equals("fires")) {
        quarter.key().fires(words[0], planted, child.reference(), note);
      } else {
        quarter.key().silent(words[0], planted, child.reference(), note);
      }
    }
  }

  private static LocalDate day(Quarter quarter, LocalDate from, String offset) {
    Matcher matcher = DAY.matcher(offset);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no day: " + offset);
    }
    int amount = Integer.parseInt(matcher.group("amount"));
    return matcher.group("unit").equals("d")
        ? from.plusDays(amount)
        : quarter.days().working(from, amount);
  }

  /** One case on its way. */
  private static final class Story {
    private final Quarter quarter;
    private final ChildCase child;
    private String subject = "";

    Story(Quarter quarter, ChildCase child, LocalDate day) {
      this.quarter = quarter;
      this.child = child;
      this.subject = child.reference() + " " + day.getMonthValue();
    }

    Object add(CSVRecord step, LocalDate day) {
      Contact from = contact(step.get("agency"), Organisation.COUNCIL);
      Contact to = contact(step.get("to"), Organisation.HOSPITAL);
      if (step.get("type").equals("Mail")) {
        return mail(step, day, from, to);
      }
      LogRow row = row(step, day, from, to);
      for (String cell : step.get("cells").split(" \\| ", -1)) {
        change(row, cell.strip(), day);
      }
      quarter.log().add(row);
      return row;
    }

    private Contact contact(String alias, String standard) {
      return quarter.directory().anyone(alias.isEmpty() ? standard : Organisation.named(alias));
    }

    private LogRow row(CSVRecord step, LocalDate day, Contact from, Contact to) {
      String type = step.get("type");
      switch (type) {
        case "Disclosure" -> {
          return quarter.disclosures().unmailed(child, from, to, day);
        }
        case "Mailed", "Unsent" -> {
          Disclosure sent = quarter.disclosures().emailed(child, from, to, day);
          subject = sent.mail().subject();
          if (type.equals("Mailed")) {
            quarter.mails().add(sent.mail());
          }
          return sent.entry().set(LogColumn.EMAIL, to.address());
        }
        case "Refusal" -> {
          return new Refusals(quarter).of(child, to, day);
        }
        case "Request" -> {
          return quarter.disclosures().request(child, to, day);
        }
        default -> {
          LogRow row = new LogRow(day).set(LogColumn.TYPE, type);
          Disclosures.identify(row, child, from.organisation().name());
          return row;
        }
      }
    }

    private void change(LogRow row, String cell, LocalDate day) {
      if (cell.isEmpty()) {
        return;
      }
      if (cell.equals("=given")) {
        quarter.disclosures().particulars().given(row, child, day);
        row.clear(LogColumn.CONSENT_SCOPE, LogColumn.CHILD_VIEW, LogColumn.PARENT_VIEW);
        return;
      }
      if (cell.equals("=decided")) {
        quarter.disclosures().decided(row, "", day);
        return;
      }
      String[] parts = cell.split("=", 2);
      row.set(LogColumn.named(parts[0]), value(parts[1], day));
    }

    private Object value(String written, LocalDate day) {
      String text = picked(quarter, written);
      Matcher matcher = DAY.matcher(text);
      if (matcher.matches()) {
        LocalDate on = Stories.day(quarter, day, text);
        String time = matcher.group("time");
        return time == null ? on : on.atTime(LocalTime.parse(time));
      }
      return DATE.matcher(text).matches() ? LocalDate.parse(text) : told(text);
    }

    private String told(String text) {
      String ref = child.reference();
      int last = ref.length() - 1;
      return text.replace("{first}", child.first())
          .replace("{child}", child.child())
          .replace("{born}", String.format(Locale.ROOT, "%1$td/%1$tm/%1$tY", child.born()))
          .replace("{ref}", ref)
          .replace("{cut}", ref.substring(0, last - 1) + ref.substring(last))
          .replace("{swapped}", swapped(ref))
          .replace("{year}", ref.replaceFirst("20(\\d)(\\d)", "20$2$1"))
          .replace("{prefix}", ref.replaceFirst("TV", "TB"))
          .replace("{letter}", ref.replaceFirst("-0", "-O"))
          .replace("{n}", quarter.cases().nextIncident())
          .replace("{parent}", child.parent())
          .replace("{subject}", subject)
          .replace("{worker}", quarter.names().worker());
    }

    private Mail mail(CSVRecord step, LocalDate day, Contact from, Contact to) {
      MailDraft draft = new MailDraft(from, to, subject);
      for (String cell : step.get("cells").split(" \\| ", -1)) {
        if (!cell.isBlank()) {
          String[] parts = cell.strip().split("=", 2);
          draft.set(parts[0], told(picked(quarter, parts[1])));
        }
      }
      Mail mail = draft.write(quarter, day);
      quarter.mails().add(mail);
      return mail;
    }
  }
}
