package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.correlation.Strength;
import org.caldicottaudit.correlation.TieReason;
import org.caldicottaudit.correlation.TieWindows;

/**
 * A set of requirements that was in force for a time: which rules are on, how grave they are, with
 * which parameters, and which controls they serve.
 *
 * @param name such as {@code uk-current}; the name of its folder
 * @param from first day in force; empty when there is no earlier pack
 * @param to last day in force; empty while it still is
 * @param settings what it says of rules, by rule id
 * @param controls its requirements, in the order of its text
 */
public record Pack(
    String name,
    String title,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Protocol protocol,
    Map<String, RuleSetting> settings,
    Map<String, Parameter> parameters,
    List<Control> controls) {

  /**
   * The sharing protocol that the pack enforces.
   *
   * @param reference the name that logs give it; empty when none is known
   */
  public record Protocol(String reference, String name, Optional<LocalDate> ratified) {
    public Protocol {
      Objects.requireNonNull(reference, "reference must not be null");
      Objects.requireNonNull(name, "name must not be null");
    }
  }

  /**
   * What a pack says of one rule; without a severity, the rule's own counts.
   *
   * @param starts first day of the events that it judges; empty when it judges all
   */
  public record RuleSetting(Optional<Severity> severity, boolean on, Optional<LocalDate> starts) {
    /** A rule that judges every event. */
    public RuleSetting(Optional<Severity> severity, boolean on) {
      this(severity, on, Optional.empty());
    }
  }

  /**
   * A value that rules or the product use.
   *
   * @param source where the value comes from
   * @param confidence how far the source itself was seen
   * @param loosened what change of it asks for less; empty when none does
   */
  public record Parameter(
      JsonNode value, String source, String confidence, Optional<Loosening> loosened) {
    public Parameter {
      value = value.deepCopy();
    }
  }

  public Pack {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    controls = List.copyOf(controls);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new PolicyLoadException(
          "The pack " + name + " ends before it begins: correct in_force in its pack.yaml.");
    }
  }

  /** Whether it was in force on that day. */
  public boolean inForceOn(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Whether the rule judges here: the pack lists it, and has not turned it off. */
  public boolean isOn(RuleInfo rule) {
    RuleSetting setting = settings.get(rule.id());
    return setting != null && setting.on();
  }

  /** Whether the rule judges events of that day; one without a day is judged like today's. */
  public boolean hasBegun(RuleInfo rule, Optional<LocalDate> day) {
    RuleSetting setting = settings.get(rule.id());
    return setting == null
        || setting.starts().isEmpty()
        || day.isEmpty()
        || !day.get().isBefore(setting.starts().get());
  }

  /** How grave a finding of that rule is here. */
  public Severity severityOf(RuleInfo rule) {
    return Optional.ofNullable(settings.get(rule.id()))
        .flatMap(RuleSetting::severity)
        .orElse(rule.severity());
  }

  /**
   * A parameter that is a whole number.
   *
   * @throws PolicyLoadException when the pack has no such parameter, or it is no whole number
   */
  public int wholeNumber(String parameter) {
    JsonNode value = value(parameter);
    if (!value.isInt()) {
      throw wrong(parameter, "a whole number");
    }
    return value.intValue();
  }

  /** The ids of the controls that the rule serves here, in the rule's order. */
  public List<String> controlsOf(RuleInfo rule) {
    return rule.controls().stream()
        .filter(id -> controls.stream().anyMatch(control -> control.id().equals(id)))
        .toList();
  }

  /**
   * A parameter that is a list of words.
   *
   * @throws PolicyLoadException when the pack has no such parameter, or it is no list of words
   */
  public List<String> words(String parameter) {
    JsonNode value = value(parameter);
    List<String> words = new ArrayList<>();
    value.forEach(word -> words.add(word.asText()));
    if (!value.isArray() || words.isEmpty()) {
      throw wrong(parameter, "a list of words");
    }
    return List.copyOf(words);
  }

  /** Whether a text fills a box and leaves it empty, such as {@code n/a}. */
  public boolean saysNothing(String text) {
    String plain = plain(text);
    return plain.isEmpty()
        || words("empty_phrases").stream().map(Pack::plain).anyMatch(plain::equals);
  }

  /** Letters and digits alone, as rules compare phrases. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }

  /**
   * The time at which a working day begins or ends.
   *
   * @param end {@code from} or {@code to}
   */
  public LocalTime workingHour(String end) {
    try {
      return LocalTime.parse(value("working_hours").path(end).asText());
    } catch (DateTimeParseException e) {
      throw wrong("working_hours", "from and to, each a time such as 09:00");
    }
  }

  /**
   * A parameter that is so many days before and after an event.
   *
   * @throws PolicyLoadException when the pack has no such parameter, or it is no days
   */
  TieWindows.Around daysAround(String parameter) {
    JsonNode before = value(parameter).path("before_days");
    JsonNode after = value(parameter).path("after_days");
    if (!before.isInt() || before.intValue() < 0 || !after.isInt() || after.intValue() < 0) {
      throw wrong(parameter, "before_days and after_days, each a number of days");
    }
    return new TieWindows.Around(before.intValue(), after.intValue());
  }

  /**
   * How far a tie of that reason can be relied on.
   *
   * @throws PolicyLoadException when the pack doesn't say, or says more than it may
   */
  Strength tieWeight(TieReason reason) {
    String written = value("tie_weights").path(reason.code()).asText();
    return Stream.of(Strength.values())
        .filter(strength -> strength.code().equals(written))
        .filter(strength -> strength == Strength.WEAK || reason.mayBeStrong())
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "tie_weights",
                    reason.code() + ": " + (reason.mayBeStrong() ? "strong or weak" : "weak")));
  }

  /** How often the protocol and its agreements must be reviewed, in months. */
  public int reviewEveryMonths() {
    return wholeNumber("review_every_months");
  }

  /**
   * A parameter as it stands in the pack.
   *
   * @throws PolicyLoadException when the pack has no such parameter
   */
  JsonNode value(String parameter) {
    Parameter found = parameters.get(parameter);
    if (found == null) {
      throw wrong(parameter, "a value");
    }
    return found.value();
  }

  private PolicyLoadException wrong(String parameter, String expected) {
    return new PolicyLoadException(
        "The pack "
            + name
            + " needs a parameter \""
            + parameter
            + "\" with "
            + expected
            + ": add it to its pack.yaml.");
  }

  /**
   * What of a parameter differs between two packs, such as {@code max recipients is 9, not 5};
   * empty when nothing does.
   */
  public static Optional<String> differing(String parameter, Pack one, Pack other) {
    Optional<JsonNode> was =
        Optional.ofNullable(one.parameters.get(parameter)).map(Parameter::value);
    Optional<JsonNode> is =
        Optional.ofNullable(other.parameters.get(parameter)).map(Parameter::value);
    if (was.equals(is)) {
      return Optional.empty();
    }
    String now =
        was.isPresent() && is.isPresent()
            ? ValueText.change(was.get(), is.get())
            : is.map(ValueText::of).orElse("absent");
    return Optional.of(
        parameter.replace('_', ' ')
            + " is "
            + now
            + ", not "
            + was.map(ValueText::of).orElse("there"));
  }

  /** A parameter in words with its source; empty when the pack has none of that name. */
  public Optional<String> describe(String parameter) {
    return Optional.ofNullable(parameters.get(parameter))
        .map(
            found ->
                parameter.replace('_', ' ')
                    + ": "
                    + ValueText.of(found.value())
                    + " ("
                    + found.source()
                    + "; "
                    + found.confidence()
                    + ")");
  }

  /** The values of all parameters, as rules see them. */
  ObjectNode parameterValues() {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    parameters.forEach((key, parameter) -> values.set(key, parameter.value().deepCopy()));
    return values;
  }
}
