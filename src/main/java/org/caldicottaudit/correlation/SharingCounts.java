package org.caldicottaudit.correlation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How rows became sharing events.
 *
 * @param emailRows rows of e-mail logs
 * @param messages that those rows report
 * @param leftOut messages that are no sharing events, by reason
 * @param sharing messages that are sharing events, by what says so
 * @param entries entries of case logs, each once
 * @param unclearEntries those of them whose type or decision nobody could read, so that no rule on
 *     requests, disclosures or refusals has an opinion on them
 * @param repeatedEntries entries that an earlier file holds word for word, left out
 */
public record SharingCounts(
    long emailRows,
    long messages,
    Map<LeftOut, Long> leftOut,
    Map<SharingSign, Long> sharing,
    long entries,
    long unclearEntries,
    long repeatedEntries) {
  public SharingCounts {
    Map<LeftOut, Long> copy = new EnumMap<>(LeftOut.class);
    copy.putAll(leftOut);
    leftOut = Collections.unmodifiableMap(copy);
    Map<SharingSign, Long> signs = new EnumMap<>(SharingSign.class);
    signs.putAll(sharing);
    sharing = Collections.unmodifiableMap(signs);
    long known =
        sharing.values().stream().mapToLong(Long::longValue).sum()
            + leftOut.values().stream().mapToLong(Long::longValue).sum();
    if (known != messages) {
      throw new IllegalArgumentException(
          "a message was lost: " + messages + " messages but " + known + " accounted for");
    }
  }

  /** Messages that are sharing events. */
  public long sharingMessages() {
    return sharing.values().stream().mapToLong(Long::longValue).sum();
  }
}
