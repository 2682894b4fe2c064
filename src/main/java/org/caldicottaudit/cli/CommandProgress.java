package org.caldicottaudit.cli;

import java.util.function.Function;
import org.caldicottaudit.run.AuditProgress;

/** Shows how far a command is, where somebody sees it. */
final class CommandProgress {
  /** Shows nothing, but says when it was interrupted. */
  private static final AuditProgress UNSEEN =
      new AuditProgress() {
        @Override
        public void stage(String words, long total) {}

        @Override
        public void done(long soFar) {}

        @Override
        public void interrupted() {
          Interruption.tell();
        }
      };

  private CommandProgress() {}

  /** Does the work, with a bar on a terminal unless it is to be quiet. */
  static <T> T run(boolean quiet, Function<AuditProgress, T> work) {
    if (quiet || !TerminalProgress.wanted()) {
      return work.apply(UNSEEN);
    }
    try (TerminalProgress progress = new TerminalProgress()) {
      return work.apply(progress);
    }
  }
}
