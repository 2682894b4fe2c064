package org.caldicottaudit.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.RetentionPeriod;
import org.caldicottaudit.event.YesNo;
import org.caldicottaudit.source.Cell;

/** Reads the cells of one column as values of one field. */
final class FieldReader {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d+)?");
  private static final Pattern YOUNG =
      Pattern.compile(
          "(?i)<\\s*1(?:\\s*y\\w*)?|(?<months>\\d{1,2})\\s*m(?:o|th|onth)?s?|\\d{1,2}\\s*w(?:k|eek)?s?|(?<years>\\d{1,2})\\s*y(?:r|ear)?s?(?:\\s*\\d{1,2}\\s*m(?:o|th|onth)?s?)?");
  private static final String NOTHING = "cells with a word for nothing, taken as blank";
  private static final String UNCLEAR = "unclear";
  private static final String UNKNOWN_WORD =
      "cells with a word that the vocabulary doesn't know, taken as unclear";

  private final Field field;
  private final String heading;
  private final DateReader dates;
  private final Vocabulary words;
  private final Tally tally;
  private final CodeReader codes;

  FieldReader(Field field, String heading, DateReader dates, Vocabulary words, Tally tally) {
    this.field = field;
    this.heading = heading;
    this.dates = dates;
    this.words = words;
    this.tally = tally;
    this.codes = new CodeReader(field, heading, words, tally);
  }

  /** The value in the field's own Java type; empty when blank. */
  Optional<Object> read(Cell cell) throws UnreadableCellException {
    if (field.many()) {
      List<String> texts = texts(CellText.of(cell, heading));
      return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }
    return switch (field.kind()) {
      case ID -> some(id(cell));
      case PERSON, TEXT -> some(words(CellText.of(cell, heading)));
      case ADDRESS -> some(address(cell));
      case CODE -> some(code(CellText.of(cell, heading)));
      case DATE -> date(cell);
      case TIME -> dates.moment(cell).map(Object.class::cast);
      case FLAG -> flag(cell);
      case NUMBER -> number(CellText.of(cell, heading));
    };
  }

  /** The day of birth; see {@link DateReader#birthday}. */
  Optional<LocalDate> birthday(Cell cell, Optional<LocalDate> latest)
      throws UnreadableCellException {
    return dates.birthday(cell, latest);
  }

  private static Optional<Object> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private String id(Cell cell) throws UnreadableCellException {
    String written = CellText.reference(cell, heading);
    // Some programs write a word of their own where a message has no id.
    String text =
        words.has(field.key()) ? words.code(field.key(), written).orElse(written) : written;
    if (Placeholder.isNoReference(text)) {
      return nothing();
    }
    // The ICO's form asks for an agreement with yes or no; "no" names none.
    return field == Field.AGREEMENT_REF && YesNoText.of(text) == YesNo.NO ? "" : text;
  }

  private String words(String text) {
    boolean said = field != Field.NOTES || !Placeholder.isNothing(text);
    return said && !Placeholder.isOfProgram(text) ? text : nothing();
  }

  private String nothing() {
    tally.note(heading, NOTHING);
    return "";
  }

  private String address(Cell cell) throws UnreadableCellException {
    String text = CellText.of(cell, heading);
    return Placeholder.isNothing(text) ? "" : MailAddress.of(text).text();
  }

  private List<String> texts(String text) {
    List<String> values = new ArrayList<>();
    for (String part : parts(text)) {
      values.addAll(
          field == Field.RECIPIENT_ADDRESS ? List.of(MailAddress.of(part).text()) : codes(part));
    }
    return values.stream().filter(value -> !value.isEmpty()).distinct().toList();
  }

  private List<String> parts(String text) {
    List<String> parts = Lists.split(text, separators());
    return field == Field.RECIPIENT_ORG && parts.size() == 1
        ? SeveralBodies.in(parts.get(0))
        : parts;
  }

  /** The codes of a part of a list, where it has only codes: "education &amp; health" are two. */
  private List<String> codes(String part) {
    List<String> known = words.closed(field.key()) ? codes.codes(part) : List.of();
    return known.isEmpty() ? List.of(code(part)) : known;
  }

  /** Names of organisations hold commas; addresses and codes don't. */
  private String separators() {
    return field == Field.RECIPIENT_ADDRESS || words.closed(field.key()) ? ";," : ";";
  }

  private String code(String text) {
    Optional<String> known = codes.code(text);
    if (known.isPresent()) {
      return known.get();
    }
    if (Placeholder.isNothing(text)) {
      return nothing();
    }
    if (text.isEmpty() || !words.closed(field.key())) {
      return text;
    }
    tally.note(heading, UNKNOWN_WORD);
    return UNCLEAR;
  }

  private Optional<Object> date(Cell cell) throws UnreadableCellException {
    if (field == Field.RETAIN_UNTIL && Indefinite.isWord(CellText.of(cell, heading))) {
      return Optional.of(RetentionPeriod.NO_LAST_DAY);
    }
    Optional<LocalDate> month =
        field == Field.TRAINING_DATE
            ? MonthText.lastDay(CellText.of(cell, heading))
            : Optional.empty();
    return (month.isPresent() ? month : dates.day(cell)).map(Object.class::cast);
  }

  private Optional<Object> flag(Cell cell) throws UnreadableCellException {
    if (cell instanceof Cell.Flag flag) {
      return Optional.of(flag.value() ? YesNo.YES : YesNo.NO);
    }
    String text = CellText.of(cell, heading);
    if (text.isEmpty() || Placeholder.isOfProgram(text) || Placeholder.isDash(text)) {
      return Optional.empty();
    }
    YesNo answer = codes.answer(text);
    if (answer == YesNo.UNCLEAR) {
      tally.note(heading, "cells that are neither yes nor no, taken as unclear");
    }
    return Optional.of(answer);
  }

  /** The full years of an age such as {@code <1}, {@code 11m} or {@code 2 yrs 3 mths}. */
  private static long years(String text) {
    Matcher age = YOUNG.matcher(text);
    if (!age.matches()) {
      throw new IllegalArgumentException("text must be an age in words");
    }
    if (age.group("years") != null) {
      return Long.parseLong(age.group("years"));
    }
    return age.group("months") == null ? 0 : Long.parseLong(age.group("months")) / 12;
  }

  /** Whole numbers; of an age, the years that are full. */
  private Optional<Object> number(String text) {
    if (NUMBER.matcher(text).matches()) {
      int point = text.indexOf('.');
      return Optional.of(Long.parseLong(point < 0 ? text : text.substring(0, point)));
    }
    if (field == Field.AGE && YOUNG.matcher(text).matches()) {
      return Optional.of(years(text));
    }
    if (field == Field.ATTACHMENTS && !text.isEmpty()) {
      YesNo any = text.equalsIgnoreCase("Has Attachment") ? YesNo.YES : YesNoText.of(text);
      if (any != YesNo.UNCLEAR) {
        return Optional.of(any == YesNo.YES ? 1L : 0L);
      }
    }
    if (!text.isEmpty() && !Placeholder.isNothing(text)) {
      tally.note(heading, "cells that aren't a whole number, taken as blank");
    }
    return Optional.empty();
  }
}
