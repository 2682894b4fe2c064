package org.caldicottaudit.correlation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which kinds of identifier a subject line shows, by their own check digits where they have them.
 * Only the kind leaves this class, never the value.
 *
 * <p>A date counts as a date of birth when a word says so or a child of the named case was born
 * then: most dates in subjects are of meetings.
 */
final class SubjectIdentifiers {
  /** Longer subjects are no subjects; nobody reads on. */
  private static final int MOST_READ = 1000;

  private static final int LOOK_BACK = 40;
  private static final Pattern NHS_NUMBER =
      Pattern.compile(
          "(?i)(?<![\\w./])(?<!\\d{3}[ -])(?:(?<!\\w-)|(?<=nhs-))(\\d{3})[ -]?(\\d{3})[ -]?(\\d{4})"
              + "(?![\\w-])(?! \\d{3,}(?![\\d/.]))");
  private static final Pattern SAID_NHS = Pattern.compile("(?i)\\bnhs\\b[\\s.:#a-z-]{0,12}$");
  private static final Pattern UPN =
      Pattern.compile("(?i)(?<!\\w)([A-HJ-NP-RT-Z])(\\d{11})([0-9A-HJ-NP-RT-Z])(?!\\w)");
  private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?i)(?<![\\w-])([A-Z]{1,2})(?:\\d{1,2}|\\d[A-Z]) ?(\\d[ABD-HJLNP-UW-Z]{2})(?![\\w-])");

  /** "S47 2nd review" and "S20 6yr old" are sections, not Sheffield. */
  private static final Pattern NO_INWARD_CODE =
      Pattern.compile("(?i)1st|2nd|3rd|\\dth|\\dyr|\\dhr");

  private static final Set<String> AREAS =
      words(
          ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN"
              + " DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA"
              + " KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL"
              + " PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS"
              + " TW UB W WA WC WD WF WN WR WS WV YO ZE"));
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w+])(?:\\+44[ -]?(?:\\(0\\))?|0)(?:[ -]?\\d){9,10}(?![\\w-])");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)(?:(?<![\\w/.-])|(?<=\\bd\\.o\\.b\\.)|(?<=\\bdob\\.?))"
              + "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?![\\w/-])");
  private static final Pattern ISO_DATE =
      Pattern.compile("(?<![\\w/.-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\w/-])");
  private static final Pattern DATE_IN_WORDS =
      Pattern.compile(
          "(?i)(?<!\\w)(\\d{1,2})(?:st|nd|rd|th)?["
              + " -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}["
              + " ,-]{1,2}(\\d{4}|\\d{2})(?!\\w)");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern DATE_OF_BIRTH =
      Pattern.compile(
          "(?i)(?<!\\w)(d\\.?o\\.?b\\.?|date of birth|born|birth ?date|d/o/b)[\\s:=(-]{0,4}(on |is"
              + " )?$");
  private static final Pattern OTHER_NUMBER =
      Pattern.compile(
          "(?i)\\b(invoice|inv|order|po|purchase|ticket|delivery|account|acc|quote|tel|telephone|phone|"
              + "mobile|fax|call|ext|crime|cad|urn|case|ref|reference|isbn|parcel|tracking|booking|"
              + "serial|licence|job)[\\s.:#/-]{0,5}((no|number|id|ref)[\\s.:#-]{0,3})?$");
  private static final Set<String> OF_A_FAMILY =
      Set.of("family", "children", "siblings", "sibling", "sibs", "kids", "twins", "household");
  private static final int YEARS_OF_A_CENTURY = 100;

  private final ChildNames names;

  private static Set<String> words(String text) {
    return Pattern.compile(" ").splitAsStream(text).collect(Collectors.toUnmodifiableSet());
  }

  SubjectIdentifiers(ChildNames names) {
    this.names = names;
  }

  /** The kinds in order, such as {@code date of birth}; empty for a subject without identifiers. */
  List<String> in(String subject, Collection<String> caseRefs) {
    Set<String> kinds = new TreeSet<>();
    String read = subject.substring(0, Math.min(subject.length(), MOST_READ));
    String text = without(read, caseRefs);
    find(NHS_NUMBER, text, "NHS number", SubjectIdentifiers::isNhsNumber, kinds);
    find(UPN, text, "UPN", (all, matcher) -> isUpn(matcher), kinds);
    find(POSTCODE, text, "postcode", (all, matcher) -> isPostcode(matcher), kinds);
    find(PHONE, text, "phone number", (all, matcher) -> true, kinds);
    for (Pattern date : List.of(DATE, ISO_DATE, DATE_IN_WORDS)) {
      find(date, text, "date of birth", (all, found) -> isBirthday(all, found, caseRefs), kinds);
    }
    if (namesAChild(ChildNames.words(text))) {
      kinds.add("name");
    }
    return List.copyOf(kinds);
  }

  /** What looks like an identifier within a case reference is none, however that is written. */
  private static String without(String subject, Collection<String> caseRefs) {
    String rest = subject;
    for (String ref : caseRefs) {
      rest = ReferenceShape.anyWriting(ref).matcher(rest).replaceAll(" # ");
    }
    return rest;
  }

  private interface Check {
    boolean holds(String text, Matcher matcher);
  }

  private static void find(
      Pattern pattern, String text, String kind, Check check, Set<String> kinds) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (check.holds(text, matcher)) {
        kinds.add(kind);
        return;
      }
    }
  }

  private static String before(String text, Matcher matcher) {
    return text.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start());
  }

  /** Ten digits whose last is the check digit, modulo 11 with weights from ten down to two. */
  private static boolean isNhsNumber(String text, Matcher matcher) {
    String digits = matcher.group(1) + matcher.group(2) + matcher.group(3);
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    return check == digits.charAt(9) - '0'
        && digits.chars().distinct().count() > 1
        && !isOtherNumber(before(text, matcher));
  }

  private static boolean isOtherNumber(String before) {
    return !SAID_NHS.matcher(before).find() && OTHER_NUMBER.matcher(before).find();
  }

  /** A check letter before twelve places: modulo 23 with weights from two to thirteen. */
  private static boolean isUpn(Matcher matcher) {
    String rest = matcher.group(2) + matcher.group(3).toUpperCase(Locale.ROOT);
    int sum = 0;
    for (int i = 0; i < rest.length(); i++) {
      char place = rest.charAt(i);
      int value = Character.isDigit(place) ? place - '0' : CHECK_LETTERS.indexOf(place);
      sum += value * (i + 2);
    }
    return CHECK_LETTERS.charAt(sum % 23) == Character.toUpperCase(matcher.group(1).charAt(0));
  }

  private static boolean isPostcode(Matcher matcher) {
    String area = matcher.group(1).toUpperCase(Locale.ROOT);
    String inward = matcher.group(2);
    boolean capitals = inward.equals(inward.toUpperCase(Locale.ROOT)) && !area.equals("S");
    return AREAS.contains(area) && (capitals || !NO_INWARD_CODE.matcher(inward).matches());
  }

  private boolean isBirthday(String text, Matcher matcher, Collection<String> caseRefs) {
    return DATE_OF_BIRTH.matcher(before(text, matcher)).find()
        || day(matcher).filter(day -> names.bornOn(day, caseRefs)).isPresent();
  }

  /** As Britons write it, or the year first. */
  private static Optional<LocalDate> day(Matcher matcher) {
    return matcher.group(1).length() == 4
        ? day(matcher.group(1), matcher.group(2), matcher.group(3))
        : day(matcher.group(3), matcher.group(2), matcher.group(1));
  }

  /** Two digits of a year are of this century, which no child's exceed. */
  private static Optional<LocalDate> day(String years, String months, String days) {
    int year = Integer.parseInt(years);
    int named = MONTHS.indexOf(months.toLowerCase(Locale.ROOT));
    try {
      return Optional.of(
          LocalDate.of(
              year < YEARS_OF_A_CENTURY ? 2000 + year : year,
              named < 0 ? Integer.parseInt(months) : named + 1,
              Integer.parseInt(days)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean namesAChild(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      String next = words.get(i + 1);
      boolean full = names.isChild(words.get(i), next);
      boolean across = i + 2 < words.size() && names.isChild(words.get(i), words.get(i + 2));
      boolean family = OF_A_FAMILY.contains(next) && names.isSurname(words.get(i));
      if (full || across || family) {
        return true;
      }
    }
    return false;
  }
}
