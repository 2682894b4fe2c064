package org.caldicottaudit.policy.opa;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caldicottaudit.policy.PolicyEngineException;

/** The {@code opa} program of this computer. */
public final class OpaProgram {
  /** The variable that names the program. */
  public static final String VARIABLE = "CALDICOTT_OPA";

  /** Names that hold no policy; OPA compares them with files and folders at every depth. */
  static final List<String> IGNORED = List.of("*_test.rego", "checks", "compiled");

  private static final String WHERE_TO_GET =
      "get it from https://www.openpolicyagent.org/docs#running-opa or run ./check, which installs"
          + " it";
  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  /** How a run of the program ended. */
  record Ended(int status, String output, String complaint) {}

  private final Path path;

  private OpaProgram(Path path) {
    this.path = path.toAbsolutePath();
  }

  /**
   * Finds the program: as given, as {@value #VARIABLE} says, on the PATH, where Go installs it, in
   * {@code .tools} of the product.
   *
   * @param given path that the user gave
   * @param product the folder that the product lies in
   * @throws PolicyEngineException when it is not there, with where to get it
   */
  public static OpaProgram find(Optional<Path> given, Path product) {
    return find(given, product, System.getenv(), Path.of(System.getProperty("user.home", ".")));
  }

  static OpaProgram find(
      Optional<Path> given, Path product, Map<String, String> environment, Path home) {
    Optional<Path> named =
        given.or(
            () ->
                Optional.ofNullable(environment.get(VARIABLE))
                    .filter(s -> !s.isBlank())
                    .map(Path::of));
    if (named.isPresent()) {
      return new OpaProgram(requireProgram(named.get()));
    }
    return candidates(product, environment, home)
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(OpaProgram::new)
        .orElseThrow(
            () -> new PolicyEngineException("OPA is not installed: " + WHERE_TO_GET + "."));
  }

  private static Path requireProgram(Path named) {
    if (!Files.isRegularFile(named) || !Files.isExecutable(named)) {
      throw new PolicyEngineException(
          "There is no OPA program at \"" + named + "\": " + WHERE_TO_GET + ".");
    }
    return named;
  }

  private static Stream<Path> candidates(Path product, Map<String, String> environment, Path home) {
    String name = WINDOWS ? "opa.exe" : "opa";
    Stream<Path> onPath =
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(folder -> Path.of(folder, name));
    return Stream.concat(
        onPath,
        Stream.of(
            home.resolve("go").resolve("bin").resolve(name),
            product.resolve(".tools").resolve(name),
            product.resolve(".tools").resolve("opa").resolve(name)));
  }

  public Path path() {
    return path;
  }

  /** A process to be started, untouched by OPA settings of the user's environment. */
  ProcessBuilder process(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(path.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("OPA_"));
    return builder;
  }

  /**
   * Runs it to its end.
   *
   * @throws PolicyEngineException when it can't be started or takes longer than the limit
   */
  Ended run(Path folder, Duration limit, List<String> arguments) {
    try {
      Path scratch = Files.createTempDirectory("caldicott-opa-");
      try {
        return run(process(arguments).directory(folder.toFile()), limit, scratch);
      } finally {
        deleteAll(scratch);
      }
    } catch (IOException e) {
      throw new PolicyEngineException("OPA at \"" + path + "\" could not be run.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PolicyEngineException("Waiting for OPA was interrupted.", e);
    }
  }

  private Ended run(ProcessBuilder builder, Duration limit, Path scratch)
      throws IOException, InterruptedException {
    Path output = scratch.resolve("output");
    Path complaint = scratch.resolve("complaint");
    Process process =
        builder.redirectOutput(output.toFile()).redirectError(complaint.toFile()).start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new PolicyEngineException(
            "OPA at \"%s\" did not end within %d seconds.".formatted(path, limit.toSeconds()));
      }
      return new Ended(process.exitValue(), Files.readString(output), Files.readString(complaint));
    } finally {
      process.destroyForcibly();
    }
  }

  private static void deleteAll(Path scratch) throws IOException {
    Files.deleteIfExists(scratch.resolve("output"));
    Files.deleteIfExists(scratch.resolve("complaint"));
    Files.deleteIfExists(scratch);
  }

  static List<String> ignoring() {
    return IGNORED.stream().flatMap(name -> Stream.of("--ignore", name)).toList();
  }
}
