package org.caldicottaudit.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.finding.Pseudonyms;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.RuleInfo;

/**
 * The fields of an event that a rule read, each with its value: those that it needs and those that
 * its source names. What libraries read for it is not among them, which is good enough to see what
 * a verdict rests on.
 *
 * @param pseudonyms empty to show people
 */
record FieldsRead(PolicyFolder policies, RuleInfo rule, Optional<Pseudonyms> pseudonyms) {
  private static final Pattern NAMED = Pattern.compile("input\\.event\\.([a-z_]+)");

  /** Longer free text is not copied, whatever the field. */
  private static final int LONGEST_CODE = 60;

  private static final Pattern MAILBOX = Pattern.compile("[^\\s@]+@[^\\s@]+");

  List<String> of(JsonNode event) {
    List<String> lines = new ArrayList<>();
    for (String name : names()) {
      JsonNode value = event.path(name);
      String shown = value.isMissingNode() ? absent(event, name) : shown(name, value);
      lines.add(name + ": " + shown);
    }
    return lines;
  }

  private static String absent(JsonNode event, String name) {
    boolean known = Field.find(name).isPresent();
    boolean column = event.path("provided").path(name).asBoolean(false);
    return known && !column ? "(the log has no such column)" : "(blank)";
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    rule.needs()
        .forEach(
            group -> group.stream().filter(n -> Field.find(n).isPresent()).forEach(names::add));
    Matcher matcher = NAMED.matcher(source());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    names.remove("provided");
    names.remove("links"); // shown as ties
    return names;
  }

  private String source() {
    Path folder = policies.path().resolve("rules").resolve(rule.path());
    Path file = folder.resolve(folder.getFileName() + ".rego");
    try {
      return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new RunException("The rule's source " + file + " can't be read.", e);
    }
  }

  private String shown(String name, JsonNode value) {
    if (value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(shown(name, item)));
      return items.isEmpty() ? "(none)" : String.join("; ", items);
    }
    if (value.isObject()) {
      List<String> parts = new ArrayList<>();
      value.properties().forEach(part -> parts.add(part(part.getKey(), part.getValue())));
      return String.join(", ", parts);
    }
    return value.isTextual() ? text(name, value.asText()) : value.asText();
  }

  /** Such as {@code answer (found false, at least (hours 30, working hours 8))}. */
  private String part(String name, JsonNode value) {
    String shown = shown(name, value);
    return name.replace('_', ' ') + " " + (value.isObject() ? "(" + shown + ")" : shown);
  }

  private String text(String name, String value) {
    if (pseudonyms.isEmpty()) {
      return value;
    }
    FieldKind kind = Field.find(name).map(Field::kind).orElse(FieldKind.CODE);
    if (kind == FieldKind.PERSON) {
      return pseudonyms.get().person(value);
    }
    if (kind == FieldKind.ADDRESS || MAILBOX.matcher(value).matches()) {
      return pseudonyms.get().address(value);
    }
    // A row without an id goes by all that it says, words and mailboxes among it.
    return kind == FieldKind.TEXT || value.length() > LONGEST_CODE || value.contains("@")
        ? "(text of " + value.length() + " characters, not shown)"
        : value;
  }
}
