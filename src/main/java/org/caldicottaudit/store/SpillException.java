package org.caldicottaudit.store;

import java.io.IOException;

/** The disk doesn't take, or doesn't give back, rows that the heap has no room for. */
public final class SpillException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SpillException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
