package org.caldicottaudit.report.html.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PackLoader;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.RuleSource;
import org.caldicottaudit.policy.Scope;
import org.caldicottaudit.policy.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {
  private static final PolicyFolder POLICIES = new PolicyFolder(Path.of("policies"));
  private static final Catalogue CATALOGUE = Catalogue.load(POLICIES);
  private static final List<Pack> PACKS = PackLoader.load(POLICIES, CATALOGUE);

  @TempDir private Path folder = Path.of("");

  @Test
  void holdsEveryRuleUnderItsTopicAndInTheContents() throws IOException {
    Document page = page();
    List<String> ids = CATALOGUE.rules().stream().map(RuleInfo::id).toList();
    assertThat(page.select(".rule-page h3 .code").eachText())
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(page.select(".book-contents li .code").eachText())
        .containsExactlyInAnyOrderElementsOf(ids);
    for (Element link : page.select("a[href]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
    }
  }

  @Test
  void showsExamplesAsWordsAndNotAsTheyAreStored() throws IOException {
    Element rule = page().expectFirst("article[aria-labelledby=rule-REC-05]");
    assertThat(rule.select(".example caption").eachText())
        .contains("Finding The box is blank bromley-2017, uk-current");
    assertThat(rule.select(".example tr").eachText())
        .contains("what was supplied has reasons")
        .noneMatch(text -> text.contains("{") || text.contains("true"));
  }

  @Test
  void listsTheFunctionsThatPoliciesMayUse() throws IOException {
    JsonNode allowed = new JsonMapper().readTree(Path.of("policies/capabilities.json").toFile());

    assertThat(page().select(".builtins li code").eachText())
        .containsExactlyElementsOf(allowed.path("builtins").findValuesAsText("name"));
  }

  @Test
  void asksForNothingFromTheNetworkAndRunsNoScript() throws IOException {
    Document page = page();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; ");
    assertThat(page.select("script, link, img, iframe, [style], [src]")).isEmpty();
    assertThat(page.select("table:not(:has(> caption)), th:not([scope])")).isEmpty();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void showsTheValuesThatARuleJudgesByInEachPack() {
    RuleInfo rule =
        new RuleInfo(
            "GOV-01",
            "governance/none",
            "t",
            "d",
            Scope.PROTOCOL,
            Severity.HIGH,
            List.of("bromley-2017", "uk-current"),
            List.of("prot/10"),
            List.of(),
            Map.of(),
            "Overdue since {due_on}.",
            "r",
            "f",
            List.of(new RuleSource("s", "read")),
            Optional.empty(),
            List.of("review_every_months", "decision_window"));

    RulePage page = RulePage.of(rule, PACKS, List.of());

    assertThat(page.parameters())
        .extracting(line -> line.pack() + ", " + line.name() + ": " + line.value())
        .containsExactly(
            "bromley-2017, review every months: 24",
            "bromley-2017, decision window: before days: 14, after days: 7",
            "uk-current, review every months: 24",
            "uk-current, decision window: before days: 14, after days: 7");
    assertThat(page.parameters()).allMatch(line -> !line.source().isBlank());
    assertThat(page.message()).isEqualTo("Overdue since ‹due on›.");
    assertThat(page.needs()).isEqualTo("Nothing in particular.");
  }

  @Test
  void replacesNoFile() throws IOException {
    Path file = Files.writeString(folder.resolve("book.html"), "mine");
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> RuleBook.of(POLICIES, CATALOGUE, PACKS).write(file));
    assertThat(Files.readString(file)).isEqualTo("mine");
  }

  private Document page() throws IOException {
    Path file = folder.resolve("book.html");
    RuleBook.of(POLICIES, CATALOGUE, PACKS).write(file);
    return Jsoup.parse(Files.readString(file));
  }
}
