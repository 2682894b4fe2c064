package org.caldicottaudit.report.html.book;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.policy.Builtin;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.WorkedExample;
import org.caldicottaudit.report.TextFile;
import org.caldicottaudit.report.html.HtmlReportWriter;
import org.caldicottaudit.report.html.PageAssets;
import org.caldicottaudit.report.html.VisibleTextWriter;

/**
 * The book of all rules, as one page that asks for nothing from the network.
 *
 * @param revision hash of the policies that it describes
 * @param builtins the functions that policies may use
 */
public record RuleBook(
    PageAssets assets,
    String revision,
    List<Pack> packs,
    List<TopicPart> topics,
    List<Builtin> builtins) {
  public RuleBook {
    packs = List.copyOf(packs);
    topics = List.copyOf(topics);
    builtins = List.copyOf(builtins);
  }

  /** The rules on one topic. */
  public record TopicPart(String code, String title, List<RulePage> rules) {
    public TopicPart {
      rules = List.copyOf(rules);
    }
  }

  /** The book of what that folder holds. */
  public static RuleBook of(PolicyFolder policies, Catalogue catalogue, List<Pack> packs) {
    List<TopicPart> topics = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      List<RulePage> pages =
          catalogue.rules().stream()
              .filter(rule -> Topic.of(rule) == topic)
              .map(rule -> page(policies, rule, packs))
              .toList();
      if (!pages.isEmpty()) {
        topics.add(new TopicPart(topic.name(), topic.title(), pages));
      }
    }
    return new RuleBook(
        PageAssets.builtIn(), policies.revision(), packs, topics, Builtin.all(policies));
  }

  private static RulePage page(PolicyFolder policies, RuleInfo rule, List<Pack> packs) {
    return RulePage.of(rule, packs, WorkedExample.of(policies, rule));
  }

  /** How many rules it holds. */
  public long size() {
    return topics.stream().mapToLong(topic -> topic.rules().size()).sum();
  }

  /**
   * Writes it.
   *
   * @throws IOException also when the file is there already
   */
  public void write(Path file) throws IOException {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, RuleBook.class.getClassLoader(), HtmlReportWriter.TEMPLATES);
    try (Writer out = new VisibleTextWriter(TextFile.create(file))) {
      engine.render("rulebook.jte", this, new WriterOutput(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
