package org.caldicottaudit.policy.plan.builtin;

import org.caldicottaudit.policy.plan.value.Value;

/** A builtin can't work with its arguments. Without a stack, since rules may run into it often. */
public final class BuiltinException extends RuntimeException {
  private final boolean wrongType;

  private BuiltinException(String message, boolean wrongType) {
    super(message, null, false, false);
    this.wrongType = wrongType;
  }

  /** The arguments have the right types, but no result can be made of them. */
  public static BuiltinException of(String message) {
    return new BuiltinException(message, false);
  }

  /** An argument is not what the builtin takes. */
  public static BuiltinException operand(int position, String what) {
    return new BuiltinException("operand " + position + " " + what, true);
  }

  /** An argument has a type that the builtin doesn't take. */
  static BuiltinException type(int position, Value got, String... expected) {
    String wanted =
        expected.length == 1 ? expected[0] : "one of {" + String.join(", ", expected) + "}";
    return operand(position, "must be %s but got %s".formatted(wanted, got.kind().word()));
  }

  /** Something in an argument has a type that the builtin doesn't take. */
  static BuiltinException element(int position, Value composite, Value got, String expected) {
    String whole = composite.kind().word();
    return operand(
        position,
        "must be %s of %ss but got %s containing %s"
            .formatted(whole, expected, whole, got.kind().word()));
  }

  /** Whether an argument was of the wrong type, rather than of a wrong value. */
  public boolean isWrongType() {
    return wrongType;
  }
}
