package org.caldicottaudit.finding;

/**
 * Which pseudonyms were given to whom, in 16 bytes each, to find two people who would share one.
 */
final class SeenTokens {
  private static final int FIRST_SIZE = 1 << 10;

  /** Token and owner in turn; an owner of 0 is a free place. */
  private long[] table = new long[2 * FIRST_SIZE];

  private int count;

  /**
   * Takes a token for an owner.
   *
   * @return whether nobody else had it
   */
  synchronized boolean isAlone(long token, long owner) {
    if (4 * count > table.length) {
      grow();
    }
    return put(token, owner == 0 ? 1 : owner);
  }

  private boolean put(long token, long owner) {
    int places = table.length / 2;
    int place = Math.floorMod(Long.hashCode(token * 0x9E3779B97F4A7C15L), places);
    while (table[2 * place + 1] != 0) {
      if (table[2 * place] == token) {
        return table[2 * place + 1] == owner;
      }
      place = (place + 1) % places;
    }
    table[2 * place] = token;
    table[2 * place + 1] = owner;
    count++;
    return true;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    count = 0;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        put(old[i], old[i + 1]);
      }
    }
  }
}
