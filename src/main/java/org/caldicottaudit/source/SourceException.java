package org.caldicottaudit.source;

/**
 * A file can't be read, so that nothing of it may be used. The message is the whole sentence for
 * the user: what, where, what was expected, what to do.
 */
public final class SourceException extends RuntimeException {
  public SourceException(String sentence) {
    super(sentence);
  }

  public SourceException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
