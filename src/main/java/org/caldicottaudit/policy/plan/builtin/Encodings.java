package org.caldicottaudit.policy.plan.builtin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.JsonText;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Texts in the clothes of base64, hexadecimal digits and web addresses. */
final class Encodings {
  private static final String UNRESERVED = "-_.~";

  private Encodings() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.one(all, "base64.encode", value -> encoded(Base64.getEncoder(), value));
    Builtins.one(all, "base64.decode", value -> decoded(Operands.text(value, 1)));
    Builtins.one(all, "base64.is_valid", value -> BooleanValue.of(isBase64(value)));
    Builtins.one(all, "base64url.encode", value -> encoded(Base64.getUrlEncoder(), value));
    Builtins.one(
        all,
        "base64url.encode_no_pad",
        value -> encoded(Base64.getUrlEncoder().withoutPadding(), value));
    Builtins.one(all, "base64url.decode", Encodings::decodedUrl);
    Builtins.one(
        all, "hex.encode", value -> StringValue.of(HexFormat.of().formatHex(bytes(value))));
    Builtins.one(all, "hex.decode", Encodings::decodedHex);
    Builtins.one(all, "urlquery.encode", value -> StringValue.of(escaped(Operands.text(value, 1))));
    Builtins.one(
        all, "urlquery.decode", value -> StringValue.of(unescaped(Operands.text(value, 1))));
    Builtins.one(all, "urlquery.encode_object", Encodings::query);
    Builtins.one(all, "urlquery.decode_object", Encodings::parameters);
  }

  private static byte[] bytes(Value value) {
    return Operands.text(value, 1).getBytes(StandardCharsets.UTF_8);
  }

  private static Value text(byte[] bytes) {
    return StringValue.of(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Value encoded(Base64.Encoder encoder, Value value) {
    return StringValue.of(encoder.encodeToString(bytes(value)));
  }

  private static Value decoded(String text) {
    String line = text.replace("\r", "").replace("\n", "");
    if (line.length() % 4 != 0) {
      throw BuiltinException.of("illegal base64 data");
    }
    try {
      return text(Base64.getDecoder().decode(line));
    } catch (IllegalArgumentException e) {
      throw BuiltinException.of("illegal base64 data");
    }
  }

  private static boolean isBase64(Value value) {
    try {
      return value instanceof StringValue string && decoded(string.text()).kind() != null;
    } catch (BuiltinException e) {
      return false;
    }
  }

  /** The padding may be left out. */
  private static Value decodedUrl(Value value) {
    String text = Operands.text(value, 1);
    if (text.contains("+") || text.contains("/")) {
      throw BuiltinException.of("illegal base64 data");
    }
    String padding = text.endsWith("=") ? "" : List.of("", "?", "==", "=").get(text.length() % 4);
    return decoded((text + padding).replace('-', '+').replace('_', '/'));
  }

  private static Value decodedHex(Value value) {
    String text = Operands.text(value, 1);
    for (int i = 0; i < text.length(); i++) {
      if (!HexFormat.isHexDigit(text.charAt(i))) {
        throw BuiltinException.of(
            "invalid byte: U+%04X '%c'".formatted((int) text.charAt(i), text.charAt(i)));
      }
    }
    if (text.length() % 2 != 0) {
      throw BuiltinException.of("odd length hex string");
    }
    return text(HexFormat.of().parseHex(text));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (part & 0xff);
      if (letter == ' ') {
        escaped.append('+');
      } else if (isPlain(letter)) {
        escaped.append(letter);
      } else {
        escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(part));
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || UNRESERVED.indexOf(letter) >= 0;
  }

  private static String unescaped(String text) {
    byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
    byte[] plain = new byte[escaped.length];
    int size = 0;
    for (int i = 0; i < escaped.length; i++) {
      if (escaped[i] == '%') {
        plain[size++] = hexByte(escaped, i);
        i += 2;
      } else {
        plain[size++] = escaped[i] == '+' ? (byte) ' ' : escaped[i];
      }
    }
    return new String(plain, 0, size, StandardCharsets.UTF_8);
  }

  private static byte hexByte(byte[] escaped, int at) {
    if (at + 2 >= escaped.length
        || !HexFormat.isHexDigit(escaped[at + 1])
        || !HexFormat.isHexDigit(escaped[at + 2])) {
      throw BuiltinException.of("invalid URL escape");
    }
    return (byte)
        (HexFormat.fromHexDigit(escaped[at + 1]) << 4 | HexFormat.fromHexDigit(escaped[at + 2]));
  }

  private static Value query(Value value) {
    ObjectValue object = Operands.object(value, 1);
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < object.keys().size(); i++) {
      String key = escaped(JsonText.key(object.keyAt(i)));
      for (String part : queryValues(object.valueAt(i))) {
        query.append(query.isEmpty() ? "" : "&").append(key).append('=').append(escaped(part));
      }
    }
    return StringValue.of(query.toString());
  }

  private static List<String> queryValues(Value value) {
    if (value instanceof StringValue string) {
      return List.of(string.text());
    }
    if (!(value instanceof ArrayValue) && !(value instanceof SetValue)) {
      throw BuiltinException.operand(1, "values must be string, array[string], or set[string]");
    }
    return Operands.texts(value, 1);
  }

  private static Value parameters(Value value) {
    Map<String, ArrayValue> parameters = new LinkedHashMap<>();
    for (String part : Operands.text(value, 1).split("&", -1)) {
      if (part.contains(";")) {
        throw BuiltinException.of("invalid semicolon separator in query");
      }
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String text = equals < 0 ? "" : part.substring(equals + 1);
        parameters
            .computeIfAbsent(unescaped(name), key -> new ArrayValue(1))
            .append(StringValue.of(unescaped(text)));
      }
    }
    ObjectValue object = new ObjectValue();
    parameters.forEach((name, values) -> object.put(StringValue.of(name), values));
    return object;
  }
}
