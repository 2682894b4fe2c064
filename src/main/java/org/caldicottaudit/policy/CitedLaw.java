package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.caldicottaudit.correlation.LawCitations;
import org.caldicottaudit.correlation.LinkedEntry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Law;

/** The laws that an entry cites, as policies see them. */
final class CitedLaw {
  private static final List<Field> CITING =
      List.of(Field.LAWFUL_BASIS, Field.LEGAL_POWER, Field.CONDITION);

  private CitedLaw() {}

  static void put(LinkedEntry entry, LawCitations laws, ObjectNode document) {
    Fields fields = entry.event().fields();
    ObjectNode known = JsonNodeFactory.instance.objectNode();
    ArrayNode cited = JsonNodeFactory.instance.arrayNode();
    for (Field field : CITING) {
      fields
          .text(field)
          .ifPresent(
              text -> {
                known.put(field.key(), laws.knows(text));
                laws.in(text, entry.event().date()).forEach(law -> dated(law, field, cited));
              });
    }
    if (!known.isEmpty()) {
      document.set("basis_known", known);
    }
    if (!cited.isEmpty()) {
      document.set("cited", cited);
    }
    fields
        .text(Field.LAWFUL_BASIS)
        .flatMap(laws::basis)
        .ifPresent(basis -> document.put("basis", basis));
  }

  /** A law that was always in force can't be cited too early or too late. */
  private static void dated(Law law, Field field, ArrayNode cited) {
    if (law.from().isPresent() || law.to().isPresent()) {
      ObjectNode node = cited.addObject().put("field", field.key()).put("law", law.name());
      law.from().ifPresent(day -> node.put("from", day.toString()));
      law.to().ifPresent(day -> node.put("to", day.toString()));
    }
  }
}
