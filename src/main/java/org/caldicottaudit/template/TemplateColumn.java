package org.caldicottaudit.template;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.mapping.Vocabulary;

/**
 * One column of the template.
 *
 * @param name of the field, or of the column of a reference table
 * @param group what this column and the next ones are about; empty where the last group goes on
 * @param width in characters
 * @param many whether a cell may hold several of the choices
 * @param choice what a cell is chosen from, or the name of the sheet whose first column lists it;
 *     empty where the field's vocabulary says it
 * @param help what to write
 * @param asks ids of the controls that ask for it
 * @param rules ids of the rules that read it
 * @param examples invented values, one a row
 */
record TemplateColumn(
    String heading,
    String name,
    String group,
    boolean required,
    int width,
    boolean many,
    CellForm form,
    List<String> choice,
    String help,
    List<String> asks,
    List<String> rules,
    List<String> examples) {
  private static final List<String> YES_OR_NO = List.of("yes", "no");

  TemplateColumn {
    Objects.requireNonNull(form, "form must not be null");
    choice = List.copyOf(choice);
    asks = List.copyOf(asks);
    rules = List.copyOf(rules);
    examples = List.copyOf(examples);
  }

  /** The heading with the mark of a cell that is always filled in. */
  String title() {
    return required ? heading + " *" : heading;
  }

  /** What a cell is chosen from; empty where anything may be written. */
  List<String> choices() {
    if (!choice.isEmpty()) {
      return choice;
    }
    Optional<Field> field = Field.find(name);
    return field.map(Field::kind).filter(FieldKind.FLAG::equals).isPresent()
        ? YES_OR_NO
        : Vocabulary.GENERAL.codesInOrder(name);
  }
}
