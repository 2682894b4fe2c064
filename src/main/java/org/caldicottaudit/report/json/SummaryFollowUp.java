package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.event.Attestation;
import org.caldicottaudit.event.ExceptionScope;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.RuleException;
import org.caldicottaudit.finding.ActionStatus;
import org.caldicottaudit.finding.Change;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.EventIds;
import org.caldicottaudit.finding.ExceptionState;
import org.caldicottaudit.finding.ExceptionUse;
import org.caldicottaudit.finding.PlannedAction;
import org.caldicottaudit.report.AttestationResult;
import org.caldicottaudit.report.AttestationState;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ChangeCounts;
import org.caldicottaudit.report.FollowUp;
import org.caldicottaudit.report.SinceLast;

/** The part of the summary on what people decided, and on what changed since an earlier run. */
record SummaryFollowUp(JsonGenerator json) {
  void write(AuditReport report) throws IOException {
    FollowUp followUp = report.followUp();
    json.writeArrayFieldStart("exceptions");
    for (ExceptionUse use : followUp.exceptions()) {
      exception(use);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("attestations");
    for (AttestationResult result : followUp.attestations()) {
      attestation(result);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("actions");
    for (Map.Entry<String, PlannedAction> action : followUp.actions().entrySet()) {
      action(action.getKey(), action.getValue());
    }
    json.writeEndArray();
    if (followUp.sinceLast().isPresent()) {
      sinceLast(report, followUp.sinceLast().get());
    }
  }

  static FollowUp read(StoredObject summary, EventIds judged, List<EarlierFinding> earlier) {
    SortedMap<String, PlannedAction> actions = new TreeMap<>();
    summary.objects("actions", action -> actions.put(action.text("finding"), action(action)));
    return new FollowUp(
        summary.objects("exceptions", SummaryFollowUp::exception),
        summary.objects("attestations", SummaryFollowUp::attestation),
        judged,
        actions,
        summary.has("sinceLast")
            ? Optional.of(sinceLast(summary.object("sinceLast"), earlier))
            : Optional.empty());
  }

  private void place(Place place) throws IOException {
    json.writeStringField("file", place.file());
    json.writeStringField("sheet", place.sheet());
    json.writeNumberField("row", place.row());
  }

  private static Place place(StoredObject owner) {
    return new Place(owner.text("file"), owner.text("sheet"), owner.row("row"));
  }

  private void exception(ExceptionUse use) throws IOException {
    RuleException exception = use.exception();
    json.writeStartObject();
    json.writeStringField("id", exception.id());
    json.writeStringField("rule", exception.rule());
    json.writeStringField("scope", exception.scope().code());
    json.writeStringField("value", exception.value());
    json.writeStringField("reason", exception.reason());
    json.writeStringField("approver", exception.approver());
    json.writeStringField("role", exception.role());
    JsonFile.optional(json, "from", exception.from());
    JsonFile.optional(json, "until", exception.until());
    place(exception.place());
    json.writeStringField("state", StoredObject.word(use.state()));
    json.writeNumberField("matched", use.matched());
    json.writeNumberField("of", use.of());
    json.writeEndObject();
  }

  private static ExceptionUse exception(StoredObject use) {
    return new ExceptionUse(
        new RuleException(
            place(use),
            use.text("id"),
            use.text("rule"),
            use.word("scope", ExceptionScope.class),
            use.text("value"),
            use.text("reason"),
            use.text("approver"),
            use.text("role"),
            use.optionalDay("from"),
            use.optionalDay("until")),
        use.word("state", ExceptionState.class),
        use.number("matched"),
        use.number("of"));
  }

  private void attestation(AttestationResult result) throws IOException {
    Attestation attestation = result.attestation();
    json.writeStartObject();
    json.writeStringField("control", attestation.control());
    json.writeStringField("evidence", attestation.evidence());
    json.writeStringField("who", attestation.who());
    json.writeStringField("role", attestation.role());
    JsonFile.optional(json, "when", attestation.when());
    JsonFile.optional(json, "until", attestation.until());
    place(attestation.place());
    json.writeStringField("state", StoredObject.word(result.state()));
    json.writeEndObject();
  }

  static AttestationResult attestation(StoredObject result) {
    return new AttestationResult(
        new Attestation(
            place(result),
            result.text("control"),
            result.text("evidence"),
            result.text("who"),
            result.text("role"),
            result.optionalDay("when"),
            result.optionalDay("until")),
        result.word("state", AttestationState.class));
  }

  private void action(String finding, PlannedAction action) throws IOException {
    json.writeStartObject();
    json.writeStringField("finding", finding);
    json.writeStringField("owner", action.owner());
    JsonFile.optional(json, "due", action.due());
    json.writeStringField("status", action.status().code());
    json.writeStringField("note", action.note());
    json.writeEndObject();
  }

  private static PlannedAction action(StoredObject action) {
    return new PlannedAction(
        action.text("owner"),
        action.optionalDay("due"),
        action.word("status", ActionStatus.class),
        action.text("note"));
  }

  private void sinceLast(AuditReport report, SinceLast since) throws IOException {
    json.writeObjectFieldStart("sinceLast");
    json.writeStringField("run", since.run());
    json.writeStringField("asOf", since.asOf().toString());
    JsonFile.optional(json, "from", since.from());
    JsonFile.optional(json, "to", since.to());
    json.writeStringField("rules", StoredObject.word(since.rules()));
    json.writeStringField("why", since.why());
    changes(since.counts(report));
    json.writeArrayFieldStart("byRule");
    for (ChangeCounts.OfRule rule : since.byRule(report)) {
      json.writeStartObject();
      json.writeStringField("id", rule.ruleId());
      changes(rule.counts());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("falseAlarms");
    for (Map.Entry<String, Long> rule : since.falseAlarms().entrySet()) {
      json.writeNumberField(rule.getKey(), rule.getValue());
    }
    json.writeEndObject();
    JsonFile.strings(json, "notes", since.notes());
    json.writeEndObject();
  }

  /** For other programs; a reader counts anew. */
  private void changes(ChangeCounts counts) throws IOException {
    json.writeObjectFieldStart("changes");
    for (Change change : Change.values()) {
      json.writeNumberField(change.code(), counts.of(change));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("byChangedRules");
    for (Change change : Change.values()) {
      json.writeNumberField(change.code(), counts.byRules(change));
    }
    json.writeEndObject();
  }

  private static SinceLast sinceLast(StoredObject since, List<EarlierFinding> earlier) {
    return new SinceLast(
        since.text("run"),
        since.day("asOf"),
        since.optionalDay("from"),
        since.optionalDay("to"),
        since.word("rules", SinceLast.RulesThen.class),
        since.text("why"),
        new ArrayList<>(earlier),
        since.numbers("falseAlarms"),
        since.texts("notes"));
  }
}
