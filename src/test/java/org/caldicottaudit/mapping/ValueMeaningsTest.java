package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.event.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ValueMeaningsTest {
  @TempDir Path folder;

  /** Readings and traps, of which each trap stays unclear. */
  @ParameterizedTest
  @CsvFileSource(resources = "value-meanings.csv", delimiter = '|', numLinesToSkip = 1)
  void readsWhatAValueSays(String column, String value, String code) {
    Field field = Field.find(column).orElseThrow();
    CodeReader reader = new CodeReader(field, column, Vocabulary.GENERAL, new Tally());

    assertThat(answers(field) ? reader.answer(value).code() : reader.code(value).orElse("unclear"))
        .isEqualTo(code);
  }

  private static boolean answers(Field field) {
    return field.kind() == FieldKind.FLAG;
  }

  /** Words of the vocabulary have one meaning, whoever reads them. */
  @Test
  void agreesWithTheVocabulary() {
    JsonNode vocabulary = YamlResource.read("vocabulary.yaml");
    List<String> others =
        YamlResource.words(vocabulary).keySet().stream()
            .flatMap(column -> Field.find(column).stream())
            .flatMap(field -> others(field, vocabulary.path(field.key())))
            .toList();

    assertThat(others).isEmpty();
  }

  private static Stream<String> others(Field field, JsonNode codes) {
    return codes.properties().stream()
        .flatMap(
            code ->
                YamlResource.list(code.getValue()).stream()
                    .filter(
                        word ->
                            ValueMeanings.GENERAL
                                .code(field, word)
                                .filter(read -> !read.equals(code.getKey()))
                                .isPresent())
                    .map(word -> field.key() + ": " + word + " is " + code.getKey()));
  }

  @Test
  void everyWordStandsForOneIdea() {
    JsonNode data = YamlResource.read("value-meanings.yaml");
    Map<List<String>, Set<String>> ideas = new HashMap<>();
    data.path("ideas")
        .properties()
        .forEach(
            idea ->
                YamlResource.list(idea.getValue())
                    .forEach(word -> add(ideas, word, idea.getKey())));
    YamlResource.list(data.path("filler")).forEach(word -> add(ideas, word, "filler"));

    assertThat(ideas).allSatisfy((word, any) -> assertThat(any).as(word.toString()).hasSize(1));
  }

  private static void add(Map<List<String>, Set<String>> ideas, String word, String idea) {
    ideas.computeIfAbsent(WordIdeas.words(word), absent -> new TreeSet<>()).add(idea);
  }

  @Test
  void everyIdeaThatACodeAsksForHasWords() {
    JsonNode data = YamlResource.read("value-meanings.yaml");
    TreeSet<String> asked = new TreeSet<>();
    data.path("codes")
        .forEach(
            rows ->
                rows.forEach(
                    row ->
                        Stream.of("must", "may")
                            .flatMap(part -> YamlResource.list(row.path(part)).stream())
                            .flatMap(group -> Stream.of(group.split("\\|", -1)))
                            .map(idea -> idea.replaceFirst("^not ", ""))
                            .forEach(asked::add)));
    data.path("ideas").fieldNames().forEachRemaining(asked::remove);

    assertThat(asked).as("asked for, but without words").containsExactly("no");
  }

  @Test
  void theReportSaysWhereCellsAreReadByTheirWords() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Shared with,Date shared,Decision,Individual informed?",
            "BR-1,Kent Police,13/04/2026,Release approved by DPO,Yes - letter sent",
            "BR-2,Kent Police,23/04/2026,Release approved by DPO,No (unsafe)",
            "BR-3,Kent Police,24/04/2026,Not refused,N/K");

    assertThat(rows.entries.stream().map(entry -> entry.fields().text(Field.DECISION).orElse("")))
        .containsExactly("share", "share", "unclear");
    assertThat(
            rows.entries.stream()
                .map(entry -> entry.fields().flag(Field.SUBJECT_INFORMED).orElseThrow()))
        .containsExactly(YesNo.YES, YesNo.NO, YesNo.UNCLEAR);
    assertThat(rows.reading().warnings())
        .contains(
            "Column \"Decision\": cells read by what their words say: 2.",
            "Column \"Decision\": cells with a word that the vocabulary doesn't know, taken as"
                + " unclear: 1.",
            "Column \"Individual informed?\": cells read by what their words say: 2.");
  }
}
