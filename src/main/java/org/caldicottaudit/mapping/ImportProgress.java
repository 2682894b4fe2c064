package org.caldicottaudit.mapping;

/** Hears how far an import has come. */
public interface ImportProgress {
  /** Hears nothing. */
  ImportProgress NONE =
      new ImportProgress() {
        @Override
        public void file(String name, long bytes) {}

        @Override
        public void read(long bytesSoFar) {}
      };

  /** A file of that size begins. */
  void file(String name, long bytes);

  /**
   * That many bytes of the current file are done; called often.
   *
   * @throws java.util.concurrent.CancellationException to stop the import
   */
  void read(long bytesSoFar);
}
