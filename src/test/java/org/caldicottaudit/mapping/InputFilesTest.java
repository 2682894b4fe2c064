package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir Path folder;

  @Test
  void typesThatMayBeSomethingElseAreReadOnlyWhenNamed() throws IOException {
    for (String name : List.of("a.log", "b.psv", "c.ssv", "d.xml", "e.html", "f.dat", "g.png")) {
      Files.writeString(folder.resolve(name), "Case ID,Shared with\n");
    }

    InputFiles all = InputFiles.of(List.of(folder));
    assertThat(all.logs())
        .extracting(path -> path.getFileName().toString())
        .containsExactly("a.log", "b.psv", "c.ssv");
    assertThat(all.others()).hasSize(4);
    assertThat(InputFiles.of(List.of(folder.resolve("d.xml"))).logs()).hasSize(1);
    assertThatThrownBy(() -> InputFiles.of(List.of(folder.resolve("g.png"))))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("is no log that can be read");
  }
}
