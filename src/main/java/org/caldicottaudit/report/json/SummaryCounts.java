package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.finding.Activity;
import org.caldicottaudit.finding.EventCounts;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.report.AttestationResult;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Breakdown;

/** The part of the summary that counts outcomes: by rule, by partner, by control. */
record SummaryCounts(JsonGenerator json) {
  void write(AuditReport report) throws IOException {
    json.writeArrayFieldStart("rules");
    for (AuditReport.RuleResult result : report.rules()) {
      rule(result);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("partners");
    for (AuditReport.PartnerResult result : report.partners()) {
      partner(result);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("controls");
    for (AuditReport.ControlResult result : report.controls()) {
      control(result);
    }
    json.writeEndArray();
    headings("months", "month", report.breakdown().months());
    headings("channels", "channel", report.breakdown().channels());
    headings("senders", "sender", report.breakdown().senders());
    headings("ages", "age", report.breakdown().ages());
    headings("consents", "consent", report.breakdown().consents());
  }

  private void headings(String name, String key, SortedMap<String, EventCounts> headings)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Map.Entry<String, EventCounts> heading : headings.entrySet()) {
      json.writeStartObject();
      json.writeStringField(key, heading.getKey());
      events(heading.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void events(EventCounts events) throws IOException {
    json.writeNumberField("events", events.events());
    json.writeNumberField("disclosures", events.disclosures());
    json.writeNumberField("requests", events.requests());
    json.writeObjectFieldStart("activity");
    for (Map.Entry<Activity, Long> kind : events.activity().entrySet()) {
      json.writeNumberField(kind.getKey().code(), kind.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("packs");
    for (Map.Entry<String, Long> pack : events.byPack().entrySet()) {
      json.writeNumberField(pack.getKey(), pack.getValue());
    }
    json.writeEndObject();
    counts(events.counts());
    list("rules", "id", events.byRule());
    list("partners", "partner", events.byPartner());
  }

  static Breakdown breakdown(StoredObject summary) {
    return new Breakdown(
        headings(summary, "months", "month"),
        headings(summary, "channels", "channel"),
        headings(summary, "senders", "sender"),
        headings(summary, "ages", "age"),
        headings(summary, "consents", "consent"));
  }

  private static SortedMap<String, EventCounts> headings(
      StoredObject summary, String name, String key) {
    SortedMap<String, EventCounts> headings = new TreeMap<>();
    summary.objects(name, heading -> headings.put(heading.text(key), events(heading)));
    return headings;
  }

  private static EventCounts events(StoredObject events) {
    Map<Activity, Long> activity = new EnumMap<>(Activity.class);
    events
        .numbers("activity")
        .forEach((code, count) -> activity.put(events.constant(code, Activity.class), count));
    return new EventCounts(
        events.number("events"),
        events.number("requests"),
        activity,
        events.numbers("packs"),
        counts(events, "rules", "id"),
        counts(events, "partners", "partner"));
  }

  private void list(String name, String key, SortedMap<String, OutcomeCounts> outcomes)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Map.Entry<String, OutcomeCounts> outcome : outcomes.entrySet()) {
      json.writeStartObject();
      json.writeStringField(key, outcome.getKey());
      counts(outcome.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void rule(AuditReport.RuleResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", result.rule().id());
    json.writeStringField("title", result.rule().title());
    json.writeStringField("severity", result.rule().severity().code());
    counts(result.counts());
    list("partners", "partner", result.byPartner());
    new SummaryRule(json).write(result.rule());
    json.writeEndObject();
  }

  static List<AuditReport.RuleResult> rules(StoredObject summary) {
    return summary.objects(
        "rules",
        rule ->
            new AuditReport.RuleResult(
                SummaryRule.read(rule), counts(rule), counts(rule, "partners", "partner")));
  }

  private void partner(AuditReport.PartnerResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("partner", result.partner());
    json.writeNumberField("events", result.events());
    counts(result.counts());
    list("rules", "id", result.byRule());
    json.writeEndObject();
  }

  static List<AuditReport.PartnerResult> partners(StoredObject summary) {
    return summary.objects(
        "partners",
        partner ->
            new AuditReport.PartnerResult(
                partner.text("partner"),
                partner.number("events"),
                counts(partner),
                counts(partner, "rules", "id")));
  }

  private void control(AuditReport.ControlResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("pack", result.pack());
    json.writeStringField("id", result.control().id());
    json.writeStringField("title", result.control().title());
    json.writeStringField("text", result.control().text());
    json.writeStringField("section", result.control().section());
    json.writeStringField("kind", result.control().kind());
    JsonFile.strings(json, "rules", result.ruleIds());
    json.writeStringField("state", result.state().words());
    counts(result.counts());
    json.writeStringField("question", result.control().question());
    json.writeStringField("source", result.control().source());
    json.writeStringField("confidence", result.control().confidence());
    JsonFile.optional(json, "from", result.control().from());
    json.writeEndObject();
  }

  static List<AuditReport.ControlResult> controls(
      StoredObject summary, List<AttestationResult> attested) {
    return summary.objects(
        "controls",
        result ->
            new AuditReport.ControlResult(
                result.text("pack"),
                control(result),
                result.texts("rules"),
                counts(result),
                attested.stream()
                    .filter(
                        attestation ->
                            attestation.attestation().control().equals(result.text("id")))
                    .findFirst()));
  }

  private static Control control(StoredObject control) {
    return new Control(
        control.text("id"),
        control.text("title"),
        control.text("text"),
        control.text("section"),
        control.text("kind"),
        control.text("question"),
        control.text("source"),
        control.text("confidence"),
        control.optionalDay("from"));
  }

  private static OutcomeCounts counts(StoredObject counts) {
    return new OutcomeCounts(
        counts.number("pass"),
        counts.number("finding"),
        counts.number("notApplicable"),
        counts.number("unproven"),
        counts.number("excepted"),
        counts.number("aboutProtocol"));
  }

  private static SortedMap<String, OutcomeCounts> counts(
      StoredObject owner, String list, String name) {
    SortedMap<String, OutcomeCounts> byName = new TreeMap<>();
    owner.objects(list, counts -> byName.put(counts.text(name), counts(counts)));
    return byName;
  }

  private void counts(OutcomeCounts counts) throws IOException {
    json.writeNumberField("judged", counts.judged());
    json.writeNumberField("pass", counts.pass());
    json.writeNumberField("finding", counts.finding());
    json.writeNumberField("notApplicable", counts.notApplicable());
    json.writeNumberField("unproven", counts.unproven());
    json.writeNumberField("excepted", counts.excepted());
    json.writeNumberField("aboutProtocol", counts.aboutProtocol());
    OptionalDouble rate = counts.rate();
    if (rate.isPresent()) {
      json.writeNumberField("rate", Math.round(rate.getAsDouble() * 1_000_000) / 1e6);
    } else {
      json.writeNullField("rate");
    }
    if (counts.excepted() > 0) {
      json.writeNumberField(
          "rateWithExcepted", Math.round(counts.rateWithExcepted().orElse(0) * 1_000_000) / 1e6);
    }
  }
}
