package org.caldicottaudit.policy.plan.value;

/** The types of Rego, in the order in which values of different types are sorted. */
public enum Kind {
  NULL("null"),
  BOOLEAN("boolean"),
  NUMBER("number"),
  STRING("string"),
  ARRAY("array"),
  OBJECT("object"),
  SET("set");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** Its name in Rego, as {@code type_name} says it. */
  public String word() {
    return word;
  }
}
