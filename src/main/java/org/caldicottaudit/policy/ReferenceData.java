package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.SecureDomain;

/**
 * The lists that rules look things up in: domains whose mail is secure, and domains where anyone
 * can open a mailbox.
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

  /**
   * A row of a list.
   *
   * @param packs names of the packs that it is for; empty for all
   */
  record Listed<T>(T value, Set<String> packs) {
    boolean isFor(String pack) {
      return packs.isEmpty() || packs.contains(pack);
    }
  }

  private final List<Listed<SecureDomain>> shipped;
  private final List<Listed<String>> consumers;
  private final List<SecureDomain> added;

  ReferenceData(
      List<Listed<SecureDomain>> shipped,
      List<Listed<String>> consumers,
      List<SecureDomain> added) {
    this.shipped = List.copyOf(shipped);
    this.consumers = List.copyOf(consumers);
    this.added = List.copyOf(added);
  }

  /**
   * The lists of that folder.
   *
   * @throws PolicyLoadException when one is missing, or a row of it can't be used
   */
  public static ReferenceData load(PolicyFolder folder) {
    return new ReferenceData(
        ReferenceLists.secureDomains(folder.reference()),
        ReferenceLists.consumerDomains(folder.reference()),
        List.of());
  }

  /** The same with the user's secure domains: their rows for a pattern replace the shipped ones. */
  public ReferenceData with(List<SecureDomain> users) {
    return new ReferenceData(shipped, consumers, users);
  }

  /** The secure domains that hold under a pack, in order of pattern and first day. */
  public List<SecureDomain> secureDomains(String pack) {
    Set<String> replaced = added.stream().map(SecureDomain::pattern).collect(Collectors.toSet());
    Stream<SecureDomain> kept =
        shipped.stream()
            .filter(row -> row.isFor(pack))
            .map(Listed::value)
            .filter(row -> !replaced.contains(row.pattern()));
    return Stream.concat(kept, added.stream()).sorted(ORDER).toList();
  }

  /** The consumer mail domains of a pack, in order. */
  public List<String> consumerDomains(String pack) {
    return consumers.stream()
        .filter(row -> row.isFor(pack))
        .map(Listed::value)
        .sorted()
        .distinct()
        .toList();
  }

  /** What rules see as {@code input.reference}. */
  ObjectNode view(String pack) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    ObjectNode secure = view.putObject("secure_domains");
    secureDomains(pack).forEach(row -> put(secure, row));
    ObjectNode consumer = view.putObject("consumer_domains");
    consumerDomains(pack).forEach(domain -> consumer.put(domain, true));
    return view;
  }

  private static void put(ObjectNode secure, SecureDomain row) {
    secure
        .withArrayProperty(row.pattern())
        .addObject()
        .put("exact", row.exact())
        .put("basis", row.basis())
        .put("direction", row.direction())
        .put("valid_from", row.validFrom().map(LocalDate::toString).orElse(ALWAYS))
        .put("valid_to", row.validTo().map(LocalDate::toString).orElse(EVER));
  }
}
