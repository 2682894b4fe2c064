package org.caldicottaudit.mapping;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.event.YesNo;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/** What the first values of a column look like. Nothing of them is kept or shown. */
final class ColumnShape {
  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>@\\s]+@[^<>\\s]+>");
  private static final Pattern PERIOD =
      Pattern.compile("(?i)\\d|year|month|birth|perm|indef|life|ever\\b");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)(?:^|[\\s;,|(@*.])[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?=$|[\\s;,|)])");
  private static final Pattern NUMBER = Pattern.compile("[\\d,. ]{1,20}(?:\\s?[KMG]?B)?");
  private static final Pattern POSTCODE =
      Pattern.compile("(?i)[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}");
  private static final Pattern CASE_REFERENCE =
      Pattern.compile("(?:\\d{2}[-/ ]?)?\\p{Lu}{1,6}[-/ ]?(?:\\d{2,4}[-/ ])?\\d{3,8}");

  private static final Pattern WRITTEN_REFERENCE =
      Pattern.compile(
          "(?i)(?:[\\p{L}.:]+\\s+){0,3}(?:\\d{2}(?:\\d{2})?[-/"
              + " ]?)?(?:\\p{L}{1,6}[-/]){0,2}\\p{L}{1,6}[-/. ]?\\d{2,8}(?:[-/."
              + " ][\\p{L}\\d]{1,8}){0,2}|\\d{2,4}[-/ ]\\d{3,8}(?:[-/ ][\\p{L}\\d]{1,6})?");

  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}.'’-]*,?\\s+){1,4}\\p{Lu}[\\p{L}.'’-]*|(?:\\p{Lu}\\.?\\s?){2,3}");

  /** A word that stands in names of organisations, not of people. */
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?i)\\b(?:council|police|constabulary|school|academy|college|trust|nhs|hospital|service|services|team|department|surgery|practice|agency|charity|limited|ltd|centre|authority|board|society|project)\\b");

  /** Under whose headings a column of yes and no answers another question. */
  private static final Set<Field> NO_ANSWERS =
      EnumSet.of(
          Field.PURPOSE,
          Field.REASONS,
          Field.NO_CONSENT_REASON,
          Field.NOT_INFORMED_REASON,
          Field.INCIDENT_REF);

  private static final Pattern ENCRYPTED = Pattern.compile("(?i)\\btls|encrypt|\\bsmime\\b|s/mime");

  private static final Pattern PROTECTION =
      Pattern.compile(
          "(?i)\\btls|encrypt|s/?mime|\\bsecure\\b|\\bstandard\\b|\\bplain\\b|\\bclear\\b|\\bnone\\b");

  private static final Pattern WORDS = Pattern.compile("\\s+");

  /** Of a name with its role; what has more says something. */
  private static final int MOST_WORDS = 8;

  private static final int MOST_WORDS_OF_A_REFERENCE = 4;

  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
  private static final int MOST_DIGITS = 18;

  /** A code is a word or two; what is longer is a sentence. */
  private static final int LONGEST_CODE = 60;

  /** So many rows could say something else. */
  private static final int MANY = 20;

  /** What these show, more won't change. */
  private static final int ENOUGH = 50;

  /** One known word in so many shows that a column holds codes in words of its own. */
  private static final int FEW_OF = 4;

  /** So many numbers to each that a row bears, where some rows are of another table. */
  private static final int MOST_BETWEEN = 4;

  private final List<Cell> cells;
  private final List<Cell> all;
  private final Vocabulary words;

  /** Reads yes and no as what they answer under "Delivered?". */
  private final CodeReader answers;

  ColumnShape(List<Row> rows, int column, Vocabulary words) {
    this.words = words;
    this.answers = new CodeReader(Field.STATUS, "Delivered", words, new Tally());
    this.all =
        rows.stream()
            .filter(row -> row.fault().isEmpty())
            .map(row -> row.cell(column))
            .filter(cell -> !text(cell).isEmpty() && !Placeholder.isNothing(text(cell)))
            .toList();
    this.cells = all.stream().limit(ENOUGH).toList();
  }

  /** Whether anything stands there. */
  boolean filled() {
    return !cells.isEmpty();
  }

  boolean dates() {
    return mostly(ColumnShape::isDate);
  }

  boolean timesOfDay() {
    return !cells.isEmpty() && half(SplitTime::isTime);
  }

  boolean addresses() {
    return mostly(ColumnShape::isAddress) && !messageIds();
  }

  /** Whether they are mail domains, patterns of them or addresses there, or several in a cell. */
  boolean domains() {
    return mostly(cell -> DOMAIN.matcher(text(cell)).find());
  }

  /** Whether they say something in several words, as no reference does. */
  boolean sentences() {
    return mostly(cell -> WORDS.split(text(cell), -1).length > MOST_WORDS_OF_A_REFERENCE);
  }

  /** Whether an address stands somewhere in it. */
  boolean hasAddress() {
    return cells.stream().anyMatch(cell -> text(cell).contains("@"));
  }

  /** Whether they are times for which something is kept. */
  boolean periods() {
    return mostly(cell -> PERIOD.matcher(text(cell)).find());
  }

  boolean messageIds() {
    return mostly(cell -> MESSAGE_ID.matcher(text(cell)).matches());
  }

  boolean caseReferences() {
    return mostly(cell -> CASE_REFERENCE.matcher(text(cell)).matches())
        && !mostly(cell -> POSTCODE.matcher(text(cell)).matches());
  }

  /** The same however people write them: "CSC ref CSC/2026/24235", in small letters. */
  boolean writtenReferences() {
    return mostly(cell -> WRITTEN_REFERENCE.matcher(text(cell)).matches());
  }

  /**
   * Whether they are numbers of rows: each greater than the one before it, or, in a log that was
   * sorted otherwise, each another and few left out between them.
   */
  boolean counts() {
    List<Long> numbers = all.stream().map(ColumnShape::number).toList();
    return !numbers.isEmpty() && (rises(numbers) || isDense(numbers));
  }

  private static boolean rises(List<Long> numbers) {
    List<Long> first = numbers.subList(0, Math.min(ENOUGH, numbers.size()));
    return first.get(0) >= 0
        && IntStream.range(1, first.size()).allMatch(at -> first.get(at) > first.get(at - 1));
  }

  private static boolean isDense(List<Long> numbers) {
    LongSummaryStatistics range = numbers.stream().mapToLong(Long::longValue).summaryStatistics();
    return range.getMin() >= 0
        && numbers.stream().distinct().count() == numbers.size()
        && range.getMax() - range.getMin() < (long) MOST_BETWEEN * numbers.size();
  }

  /** The digits of a reference as a number; negative where it has none or too many. */
  private static long number(Cell cell) {
    String digits = NO_DIGITS.matcher(text(cell)).replaceAll("");
    return digits.isEmpty() || digits.length() > MOST_DIGITS ? -1 : Long.parseLong(digits);
  }

  /** The same of so many that hardly anything but rows is as frequent. */
  boolean countsMany() {
    return cells.size() >= MANY && counts();
  }

  /** Whether the values are codes of the field, and several of them. */
  boolean codes(String column) {
    Set<String> seen = new HashSet<>();
    cells.forEach(cell -> words.code(column, text(cell)).ifPresent(seen::add));
    return seen.size() > 1 && mostly(cell -> words.code(column, text(cell)).isPresent());
  }

  /**
   * Why no field may have these values, whatever the heading; empty where nothing is against it.
   */
  Optional<String> never(Field field) {
    if (field == Field.CONSISTENT_ID) {
      return Optional.empty();
    }
    if (mostly(cell -> isNhsNumber(text(cell)))) {
      return Optional.of("its values look like NHS numbers, which are never used");
    }
    return mostly(cell -> POSTCODE.matcher(text(cell)).matches())
        ? Optional.of("its values look like postcodes, which are never used")
        : Optional.empty();
  }

  /** Whether the values may be those of that column, as far as anybody can say. */
  boolean allows(String column) {
    if (column.startsWith(SplitTime.PREFIX)) {
      return half(cell -> SplitTime.isTime(cell));
    }
    Optional<Field> field = Field.find(column);
    if (words.closed(column) && saysOneThing() && !isCode(column, cells.get(0))) {
      return false;
    }
    return field.isEmpty() || (never(field.get()).isEmpty() && against(field.get()).isEmpty());
  }

  /** What is the same in each of many rows tells nothing of any of them. */
  private boolean saysOneThing() {
    return cells.size() >= MANY && cells.stream().map(ColumnShape::text).distinct().count() == 1;
  }

  /** Whether nearly all of many rows say the same. */
  boolean saysNearlyOneThing() {
    return cells.size() >= MANY
        && cells.stream()
            .map(ColumnShape::text)
            .distinct()
            .anyMatch(one -> mostly(cell -> text(cell).equals(one)));
  }

  /** "TLS", "Standard (unencrypted)", "Secure message": how mail went, whatever the heading. */
  boolean encryption() {
    return mostly(cell -> PROTECTION.matcher(text(cell)).find())
        && cells.stream().anyMatch(cell -> ENCRYPTED.matcher(text(cell)).find());
  }

  /** Whether a column that takes codes has some of them here, or takes any words. */
  boolean hasWordsOf(String column) {
    return cells.isEmpty() || !words.closed(column) || some(cell -> isCode(column, cell));
  }

  /** Whether nearly all are codes of that column in its own words or in others. */
  boolean saysCodes(String column) {
    return words.closed(column) && mostly(cell -> isCode(column, cell));
  }

  /** The same of half of them, where another column is the one of any words. */
  boolean halfCodes(String column) {
    return words.closed(column) && !cells.isEmpty() && half(cell -> isCode(column, cell));
  }

  /** Whether there are values, and they may be that column's. */
  boolean shows(String column) {
    return !cells.isEmpty() && allows(column) && hasWordsOf(column);
  }

  /** Whether the values are such as few other columns have. */
  boolean proves(String column) {
    return words.closed(column)
        || Field.find(column)
            .map(Field::kind)
            .filter(
                kind ->
                    switch (kind) {
                      case FLAG, DATE, TIME, ADDRESS -> true;
                      case ID -> writtenReferences();
                      case PERSON -> people();
                      case CODE, NUMBER, TEXT -> false;
                    })
            .isPresent();
  }

  /** Two or three words with capitals, a rank or initials among them. */
  boolean people() {
    return mostly(cell -> PEOPLE.matcher(text(cell)).matches())
        && !some(cell -> ORGANISATION.matcher(text(cell)).find());
  }

  /** Whether a text has a word that stands in names of organisations. */
  static boolean isOrganisation(String text) {
    return ORGANISATION.matcher(text).find();
  }

  /** Whether most have words that stand in names of organisations and not of people. */
  boolean organisations() {
    return !cells.isEmpty() && half(cell -> ORGANISATION.matcher(text(cell)).find());
  }

  /** How little the values tell for a column: least where nearly all are its codes. */
  int doubt(String column) {
    if (!hasWordsOf(column)) {
      return 2;
    }
    boolean open = cells.isEmpty() || takesAnyWords(column);
    return open || (words.closed(column) && !saysCodes(column)) ? 1 : 0;
  }

  private boolean takesAnyWords(String column) {
    return !words.closed(column)
        && Field.find(column)
            .filter(field -> field.kind() == FieldKind.PERSON || field.kind() == FieldKind.TEXT)
            .isPresent();
  }

  private boolean isCode(String column, Cell cell) {
    return (column.equals(Field.STATUS.key()) && answersDelivered(cell))
        || words.code(column, text(cell)).isPresent()
        || Field.find(column)
            .flatMap(field -> ValueMeanings.GENERAL.code(field, text(cell)))
            .isPresent();
  }

  private boolean answersDelivered(Cell cell) {
    return answers.code(text(cell)).isPresent();
  }

  /** Why the values aren't those of the field; empty where they may be. */
  Optional<String> against(Field field) {
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    return switch (field.kind()) {
      case DATE, TIME -> unless(this::halfDates, field, "dates");
      case FLAG -> unless(() -> someAnswers(field), field, "answers of yes or no");
      case NUMBER ->
          unless(() -> half(cell -> isNumber(cell) || isYesOrNo(cell)), field, "numbers");
      case ADDRESS -> unless(() -> half(ColumnShape::isAddress), field, "e-mail addresses");
      case PERSON -> notPeople(field);
      case TEXT, ID, CODE ->
          NO_ANSWERS.contains(field) ? onlyAnswers(field).or(() -> notText(field)) : notText(field);
    };
  }

  private Optional<String> notPeople(Field field) {
    boolean sentences = half(cell -> WORDS.split(text(cell), -1).length > MOST_WORDS);
    return onlyAnswers(field)
        .or(() -> sentences ? others("sentences", field) : Optional.empty())
        .or(() -> notText(field));
  }

  private Optional<String> onlyAnswers(Field field) {
    return mostly(this::isYesOrNo) ? others("answers of yes or no", field) : Optional.empty();
  }

  private static Optional<String> others(String what, Field field) {
    return Optional.of("its values are %s, not those of %s".formatted(what, field));
  }

  private Optional<String> notText(Field field) {
    if (dates()) {
      return others("dates", field);
    }
    boolean sentences = half(cell -> text(cell).length() > LONGEST_CODE);
    boolean closed = words.closed(field.key());
    return sentences && (field.kind() == FieldKind.ID || closed)
        ? others("sentences", field)
        : Optional.empty();
  }

  private static Optional<String> unless(
      java.util.function.BooleanSupplier test, Field field, String what) {
    return test.getAsBoolean()
        ? Optional.empty()
        : Optional.of("its values are no %s, as those of %s".formatted(what, field));
  }

  /** Some write "indefinite" for a date, or nothing in many words. */
  private boolean halfDates() {
    return half(cell -> isDate(cell) || Indefinite.isWord(text(cell)));
  }

  private boolean some(Predicate<Cell> test) {
    return cells.stream().filter(test).count() * FEW_OF >= cells.size();
  }

  private boolean half(Predicate<Cell> test) {
    return cells.stream().filter(test).count() * 2 >= cells.size();
  }

  private boolean mostly(Predicate<Cell> test) {
    return !cells.isEmpty() && cells.stream().filter(test).count() * 5 >= cells.size() * 4L;
  }

  /** Many write a story behind their answer, or in its place. */
  private boolean someAnswers(Field field) {
    CodeReader flags = new CodeReader(field, "", words, new Tally());
    return some(cell -> isYesOrNo(cell) || flags.answer(text(cell)) != YesNo.UNCLEAR);
  }

  private boolean isYesOrNo(Cell cell) {
    return cell instanceof Cell.Flag || YesNoText.of(text(cell)) != YesNo.UNCLEAR;
  }

  static boolean isDate(Cell cell) {
    return cell instanceof Cell.DateTime || DateText.parse(text(cell)).isPresent();
  }

  static boolean isNumber(Cell cell) {
    return cell instanceof Cell.Numeric || NUMBER.matcher(text(cell)).matches();
  }

  static boolean isAddress(Cell cell) {
    List<String> parts = Lists.split(text(cell), ";,");
    return !parts.isEmpty()
        && parts.stream().noneMatch(part -> MailAddress.of(part).domain().isEmpty());
  }

  /** Ten digits of which the last proves the others. */
  private static boolean isNhsNumber(String text) {
    String digits = text.replaceAll("[\\s-]", "");
    if (!digits.matches("\\d{10}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
  }

  private static String text(Cell cell) {
    return WhiteSpace.trim(cell.shown());
  }
}
