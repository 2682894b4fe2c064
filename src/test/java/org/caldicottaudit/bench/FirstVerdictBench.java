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

/**
 * Lets fresh JVMs give a first verdict ({@link FirstVerdict}) in turns: with the options of the
 * launcher, with its archive of classes as well, and with that and the quick compiler alone. Prints
 * the median and the best of each.
 */
public final class FirstVerdictBench {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final List<String> LAUNCHER =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:MaxInlineLevel=9",
          "-XX:FreqInlineSize=100",
          "-XX:InlineSmallCode=1000");

  private final Path folder;
  private final String classes;

  private FirstVerdictBench(Path folder) {
    this.folder = folder;
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
    verdict(with("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive));
    String shared = "-XX:SharedArchiveFile=" + archive;
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("launcher's options", LAUNCHER);
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

  private static List<String> with(String... more) {
    return Stream.concat(LAUNCHER.stream(), Stream.of(more)).toList();
  }

  /** Milliseconds by the clock, and of processor time. */
  private record Took(int clock, int processors) {}

  private Took verdict(List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classes, FirstVerdict.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<Integer> numbers =
        NUMBER.matcher(said).results().map(MatchResult::group).map(Integer::valueOf).toList();
    return new Took(numbers.get(1), numbers.get(2));
  }

  private static void print(String kind, List<Took> took) {
    int[] clock = took.stream().mapToInt(Took::clock).sorted().toArray();
    int[] processors = took.stream().mapToInt(Took::processors).sorted().toArray();
    System.out.printf(
        "%-24s %d JVMs: median %d ms, best %d ms; of processors %d ms%n",
        kind, clock.length, clock[clock.length / 2], clock[0], processors[processors.length / 2]);
  }
}
