package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caldicottaudit.event.SharingEvent;

/** A sharing event with all that the logs hold about it: what policies judge. */
public sealed interface LinkedEvent permits LinkedMessage, LinkedEntry {
  SharingEvent event();

  /** The case references it belongs to: its own, else those of what it is tied to. */
  List<String> caseRefs();

  /** The organisation whose practice it is; "not stated" when no log says. */
  String responsible();

  /** The records or messages that are of the same act, which explain it; in order. */
  List<Link> links();

  /** What followed it, by the name of what policies ask for. */
  Map<String, Sequel> sequels();

  /** All that it was tied to, and by what: the same act, and what followed; in order. */
  default List<Link> ties() {
    Stream<Link> followed =
        sequels().values().stream()
            .flatMap(sequel -> sequel.link().stream())
            .filter(link -> !link.other().equals(event()));
    return Stream.concat(links().stream(), followed).sorted().distinct().toList();
  }
}
