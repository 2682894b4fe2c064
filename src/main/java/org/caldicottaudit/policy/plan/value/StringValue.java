package org.caldicottaudit.policy.plan.value;

/** A text. Texts are sorted by code point, as the bytes of their UTF-8 would be. */
public final class StringValue extends Value {
  public static final StringValue EMPTY = new StringValue("");

  private static final int ASCII = 128;
  private static final StringValue[] LETTERS = letters();

  private final String text;

  private StringValue(String text) {
    this.text = text;
  }

  private static StringValue[] letters() {
    StringValue[] letters = new StringValue[ASCII];
    for (int i = 0; i < ASCII; i++) {
      letters[i] = new StringValue(String.valueOf((char) i));
    }
    return letters;
  }

  public static StringValue of(String text) {
    return switch (text.length()) {
      case 0 -> EMPTY;
      case 1 -> of(text.charAt(0));
      default -> new StringValue(text);
    };
  }

  /** A text of one letter that needs no second char. */
  public static StringValue of(char letter) {
    return letter < ASCII ? LETTERS[letter] : new StringValue(String.valueOf(letter));
  }

  public String text() {
    return text;
  }

  @Override
  public Kind kind() {
    return Kind.STRING;
  }

  @Override
  int computeHash() {
    return text.hashCode();
  }

  @Override
  boolean sameAs(Value other) {
    return other instanceof StringValue string && text.equals(string.text);
  }

  @Override
  int compareSame(Value other) {
    return compare(text, ((StringValue) other).text);
  }

  /** Compares two texts by code point. */
  public static int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char one = left.charAt(i);
      char two = right.charAt(i);
      if (one != two) {
        return rank(one) - rank(two);
      }
    }
    return left.length() - right.length();
  }

  /** Surrogates stand for code points above all others, although chars lie above them. */
  private static int rank(char letter) {
    return Character.isSurrogate(letter) ? letter + Character.MAX_VALUE : letter;
  }

  @Override
  public String toString() {
    return text;
  }
}
