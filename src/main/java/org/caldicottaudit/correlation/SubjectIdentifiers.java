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
 * <p>A date counts as a date of birth when a word says so or a child of the case log was born then:
 * most dates in subjects are of meetings.
 */
final class SubjectIdentifiers {
  private static final Pattern NHS_NUMBER =
      Pattern.compile("(?<![\\w.])(\\d{3})[ -]?(\\d{3})[ -]?(\\d{4})(?![\\w-])");
  private static final Pattern UPN =
      Pattern.compile("(?i)(?<!\\w)([A-HJ-NP-RT-Z])(\\d{11})([0-9A-HJ-NP-RT-Z])(?!\\w)");
  private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?i)(?<![\\w-])(?:([A-Z]{1,2})(?:\\d{1,2}|\\d[A-Z]) ?\\d[ABD-HJLNP-UW-Z]{2})(?![\\w-])");
  private static final Set<String> AREAS =
      words(
          ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT"
              + " DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT"
              + " KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL"
              + " PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS"
              + " TW UB W WA WC WD WF WN WR WS WV YO ZE"));
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w+])(?:\\+44[ -]?(?:\\(0\\))?|0)(?:[ -]?\\d){9,10}(?![\\w-])");
  private static final Pattern DATE =
      Pattern.compile("(?<![\\w/.-])(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?![\\w/-])");
  private static final Pattern DATE_OF_BIRTH =
      Pattern.compile(
          "(?i)(?<!\\w)(d\\.?o\\.?b\\.?|date of birth|born|birth date)[\\s:=(-]{0,4}(on )?$");
  private static final Pattern NO_NHS_NUMBER =
      Pattern.compile(
          "(?i)(invoice|inv|order|po|purchase|ticket|delivery|account|acc|quote|tel|telephone|phone|"
              + "mobile|fax|call|ext|crime|cad|urn|case|ref|reference|isbn|parcel|tracking|booking|"
              + "serial|licence|job)[\\s.:#]*((no|number|id|ref)[\\s.:#]{0,3})?$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
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
    String rest = without(subject, caseRefs);
    find(NHS_NUMBER, rest, "NHS number", SubjectIdentifiers::isNhsNumber, kinds);
    find(UPN, rest, "UPN", SubjectIdentifiers::isUpn, kinds);
    find(POSTCODE, rest, "postcode", SubjectIdentifiers::isPostcode, kinds);
    find(PHONE, rest, "phone number", matcher -> true, kinds);
    find(DATE, rest, "date of birth", matcher -> isBirthday(rest, matcher), kinds);
    if (namesAChild(rest)) {
      kinds.add("name");
    }
    return List.copyOf(kinds);
  }

  /** What looks like an identifier within a case reference is none. */
  private static String without(String subject, Collection<String> caseRefs) {
    String rest = subject;
    for (String ref : caseRefs) {
      rest = rest.replaceAll("(?i)" + Pattern.quote(ref), " # ");
    }
    return rest;
  }

  private interface Check {
    boolean holds(Matcher matcher);
  }

  private static void find(
      Pattern pattern, String text, String kind, Check check, Set<String> kinds) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (check.holds(matcher)) {
        kinds.add(kind);
        return;
      }
    }
  }

  /** Ten digits whose last is the check digit, modulo 11 with weights from ten down to two. */
  private static boolean isNhsNumber(Matcher matcher) {
    String digits = matcher.group(1) + matcher.group(2) + matcher.group(3);
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += Character.digit(digits.charAt(i), 10) * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    boolean otherNumber = NO_NHS_NUMBER.matcher(before(matcher)).find();
    return check == Character.digit(digits.charAt(9), 10)
        && digits.chars().distinct().count() > 1
        && !otherNumber;
  }

  private static String before(Matcher matcher) {
    StringBuilder text = new StringBuilder();
    matcher.appendReplacement(text, "");
    return text.toString();
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
    return AREAS.contains(matcher.group(1).toUpperCase(Locale.ROOT));
  }

  private boolean isBirthday(String text, Matcher matcher) {
    boolean said = DATE_OF_BIRTH.matcher(text.substring(0, matcher.start())).find();
    return said || day(matcher).filter(names::bornOn).isPresent();
  }

  /** As Britons write it; two digits of a year are of this century, which no child's exceed. */
  private static Optional<LocalDate> day(Matcher matcher) {
    int year = Integer.parseInt(matcher.group(3));
    try {
      return Optional.of(
          LocalDate.of(
              year < YEARS_OF_A_CENTURY ? 2000 + year : year,
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean namesAChild(String text) {
    List<String> words =
        WORD.matcher(text).results().map(match -> ChildNames.plain(match.group())).toList();
    for (int i = 0; i + 1 < words.size(); i++) {
      String next = words.get(i + 1);
      boolean full = names.isChild(words.get(i), next) || names.isChild(next, words.get(i));
      boolean across = i + 2 < words.size() && names.isChild(words.get(i), words.get(i + 2));
      boolean family = OF_A_FAMILY.contains(next) && names.isSurname(words.get(i));
      if (full || across || family) {
        return true;
      }
    }
    return false;
  }
}
