package org.caldicottaudit.policy.plan;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Writes modules of Rego at random: each kind of statement and each family of builtins, of values
 * that nobody knows before the run.
 *
 * <p>Literals go through a function, since OPA would refuse to compile what it sees to be of the
 * wrong type. A variable of a comprehension has a name of its own, and nothing is looked up in what
 * a function gives: OPA takes some of what is nested so for unsafe.
 */
final class RegoModules {
  /**
   * What WASM lacks, or works out in another way than OPA. A set written with variables isn't there
   * with what may be equal: OPA itself then sometimes counts 1 and 1.0 as two.
   */
  private static final List<String> NOT_IN_WASM =
      List.of(
          "sprintf(%s, %a)",
          "$\"so {%x} it is\"",
          // OPA takes letters apart to replace nothing.
          "replace(%s, concat(%s, [\"a\", %s]), %s)",
          "replace(%s, \"ß\", %s)",
          "strings.replace_n({\"a\": %s, \"ab\": %s}, %s)",
          "indexof(%s, %s)",
          "indexof_n(%s, %s)",
          "strings.count(%s, %s)",
          "strings.any_prefix_match(%x, %S)",
          "strings.any_suffix_match(%x, %S)",
          "strings.split_n(%s, %s, %n)",
          "object.union_n([%o, %o])",
          "object.subset(%x, %x)",
          "numbers.range_step(%i, %i, 2)",
          "regex.replace(%s, %p, %s)",
          "regex.split(%p, %s)",
          "regex.find_n(%p, %s, %n)",
          "regex.match(%p, %s)",
          "regex.find_all_string_submatch_n(%p, %s, %n)",
          "time.parse_rfc3339_ns(%t)",
          "time.parse_ns(\"2006-01-02\", %t)",
          "time.parse_duration_ns(%t)",
          "time.date(%n * 86400000000000)",
          "time.clock(%n * 3661000000001)",
          "time.weekday(%n * 86400000000000)",
          "time.add_date(%n * 86400000000000, %n, %n, %n)",
          "time.diff(%n * 86400000000000, %n * 3600000000000)",
          "time.format([%n * 86400000000000, \"Europe/London\"])",
          "net.cidr_contains(%c, %c)",
          "net.cidr_contains_matches([%c, %c], {%1 | some %1 in [%c, %c]})",
          "net.cidr_expand(%e)",
          "net.cidr_intersects(%c, %c)",
          "net.cidr_is_valid(%c)",
          "json.patch(%o, [{\"op\": \"add\", \"path\": \"/x\", \"value\": %x}])",
          "json.marshal(%x)",
          "json.unmarshal(%s)",
          "json.is_valid(%s)",
          "crypto.sha256(%s)",
          "crypto.md5(%s)",
          "crypto.hmac.sha512(%s, %s)",
          "crypto.hmac.sha1(%s, %s)",
          "hex.encode(%s)",
          "hex.decode(%s)",
          "base64.encode(%s)",
          "base64.decode(%s)",
          "base64url.encode_no_pad(%s)",
          "urlquery.encode(%s)",
          "urlquery.encode_object(%o)",
          "semver.compare(%v, %v)",
          "semver.is_valid(%v)",
          "units.parse(%t)",
          "units.parse_bytes(%t)",
          "glob.match(%s, [], %s)",
          "upper(%s)",
          "lower(%s)",
          "%d / %d",
          "%d + %d",
          "%d * %d",
          "%d - %d",
          "round(%d)",
          "ceil(%d)",
          "floor(%d)",
          "%n %% %n",
          "to_number(%x)",
          "sum([%d, %d])",
          "product([%d, %n])",
          "max([%d, %x])",
          "sort([%d, %x, %d])",
          "{%1 | some %1 in [%d, %d, 1, 1.0]}",
          "{%d: 1}",
          "format_int(%d, 16)",
          "bits.lsh(%n, 70)",
          "bits.xor(%n, %n)",
          "graph.reachable({\"a\": [\"b\"], \"b\": %a}, [%s])",
          "walk(%o)");

  private static final List<String> EVERYWHERE =
      List.of(
          "count(%x)",
          "sum(%N)",
          "product(%N)",
          "max(%a)",
          "min(%a)",
          "sort(%a)",
          "abs(%n)",
          "%n + %n",
          "%n * %n",
          "%n - %n",
          "{%1 | some %1 in [%x, %x]} - {%x}",
          "{%1 | some %1 in [%x, %x]} & {%1 | some %1 in [%x, %n]}",
          "{%x} | {%x}",
          "union({%1 | some %1 in [{%x}, {%s}, {%n}]})",
          "intersection({%1 | some %1 in [{%x}, {%n}]})",
          "array.concat(%a, %a)",
          "array.slice(%a, %n, %n)",
          "array.reverse(%a)",
          "concat(%s, %S)",
          "contains(%s, %s)",
          "startswith(%s, %s)",
          "endswith(%s, %s)",
          "split(%s, %s)",
          "substring(%s, %n, %n)",
          "strings.reverse(%s)",
          "trim(%s, %s)",
          "trim_left(%s, %s)",
          "trim_right(%s, %s)",
          "trim_prefix(%s, %s)",
          "trim_suffix(%s, %s)",
          "trim_space(%s)",
          "format_int(%n, 10)",
          "object.get(%o, %s, %x)",
          "object.get(%o, [%s, %s], %x)",
          "object.keys(%o)",
          "object.union(%o, %o)",
          "object.remove(%o, [%s, %s])",
          "object.filter(%o, [%s, %s])",
          "json.filter(%o, [%s])",
          "json.remove(%o, [%s])",
          "numbers.range(%i, %i)",
          "bits.and(%n, 7)",
          "bits.or(%n, 8)",
          "type_name(%x)",
          "is_string(%x)",
          "is_array(%x)",
          "is_set({%x})",
          "is_null(%x)",
          "%x in %a",
          "%s, %x in %o",
          "%x == %x",
          "%x < %x",
          "%x >= %x",
          "%x != %x",
          "[%x, %x]",
          "{\"x\": %x, \"y\": %x}",
          "{%s: %x}",
          "%A[%n]",
          "%O[%s]",
          "%O.x",
          "[%1 | %2 := %a; %1 := %2[%n]]",
          "[%1 | %2 := %o; %1 := %2[%s]]",
          "data.gen.lib.twice(%n)",
          "data.gen.lib.kind(%x)",
          "data.gen.shared[%s]");

  /** Of a template. */
  private static final int VARIABLES = 2;

  private final Random random;
  private final boolean everywhere;
  private int variables;

  /**
   * @param everywhere whether each engine can run them, WASM too
   */
  RegoModules(Random random, boolean everywhere) {
    this.random = random;
    this.everywhere = everywhere;
  }

  /** What all modules may use. */
  static Map<String, String> shared() {
    return Map.of(
        "shared",
        """
        package gen.shared

        default marked := false

        marked if input.b

        named := {"x": input.x, "y": input.n}

        letters contains letter if some letter in split(input.s, "")
        """,
        "lib",
        """
        package gen.lib

        any_of(x) := x

        twice(n) := n * 2

        kind(x) := "number" if is_number(x)

        else := "text" if is_string(x)

        else := "nothing" if x == null

        rule := input.n
        """);
  }

  /** A module that gives what it finds as the object {@code result}. */
  String write(String name) {
    StringBuilder module = new StringBuilder("package gen.%s%n%n".formatted(name));
    int rules = 2 + random.nextInt(4);
    for (int i = 0; i < rules; i++) {
      String rule = "r" + i;
      module.append(rule(rule)).append('\n');
      module.append("result.%s := %s%n%n".formatted(rule, rule));
    }
    return module.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String rule(String name) {
    List<Supplier<String>> kinds =
        List.of(
            () -> "R := @ if { ?; ? } else := @ if ? else := @\n",
            () -> "default R := 7\n\nR := @ if ?\n",
            () -> "R contains @ if { some x in @; ? }\n\nR contains @ if ?\n",
            () -> "R[k] := x if { some k, x in @; ? }\n",
            () -> "R[type_name(x)] contains x if some x in @\n",
            () -> "R.a[x] := @ if some x in @\n\nR.b := @ if ?\n",
            () -> "R := [x | some x in @; x != @; ?]\n",
            () -> "R := {x | some x in @; not x == @}\n",
            () -> "R := {k: x | some k, x in @; ?}\n",
            () -> "R if every x in @ { x != @; ? }\n",
            () -> "R if { not ?; ? }\n",
            () -> "R := @ if { not _R; ? }\n\n_R if ?\n",
            () -> "_R := @ if ?\n\nR := [x | x := _R with input.x as @ with input.n as @]\n",
            () ->
                """
                _R := [@, @]

                R := y if y := _R with input as {"x": @, "s": @, "n": @, "o": @}
                """,
            () ->
                """
                _R := x if x := @ with input.n as @

                R := [_R, y] if y := _R with input.n as @ with input.s as @
                """,
            () ->
                "R := [data.gen.shared.named, y] if y := data.gen.shared.named with input.x as @\n",
            () -> "R := y if y := @ with data.gen.shared.named as @\n",
            () ->
                "R := y if y := data.gen.lib.kind(@) with data.gen.lib.kind as"
                    + " data.gen.lib.any_of\n",
            () -> "_R(x, y) := @ if x == y else := [x, y] if ? else := @\n\nR := _R(@, @)\n",
            () -> "_R([x, y]) := {\"x\": x, \"y\": y}\n\n_R({\"x\": x}) := x\n\nR := _R(@)\n",
            () -> "_R(true, x) := x\n\n_R(false, x) := [x]\n\n_R(null, _) := @\n\nR := _R(@, @)\n",
            () -> "R := [x, y] if [x, {\"x\": y}] = [@, @]\n",
            () -> "R := x if { [x, _, @] = @ }\n",
            () -> "R := @ if ?\n\nR := @ if ?\n",
            () -> "R := {[k, x] | v := @; x := v[k]}\n",
            () -> "R := {[k, l] | v := @; some k, l; v[k][l]; ?}\n",
            () -> "R := {name | data.gen.shared[name] == @}\n",
            // Functions among them make OPA plan what is no module of WASM.
            () -> everywhere ? "R := @\n" : "R := {name | data.gen.lib[name]}\n",
            () -> "R := [y | some x in @; y := data.gen.lib.kind(x)]\n",
            () -> "R := count({x | some x in @; some y in @; x == y})\n",
            () -> "R := x if { v := @; some i; x := v[i]; i > 0; not x == @ }\n",
            () -> "R := [x | some x in data.gen.shared.letters; x >= @]\n",
            () -> "R := @\n");
    String kind = pick(kinds).get().replace("R", name);
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < kind.length(); i++) {
      char letter = kind.charAt(i);
      switch (letter) {
        case '@' -> rule.append(any(expression(2)));
        case '?' -> rule.append(condition());
        default -> rule.append(letter);
      }
    }
    return rule.toString();
  }

  private String condition() {
    return switch (random.nextInt(6)) {
      case 0 -> "input.b";
      case 1 -> "%s == %s".formatted(any(expression(1)), expression(1));
      case 2 -> "%s > %s".formatted(any(expression(1)), value('x', 0));
      case 3 -> "%s in %s".formatted(value('x', 0), value('a', 0));
      case 4 -> "data.gen.lib.any_of(true)";
      default -> any(expression(2));
    };
  }

  private String expression(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return value('x', depth);
    }
    List<String> from = everywhere || random.nextBoolean() ? EVERYWHERE : NOT_IN_WASM;
    String template = pick(from);
    int named = variables;
    variables += VARIABLES;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char letter = template.charAt(i);
      if (letter != '%') {
        text.append(letter);
      } else {
        i++;
        text.append(part(template.charAt(i), depth - 1, named));
      }
    }
    // A comparison or an operation stands in brackets, and a comprehension can't.
    String call = text.toString();
    return template.contains(" in ") || template.matches("%\\w [^|]*%+\\w?")
        ? "(" + call + ")"
        : call;
  }

  /** What takes the place of a letter in a template. */
  private String part(char letter, int depth, int named) {
    return switch (letter) {
      case '%' -> "%";
      case '1', '2' -> "v" + (named + Character.digit(letter, 10));
      // A range of something else might have no end that OPA has the memory for.
      case 'i', 'e' -> value(letter, 0);
      case 'A' -> pick(List.of("input.a", "input.N", "input.S", "input.x"));
      case 'O' -> pick(List.of("input.o", "input.p", "input.x", "data.gen.shared.named"));
      default -> value(letter, depth);
    };
  }

  /** The set of what something holds. */
  private String members(String whole) {
    variables++;
    return any("{v%1$d | some v%1$d in %2$s}".formatted(variables, whole));
  }

  /** A value of a kind: mostly of that kind, as far as anybody knows. */
  private String value(char kind, int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return any(expression(depth));
    }
    return switch (kind) {
      case 'n' -> pick(List.of("input.n", "input.m", "input.n", any("2"), any("0"), "input.x"));
      case 'i' -> "count(%s)".formatted(value('a', 0));
      case 'e' ->
          any(pick(List.of("\"10.1.2.0/28\"", "\"2001:db8::/125\"", "\"::/124\"", "\"x\"")));
      case 'd' ->
          pick(
              List.of(
                  "input.d", "input.n", "input.e", any("0.1"), any("1.0"), any("1e3"), any("3")));
      case 's' ->
          pick(List.of("input.s", "input.r", any("\"a\""), any("\"x\""), "input.s", "input.x"));
      case 'a' -> pick(List.of("input.a", "input.N", "input.S", members("input.a"), "input.x"));
      case 'N' -> pick(List.of("input.N", "input.N", members("input.N")));
      case 'S' -> pick(List.of("input.S", "input.S", members("input.S")));
      case 'o' -> pick(List.of("input.o", "input.p", "input.o", "data.gen.shared.named"));
      case 'p' ->
          any(
              pick(
                  List.of(
                      "`a+`",
                      "`[^a-z]`",
                      "`(a|b)*c?`",
                      "`^\\\\s*`",
                      "`(?i)A.`",
                      "`\\\\d{2}`",
                      "`(`")));
      case 't' ->
          any(
              pick(
                  List.of(
                      "\"2026-03-29\"",
                      "\"2026-03-29T01:30:00+01:00\"",
                      "\"1h30m\"",
                      "\"10KiB\"",
                      "\"1.5G\"",
                      "\"200\"",
                      "\"2026-02-30\"")));
      case 'c' ->
          any(
              pick(
                  List.of(
                      "\"10.0.0.0/8\"",
                      "\"10.1.2.0/28\"",
                      "\"10.1.2.3\"",
                      "\"2001:db8::/125\"",
                      "\"2001:db8::1\"",
                      "\"::/124\"",
                      "\"10.0.0.0/33\"")));
      case 'v' ->
          any(pick(List.of("\"1.2.3\"", "\"1.2.3-rc.1\"", "\"1.10.0\"", "\"v1\"", "\"1.2\"")));
      default ->
          pick(
              List.of(
                  "input.x",
                  "input.a",
                  "input.o",
                  "input.s",
                  "input.n",
                  "input.b",
                  "input.none",
                  any("null"),
                  any("true"),
                  any("[1, \"a\"]"),
                  any("\"x\""),
                  any("1")));
    };
  }

  /** Something that OPA doesn't know the type of. */
  private static String any(String expression) {
    return "data.gen.lib.any_of(%s)".formatted(expression);
  }
}
