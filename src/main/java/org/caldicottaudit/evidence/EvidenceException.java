package org.caldicottaudit.evidence;

/** Evidence can't be made or kept; the message is the whole sentence for the user. */
public final class EvidenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EvidenceException(String sentence) {
    super(sentence);
  }

  public EvidenceException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
