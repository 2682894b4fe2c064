package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;
import org.caldicottaudit.correlation.ConsentTie;
import org.caldicottaudit.correlation.Doubt;
import org.caldicottaudit.correlation.Elapsed;
import org.caldicottaudit.correlation.EntryReading;
import org.caldicottaudit.correlation.Link;
import org.caldicottaudit.correlation.LinkedEntry;
import org.caldicottaudit.correlation.NearReference;
import org.caldicottaudit.correlation.ScopeGap;
import org.caldicottaudit.correlation.Strength;
import org.caldicottaudit.event.Field;

/** What was worked out of an entry and its case file, as policies see it. */
final class EntryEvidence {
  private EntryEvidence() {}

  static void put(LinkedEntry entry, ObjectNode document) {
    EntryReading reading = entry.reading();
    number(document, "age_years", reading.age());
    number(document, "days_to_record", reading.daysToRecord());
    number(document, "days_since_training", reading.daysSinceTraining());
    number(document, "consent_lead_days", reading.consentLead());
    reading.consentGiver().ifPresent(giver -> document.put("consent_giver", giver));
    reading.agencyKind().ifPresent(kind -> document.put("agency_kind", kind));
    reading.requesterKind().ifPresent(kind -> document.put("requester_kind", kind));
    putGaps(reading.scopeGaps(), document);
    putIdentifiers(reading.identifiers(), document);
    boolean reported = entry.event().fields().has(Field.REPORTED_AT);
    reading.reporting().ifPresent(elapsed -> putReporting(elapsed, reported, document));
    SequelDocument.put(entry.sequels(), document);
    document.put("first_flag", entry.firstToFlag());
    if (entry.event().fields().has(Field.FGM)) {
      document.put("first_fgm", entry.firstOfFgm());
    }
    document.put("mail_log", entry.inEmailLog().code());
    entry.consent().ifPresent(consent -> putConsent(consent, document));
    putTexts("silent_partners", entry.silentPartners(), document);
    putNear(entry.nearReferences(), document);
    putDoubts(reading.doubts(), document);
  }

  private static void number(ObjectNode document, String key, OptionalLong number) {
    number.ifPresent(value -> document.put(key, value));
  }

  private static void putConsent(ConsentTie consent, ObjectNode document) {
    Link link = consent.link();
    ObjectNode node =
        document
            .putObject("consent_record")
            .put("status", consent.status())
            .put("strength", link.strength().code())
            .put("key", link.key())
            .put("id", link.other().identity());
    if (consent.givenBefore()) {
      node.put("given_before", true);
    }
    number(node, "lead_days", consent.leadDays());
  }

  private static void putGaps(List<ScopeGap> gaps, ObjectNode document) {
    if (!gaps.isEmpty()) {
      ArrayNode nodes = document.putArray("consent_scope_gaps");
      for (ScopeGap gap : gaps) {
        nodes
            .addObject()
            .put("written", gap.recipient())
            .put("match", gap.sure() == Strength.STRONG ? "none" : "weak");
      }
    }
  }

  private static void putIdentifiers(List<Field> fields, ObjectNode document) {
    putTexts("identifiers", fields.stream().map(Field::key).toList(), document);
  }

  private static void putTexts(String key, List<String> texts, ObjectNode document) {
    if (!texts.isEmpty()) {
      ArrayNode array = document.putArray(key);
      texts.forEach(array::add);
    }
  }

  private static void putReporting(Elapsed elapsed, boolean reported, ObjectNode document) {
    ObjectNode node = document.putObject("reporting");
    if (reported) {
      node.put("at_least", elapsed.atLeast().hours()).put("at_most", elapsed.atMost().hours());
    } else {
      node.put("open", elapsed.atLeast().hours());
    }
  }

  static void putNear(List<NearReference> references, ObjectNode document) {
    if (!references.isEmpty()) {
      ArrayNode nodes = document.putArray("near_references");
      references.forEach(
          slip -> nodes.addObject().put("written", slip.written()).put("near", slip.nearInWords()));
    }
  }

  static void putDoubts(List<Doubt> doubts, ObjectNode document) {
    if (!doubts.isEmpty()) {
      ArrayNode nodes = document.putArray("doubts");
      doubts.forEach(
          doubt ->
              nodes.addObject().put("field", doubt.field().key()).put("problem", doubt.problem()));
    }
  }
}
