package org.caldicottaudit.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caldicottaudit.event.Field;

/**
 * What the template consists of: the data of {@code sharing-log.yaml}.
 *
 * @param title of the first sheet
 * @param paragraphs how to use it
 */
record TemplateDefinition(String title, List<Paragraph> paragraphs, List<TemplateSheet> sheets) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS).build();

  TemplateDefinition {
    Objects.requireNonNull(title, "title must not be null");
    paragraphs = List.copyOf(paragraphs);
    sheets = List.copyOf(sheets);
  }

  /** A piece of advice under a word or two. */
  record Paragraph(String title, String text) {}

  /** The definition that the product ships. */
  static TemplateDefinition shipped() {
    try (InputStream in =
        Objects.requireNonNull(
            TemplateDefinition.class.getResourceAsStream("sharing-log.yaml"),
            "the template's definition is missing")) {
      return of(YAML.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TemplateDefinition of(JsonNode file) {
    List<Paragraph> paragraphs = new ArrayList<>();
    file.path("start")
        .path("paragraphs")
        .forEach(
            item ->
                paragraphs.add(
                    new Paragraph(item.path("title").asText(), item.path("text").asText())));
    List<TemplateSheet> sheets = new ArrayList<>();
    file.path("sheets").forEach(sheet -> sheets.add(sheet(sheet)));
    return new TemplateDefinition(file.path("start").path("title").asText(), paragraphs, sheets);
  }

  private static TemplateSheet sheet(JsonNode sheet) {
    List<TemplateColumn> columns = new ArrayList<>();
    sheet.path("columns").forEach(column -> columns.add(column(column)));
    return new TemplateSheet(
        sheet.path("name").asText(),
        isTrue(sheet.path("table")),
        sheet.path("about").asText(),
        columns);
  }

  private static TemplateColumn column(JsonNode column) {
    String name = column.path("field").asText();
    return new TemplateColumn(
        column.path("heading").asText(),
        name,
        column.path("group").asText(),
        isTrue(column.path("required")),
        column.path("width").asInt(),
        isTrue(column.path("many")),
        CellForm.of(column.path("form").asText(), Field.find(name)),
        list(column.path("choice")),
        column.path("help").asText(),
        list(column.path("asks")),
        list(column.path("rules")),
        list(column.path("example")));
  }

  private static boolean isTrue(JsonNode flag) {
    return flag.asText().equals("true");
  }

  private static List<String> list(JsonNode items) {
    List<String> texts = new ArrayList<>();
    if (items.isValueNode()) {
      texts.add(items.asText());
    }
    items.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
