package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.Law;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.event.SecureDomain;
import org.caldicottaudit.policy.ReferenceLayer.Listed;

/**
 * The lists that rules look things up in: domains whose mail is secure, domains where anyone can
 * open a mailbox, laws that records cite, bank holidays. They lie in layers; a row of a later layer
 * replaces all rows of earlier ones for the same thing.
 */
public final class ReferenceData {
  private static final String ALWAYS = "0001-01-01";
  private static final String EVER = "9999-12-31";
  private static final Comparator<SecureDomain> ORDER =
      Comparator.comparing(SecureDomain::pattern)
          .thenComparing(domain -> domain.validFrom().orElse(LocalDate.MIN))
          .thenComparing(SecureDomain::exact)
          .thenComparing(SecureDomain::basis)
          .thenComparing(SecureDomain::direction);

  private final List<ReferenceLayer> layers;

  /** Pack to its first day; a pack without one was always there. */
  private final Map<String, LocalDate> packs;

  private ReferenceData(List<ReferenceLayer> layers, Map<String, LocalDate> packs) {
    this.layers = List.copyOf(layers);
    this.packs = Map.copyOf(packs);
  }

  /**
   * The lists of that folder.
   *
   * @param packs all packs of the folder, whichever of them judge
   * @throws PolicyLoadException when one is missing, or a row of it can't be used
   */
  public static ReferenceData load(PolicyFolder folder, Collection<Pack> packs) {
    Map<String, LocalDate> begun = new HashMap<>();
    packs.forEach(pack -> begun.put(pack.name(), pack.from().orElse(LocalDate.MIN)));
    return new ReferenceData(
        List.of(ReferenceLists.shipped(folder.reference(), begun.keySet())), begun);
  }

  /** The same with the user's tables, whose rows replace those of the lists. */
  public ReferenceData with(ReferenceTables tables) {
    return with(ReferenceLayer.of(tables));
  }

  /** The same with the lists of a local folder, whose rows replace those of the shipped lists. */
  public ReferenceData with(LocalSettings local) {
    return with(local.lists());
  }

  private ReferenceData with(ReferenceLayer layer) {
    List<ReferenceLayer> more = new ArrayList<>(layers);
    more.add(layer);
    return new ReferenceData(more, packs);
  }

  /** The secure domains that hold under a pack, in order of pattern and first day. */
  public List<SecureDomain> secureDomains(String pack) {
    return rows(pack, ReferenceLayer::secureDomains, SecureDomain::pattern).sorted(ORDER).toList();
  }

  /** The consumer mail domains of a pack, in order. */
  public List<String> consumerDomains(String pack) {
    return rows(pack, ReferenceLayer::consumerDomains, domain -> domain)
        .sorted()
        .distinct()
        .toList();
  }

  /** The laws that records under a pack may cite, in the order of the list. */
  public List<Law> laws(String pack) {
    return rows(pack, ReferenceLayer::laws, law -> law.kind() + " " + law.name()).toList();
  }

  /** Days besides weekends on which nobody in England works, in order. */
  public SortedSet<LocalDate> holidays() {
    return layers.stream()
        .flatMap(layer -> layer.holidays().stream())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
  }

  private <T> Stream<T> rows(
      String pack, Function<ReferenceLayer, List<Listed<T>>> list, Function<T, String> what) {
    List<T> rows = new ArrayList<>();
    for (ReferenceLayer layer : layers) {
      List<T> here =
          list.apply(layer).stream().filter(row -> row.isFor(pack)).map(Listed::value).toList();
      Set<String> replaced = here.stream().map(what).collect(Collectors.toSet());
      rows.removeIf(row -> replaced.contains(what.apply(row)));
      rows.addAll(here);
    }
    return rows.stream();
  }

  /** What rules see as {@code input.reference}. */
  ObjectNode view(String pack) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    ObjectNode secure = view.putObject("secure_domains");
    secureDomains(pack).forEach(row -> put(secure, row));
    ObjectNode consumer = view.putObject("consumer_domains");
    consumerDomains(pack).forEach(domain -> consumer.put(domain, true));
    ObjectNode later = view.putObject("later_secure_domains");
    laterSecureDomains(pack).forEach(row -> put(later, row));
    return view;
  }

  /** Those of every pack that began after that one, whichever packs judge. */
  private List<SecureDomain> laterSecureDomains(String pack) {
    LocalDate begun = packs.getOrDefault(pack, LocalDate.MIN);
    // A row that several packs share is one object; to compare rows as records takes longer to
    // link.
    Set<SecureDomain> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return packs.entrySet().stream()
        .filter(other -> other.getValue().isAfter(begun))
        .flatMap(other -> secureDomains(other.getKey()).stream())
        .filter(seen::add)
        .sorted(ORDER)
        .toList();
  }

  private static void put(ObjectNode secure, SecureDomain row) {
    ObjectNode put =
        secure
            .withArrayProperty(row.pattern())
            .addObject()
            .put("pattern", row.pattern())
            .put("exact", row.exact())
            .put("basis", row.basis())
            .put("direction", row.direction())
            .put("valid_from", row.validFrom().map(LocalDate::toString).orElse(ALWAYS))
            .put("valid_to", row.validTo().map(LocalDate::toString).orElse(EVER));
    if (row.endUnknown()) {
      put.put("end_unknown", true);
    }
  }
}
