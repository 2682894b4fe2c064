package org.caldicottaudit.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.opa.OpaProgram;
import org.caldicottaudit.policy.opa.PolicyCompiler;
import org.caldicottaudit.policy.plan.builtin.Builtins;

/** What each rule costs: what is saved when the policies are compiled with an empty one instead. */
final class RuleShares {
  private RuleShares() {}

  /**
   * @param saved seconds an event that such policies save
   * @param all seconds an event with every rule
   */
  static void print(PolicyFolder policies, ToDoubleFunction<PolicyFolder> saved, double all)
      throws IOException {
    OpaProgram opa = OpaProgram.find(Optional.empty(), Path.of("."));
    Path copy = Files.createTempDirectory("caldicott-bench-");
    for (RuleInfo rule : Catalogue.load(policies).rules()) {
      Path folder = copy.resolve(rule.id());
      copy(policies.path(), folder);
      silence(folder, rule);
      PolicyFolder less = new PolicyFolder(folder);
      new PolicyCompiler(opa, less, Builtins.all().keySet()).build();
      // Its metadata stays the same, or the packs would name a rule that the catalogue lacks.
      Files.copy(policies.catalogue(), less.catalogue(), StandardCopyOption.REPLACE_EXISTING);
      System.out.printf(
          Locale.ROOT, "%6.1f %%  %s%n", 100 * saved.applyAsDouble(less) / all, rule.path());
    }
  }

  private static void silence(Path policies, RuleInfo rule) throws IOException {
    Path name = Path.of(rule.path()).getFileName();
    Path file = policies.resolve("rules").resolve(rule.path()).resolve(name + ".rego");
    Files.writeString(
        file,
        "package rules.%s%n%napplies := false%n%nfindings := set()%n"
            .formatted(rule.path().replace('/', '.')));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
