package org.caldicottaudit.run;

/** Hears how far an audit is. */
public interface AuditProgress {
  /** Hears nothing. */
  AuditProgress NONE =
      new AuditProgress() {
        @Override
        public void stage(String words, long total) {}

        @Override
        public void done(long soFar) {}
      };

  /**
   * A new stage begins.
   *
   * @param words what is being done, such as {@code Reading sharing-log.xlsx}
   * @param total how much there is to do, in the stage's own unit; 0 when unknown
   */
  void stage(String words, long total);

  /** How much of the stage is done. */
  void done(long soFar);

  /**
   * The program was told to end, such as by Ctrl-C, before the run was published; what was written
   * of it is removed.
   */
  default void interrupted() {}
}
