package org.caldicottaudit.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * How much of the heap packed records may take, and where the rest goes.
 *
 * @param bytes of packed records that stay in the heap
 * @param folder where files with the rest are made; asked only when one is needed
 */
public record Memory(long bytes, Supplier<Path> folder) {
  /** A sixth for packed records leaves room for what is made of them. */
  private static final int SHARE_OF_HEAP = 6;

  /** Everything stays in the heap. */
  public static Memory heapOnly() {
    return new Memory(
        Long.MAX_VALUE,
        () -> {
          throw new IllegalStateException("what stays in the heap needs no folder");
        });
  }

  /** As much as suits this machine; the rest goes to that folder. */
  public static Memory of(Path folder) {
    return new Memory(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP, () -> folder);
  }

  /** A file for the rest, which is gone when it is closed or the program ends. */
  SpillFile file() throws IOException {
    return SpillFile.in(folder.get());
  }
}
