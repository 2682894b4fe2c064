package org.caldicottaudit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackedRecordsTest {
  private static final int MANY = 20_000;

  @TempDir private Path folder;

  @Test
  void whatTheHeapHasNoRoomForIsReadBackFromAFile() throws IOException {
    try (PackedRecords records = filled(new Memory(200_000, () -> folder))) {
      assertThat(all(records)).isEqualTo(expected());
    }
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void severalThreadsReadTheSame() throws IOException {
    try (PackedRecords records = filled(new Memory(0, () -> folder))) {
      List<String> read =
          IntStream.range(0, MANY).parallel().mapToObj(i -> records.read(i).text()).toList();

      assertThat(read).isEqualTo(expected());
    }
  }

  @Test
  void theFileHasNoNameWhereTheSystemAllows() throws IOException {
    try (SpillFile file = SpillFile.in(folder)) {
      file.write(new byte[] {1, 2, 3}, 3, 0);
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        assertThat(leftBehind()).as("it has no name").isEmpty();
      }
    }
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void aRecordLongerThanABlockIsKept() {
    String longest = "x".repeat(300_000);
    Packer packer = new Packer();
    try (PackedRecords records = new PackedRecords(new Memory(0, () -> folder))) {
      for (String text : List.of("a", longest, "b")) {
        packer.clear();
        packer.text(text);
        records.add(packer);
      }
      assertThat(Stream.of(0, 1, 2).map(i -> records.read(i).text()))
          .containsExactly("a", longest, "b");
    }
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Memory memory = new Memory(0, () -> folder.resolve("gone"));

    assertThatThrownBy(() -> filled(memory)).isInstanceOf(SpillException.class);
  }

  private static PackedRecords filled(Memory memory) {
    PackedRecords records = new PackedRecords(memory);
    Packer packer = new Packer();
    for (String text : expected()) {
      packer.clear();
      packer.text(text);
      records.add(packer);
    }
    return records;
  }

  private static List<String> all(PackedRecords records) {
    return IntStream.range(0, records.size()).mapToObj(i -> records.read(i).text()).toList();
  }

  private static List<String> expected() {
    return IntStream.range(0, MANY).mapToObj(i -> "record " + i + " of many").toList();
  }

  private List<String> leftBehind() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).toList();
    }
  }
}
