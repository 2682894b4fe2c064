package org.caldicottaudit.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.cli.Main;

/**
 * Lets fresh JVMs give a first verdict ({@link FirstVerdict}) in turns: with the options of the
 * launcher, with its archive of classes as well, which is how users start Java, and with that and
 * the quick compiler alone. Prints the median and the best of each.
 */
public final class FirstVerdictBench {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern OPTION = Pattern.compile("-XX:\\w+=\\d+");

  private final Path folder;
  private final String classes;
  private final List<String> launcher;

  private FirstVerdictBench(Path folder) throws IOException {
    this.folder = folder;
    this.launcher = launcher();
    this.classes =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getProperty("java.class.path"))
            .map(this::jar)
            .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Prints a line for each kind.
   *
   * @param arguments how many JVMs of each kind; 10 when it is left out
   */
  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("caldicott-first-verdict-");
    try {
      new FirstVerdictBench(folder).run(rounds);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** The options that the launcher gives Java. */
  private static List<String> launcher() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("caldicott"))) {
      Stream<String> tuning =
          lines
              .filter(line -> line.startsWith("tuning="))
              .flatMap(line -> OPTION.matcher(line).results())
              .map(MatchResult::group);
      return Stream.concat(Stream.of("-XX:+UseParallelGC"), tuning).toList();
    }
  }

  /** An archive is of classes in jars only. */
  private String jar(String entry) {
    if (!Files.isDirectory(Path.of(entry))) {
      return entry;
    }
    Path name = Path.of(entry).getFileName();
    String jar = folder.resolve(name + ".jar").toString();
    ToolProvider.findFirst("jar")
        .orElseThrow()
        .run(System.err, System.err, "cf", jar, "-C", entry, ".");
    return jar;
  }

  private void run(int rounds) throws IOException {
    String archive = folder.resolve("classes.jsa").toString();
    archive(archive);
    String shared = "-XX:SharedArchiveFile=" + archive;
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("launcher's options", launcher);
    kinds.put("and its archive", with(shared));
    kinds.put("and the quick compiler", with(shared, "-XX:TieredStopAtLevel=1"));
    Map<String, List<Took>> took = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
        took.computeIfAbsent(kind.getKey(), key -> new ArrayList<>()).add(verdict(kind.getValue()));
      }
    }
    took.forEach(FirstVerdictBench::print);
  }

  /** As the launcher makes it. */
  private void archive(String archive) throws IOException {
    java(
        with("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive, "-Dcaldicott.home=."),
        Main.class,
        "bench",
        "--rows",
        "100");
  }

  private List<String> with(String... more) {
    return Stream.concat(launcher.stream(), Stream.of(more)).toList();
  }

  /** Milliseconds by the clock, and of processor time. */
  private record Took(int clock, int processors) {}

  private Took verdict(List<String> options) throws IOException {
    String said = java(options, FirstVerdict.class);
    List<Integer> numbers =
        NUMBER.matcher(said).results().map(MatchResult::group).map(Integer::valueOf).toList();
    return new Took(numbers.get(1), numbers.get(2));
  }

  /** What a JVM of its own says. */
  private String java(List<String> options, Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classes, main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void print(String kind, List<Took> took) {
    int[] clock = took.stream().mapToInt(Took::clock).sorted().toArray();
    int[] processors = took.stream().mapToInt(Took::processors).sorted().toArray();
    System.out.printf(
        "%-24s %d JVMs: median %d ms, best %d ms; of processors %d ms%n",
        kind, clock.length, clock[clock.length / 2], clock[0], processors[processors.length / 2]);
  }
}
