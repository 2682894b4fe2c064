package org.caldicottaudit.correlation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Partner;
import org.jspecify.annotations.Nullable;

/**
 * The mail domains of the organisation whose e-mail log it is, learned from the log: the domains
 * that it says mail went out from, else the one that most mail came from.
 */
final class HomeDomains {
  private final Map<String, Set<String>> byFile = new HashMap<>();
  private final PartnerDirectory partners;

  HomeDomains(List<Message> messages, PartnerDirectory partners) {
    this.partners = partners;
    Map<String, Map<String, Integer>> out = count(messages, message -> says(message, "out"));
    Map<String, Map<String, Integer>> all = count(messages, message -> true);
    all.forEach((file, counts) -> byFile.put(file, homes(out.get(file), counts)));
  }

  private static Map<String, Map<String, Integer>> count(
      List<Message> messages, Predicate<Message> which) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Message message : messages) {
      String domain = senderDomain(message);
      if (!domain.isEmpty() && which.test(message)) {
        counts
            .computeIfAbsent(message.source().file(), file -> new HashMap<>())
            .merge(domain, 1, Integer::sum);
      }
    }
    return counts;
  }

  /**
   * Domains that at least a twentieth of the outgoing mail came from; a gateway or a slip is no
   * home.
   */
  private static Set<String> homes(@Nullable Map<String, Integer> out, Map<String, Integer> all) {
    if (out == null) {
      return Set.of(mostFrequent(all));
    }
    int total = out.values().stream().mapToInt(Integer::intValue).sum();
    Set<String> homes = new TreeSet<>();
    out.forEach(
        (domain, count) -> {
          if (count * 20 >= total) {
            homes.add(domain);
          }
        });
    return homes;
  }

  private static String mostFrequent(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /**
   * {@code out} when the message left the organisation whose log it is, {@code in} when it came in.
   */
  String direction(Message message) {
    if (says(message, "out") || says(message, "in")) {
      return message.fields().text(Field.DIRECTION).orElseThrow();
    }
    return isHome(message.source().file(), senderDomain(message)) ? "out" : "in";
  }

  private boolean isHome(String file, String domain) {
    return byFile.getOrDefault(file, Set.of()).contains(domain);
  }

  /** Whether both domains are of one organisation; a domain that several share says nothing. */
  boolean sameOrganisation(String sender, String recipient) {
    if (sender.isEmpty() || recipient.isEmpty()) {
      return false;
    }
    Optional<Partner> owner = partners.ownerOfDomain(sender);
    boolean sameDomain = sender.equals(recipient) && partners.ofDomain(sender).size() <= 1;
    return sameDomain || (owner.isPresent() && owner.equals(partners.ownerOfDomain(recipient)));
  }

  static String senderDomain(Message message) {
    return message.fields().text(Field.SENDER).map(Domains::ofAddress).orElse("");
  }

  private static boolean says(Message message, String direction) {
    return message.fields().text(Field.DIRECTION).filter(direction::equals).isPresent();
  }
}
