package org.caldicottaudit.policy.opa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caldicottaudit.policy.CompiledPacks;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.PolicyLoadException;

/**
 * Compiles the rules to what this program evaluates and lists, and says when what is committed is
 * something else.
 */
public final class PolicyCompiler {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** The version that is committed to: a newer OPA knows it too. */
  private static final String OPA = "v1.22.2";

  private static final String MODULE = "policy.wasm";
  private static final String PLAN = "plan.json";

  private final OpaProgram opa;
  private final PolicyFolder policies;
  private final Set<String> builtins;

  /**
   * @param builtins names of the builtins that audits have
   */
  public PolicyCompiler(OpaProgram opa, PolicyFolder policies, Set<String> builtins) {
    this.opa = opa;
    this.policies = policies;
    this.builtins = Set.copyOf(builtins);
  }

  /**
   * Writes {@code capabilities.json}, {@code compiled/policy.wasm}, {@code compiled/plan.json},
   * {@code compiled/catalogue.json} and {@code compiled/packs.json}.
   *
   * @throws PolicyLoadException when the rules don't compile, with what OPA said
   */
  public void build() {
    try {
      if (isLimited()) {
        replace(policies.capabilities(), capabilities());
      }
      Map<Path, byte[]> compiled = compile();
      Files.createDirectories(policies.compiled());
      for (Map.Entry<Path, byte[]> file : compiled.entrySet()) {
        replace(file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new PolicyLoadException(
          "The compiled policies could not be written to \"" + policies.path() + "\".", e);
    }
  }

  /**
   * What {@code policies/checks} finds wrong with the rules' metadata and the packs, a sentence
   * each, in order; empty when nothing is.
   *
   * @throws PolicyLoadException when the checks can't be run, with what OPA said
   */
  public List<String> runChecks() {
    return new PolicyChecks(opa, policies).problems();
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * What of the compiled files is not what the rules compile to, a sentence each; empty when all
   * is. Writes nothing.
   *
   * @throws PolicyLoadException when the rules don't compile, with what OPA said
   */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    if (isLimited()) {
      compare(policies.capabilities(), capabilities(), differences);
    }
    compile().forEach((file, bytes) -> compare(file, bytes, differences));
    return differences;
  }

  private void compare(Path file, byte[] expected, List<String> differences) {
    try {
      if (!Files.exists(file)) {
        differences.add(shown(file) + " is missing: run ./caldicott policies build.");
      } else if (!Arrays.equals(Files.readAllBytes(file), expected)) {
        differences.add(
            "%s is not what the rules compile to with %s: run ./caldicott policies build."
                .formatted(shown(file), version()));
      }
    } catch (IOException e) {
      throw new PolicyLoadException("The file \"" + file + "\" could not be read.", e);
    }
  }

  private String shown(Path file) {
    return policies.path().relativize(file).toString().replace('\\', '/');
  }

  private String version() {
    OpaProgram.Ended ended = run(List.of("version"));
    return "OPA " + new OpaOutput(ended).line().replace("Version: ", "");
  }

  /** The policies of a test may use whatever OPA has. */
  private boolean isLimited() {
    return Files.exists(policies.capabilities());
  }

  private byte[] capabilities() {
    OpaProgram.Ended ended =
        require(
            run(List.of("capabilities", "--version", OPA)), "OPA doesn't say what it is able to");
    return CapabilitiesWriter.capabilities(ended.output(), builtins);
  }

  /** The bytes of each file of the folder {@code compiled}. */
  private Map<Path, byte[]> compile() {
    Path scratch = scratch();
    Path bundle = scratch.resolve("bundle.tar.gz");
    try {
      require(run(buildArguments("wasm", bundle)), "The rules don't compile");
      OpaProgram.Ended inspected =
          require(
              run(List.of("inspect", "-a", "-f", "json", bundle.toString())),
              "OPA can't describe the rules");
      Map<Path, byte[]> compiled = new TreeMap<>();
      compiled.put(policies.wasm(), part(bundle, MODULE));
      compiled.put(policies.catalogue(), CatalogueWriter.catalogue(inspected.output()));
      require(run(buildArguments("plan", bundle)), "The rules can't be planned");
      compiled.put(policies.plan(), PlanWriter.plan(part(bundle, PLAN)));
      compiled.put(policies.compiledPacks(), CompiledPacks.compile(policies));
      return compiled;
    } finally {
      delete(bundle);
      delete(scratch);
    }
  }

  /** In the folder itself, so that no path of this computer is compiled in. */
  private OpaProgram.Ended run(List<String> arguments) {
    return opa.run(policies.path(), LIMIT, arguments);
  }

  private List<String> buildArguments(String target, Path bundle) {
    List<String> arguments =
        new ArrayList<>(List.of("build", "-b", ".", "-t", target, "-o", bundle.toString()));
    for (EntryPoint entryPoint : EntryPoint.values()) {
      arguments.addAll(List.of("-e", entryPoint.path()));
    }
    arguments.addAll(OpaProgram.ignoring());
    if (isLimited()) {
      arguments.addAll(List.of("--capabilities", policies.capabilities().toString()));
    }
    return arguments;
  }

  static OpaProgram.Ended require(OpaProgram.Ended ended, String what) {
    if (ended.status() != 0) {
      throw new PolicyLoadException(what + ": " + new OpaOutput(ended).complaint());
    }
    return ended;
  }

  private static byte[] part(Path bundle, String name) {
    try {
      return TarEntry.find(Files.readAllBytes(bundle), name)
          .orElseThrow(
              () -> new PolicyLoadException("OPA compiled no " + name + ": use OPA 1.22."));
    } catch (IOException e) {
      throw new PolicyLoadException("What OPA compiled could not be read.", e);
    }
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("caldicott-policies-");
    } catch (IOException e) {
      throw new PolicyLoadException(
          "No temporary folder could be made to compile the policies in.", e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
