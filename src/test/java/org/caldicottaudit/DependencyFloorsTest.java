package org.caldicottaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Libraries below these versions have known weaknesses; looked up last on 2026-11-22
 * (shared/reliability.md).
 */
final class DependencyFloorsTest {
  private static final List<String> JARS =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(path -> new File(path).getName())
          .toList();

  @ParameterizedTest
  @CsvSource({
    "poi-ooxml, 5.4.0",
    "commons-compress, 1.26.0",
    "xmlbeans, 5.0.0",
    "commons-io, 2.14.0",
    "commons-lang3, 3.18.0",
    "jackson-core, 2.18.0",
  })
  void libraryIsNotBelowItsFloor(String library, String floor) {
    assertThat(versionOf(library))
        .as(library)
        .hasValueSatisfying(
            version -> assertThat(version).isGreaterThanOrEqualTo(Version.parse(floor)));
  }

  @Test
  void log4jCoreIsNotThere() {
    assertThat(JARS).noneMatch(jar -> jar.startsWith("log4j-core"));
  }

  private static Optional<Version> versionOf(String library) {
    Pattern name = Pattern.compile(Pattern.quote(library) + "-([0-9][0-9.]*)\\.jar");
    return JARS.stream()
        .map(name::matcher)
        .filter(Matcher::matches)
        .map(found -> Version.parse(found.group(1)))
        .findFirst();
  }
}
