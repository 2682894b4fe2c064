package org.caldicottaudit.correlation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.SharingEvent;

/**
 * Whose events a {@link CaseTimeline} holds: those of which any of these is true. Case references,
 * names and addresses are written as people write them.
 *
 * @param caseRefs cases that it names or, by its ties, belongs to
 * @param people whom it names: children, requesters, deciders, recipients, also in a text
 * @param addresses mailboxes at either end
 * @param messageIds messages that it is or names
 * @param domains mail domains at either end, those below them too
 */
public record TimelineQuestion(
    Set<String> caseRefs,
    Set<String> people,
    Set<String> addresses,
    Set<String> messageIds,
    Set<String> domains) {
  public TimelineQuestion {
    caseRefs = folded(caseRefs, CaseReferences::canonical);
    people = folded(people, TimelineQuestion::name);
    addresses = folded(addresses, TimelineQuestion::lower);
    messageIds = folded(messageIds, MessageId::of);
    domains = folded(domains, TimelineQuestion::lower);
  }

  private static Set<String> folded(Collection<String> written, UnaryOperator<String> fold) {
    return written.stream()
        .map(fold)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** "Jones, Ann" and "Ann Jones" are one name. */
  private static String name(String written) {
    return PartnerNames.words(written).stream().sorted().collect(Collectors.joining(" "));
  }

  /** Everything of some cases. */
  public static TimelineQuestion ofCases(Collection<String> caseRefs) {
    return new TimelineQuestion(new HashSet<>(caseRefs), Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** Everything that names a person, or a mailbox where it is written as one. */
  public static TimelineQuestion ofPerson(String nameOrAddress) {
    Set<String> asked = Set.of(nameOrAddress);
    return nameOrAddress.indexOf('@') >= 0
        ? new TimelineQuestion(Set.of(), Set.of(), asked, Set.of(), Set.of())
        : new TimelineQuestion(Set.of(), asked, Set.of(), Set.of(), Set.of());
  }

  /** A message and the records that name it. */
  public static TimelineQuestion ofMessage(String id) {
    return new TimelineQuestion(Set.of(), Set.of(), Set.of(), Set.of(id), Set.of());
  }

  /** Everything that went to a domain or came from it. */
  public static TimelineQuestion ofDomain(String domain) {
    return new TimelineQuestion(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(domain));
  }

  /** Whether it asks for nothing, so that nothing belongs to it. */
  public boolean isEmpty() {
    return Stream.of(caseRefs, people, addresses, messageIds, domains).allMatch(Set::isEmpty);
  }

  /** Whether an event belongs by what itself says, and not only by what it is tied to. */
  public boolean names(SharingEvent event) {
    return why(event, event.caseRefs(), List.of()).isPresent();
  }

  /** Whether an event is about a child who is one of the people. */
  public boolean isAboutChild(SharingEvent event) {
    return Stream.of(Field.CHILD_NAME, Field.CHILD_REF, Field.CONSISTENT_ID)
        .flatMap(field -> event.fields().text(field).stream())
        .anyMatch(this::namesSomebody);
  }

  /** Why an event belongs, and how surely; empty when it doesn't. */
  Optional<Belonging> why(SharingEvent event, Collection<String> refs, Collection<Link> links) {
    if (ofCase(refs)) {
      boolean own = ofCase(event.caseRefs());
      return Optional.of(own ? Belonging.sure("case reference") : byTie(links));
    }
    if (!messageIds.isEmpty() && named(event)) {
      return Optional.of(Belonging.sure("message id"));
    }
    if (!people.isEmpty() && names(event.fields())) {
      return Optional.of(Belonging.sure("it names the person"));
    }
    if (!people.isEmpty() && mailboxes(event.fields()).anyMatch(this::ofTheName)) {
      return Optional.of(new Belonging("a mailbox of that name", Strength.WEAK));
    }
    if (!addresses.isEmpty() && mailbox(event.fields())) {
      return Optional.of(Belonging.sure("the mailbox"));
    }
    if (!domains.isEmpty() && reaches(event.fields())) {
      return Optional.of(Belonging.sure("mail domain"));
    }
    return links.stream().anyMatch(this::isOther) ? Optional.of(byTie(links)) : Optional.empty();
  }

  /** As surely as the best tie to what belongs. */
  private Belonging byTie(Collection<Link> links) {
    return links.stream()
        .filter(this::isOther)
        .sorted()
        .findFirst()
        .map(link -> new Belonging("tied by " + link.key(), link.strength()))
        .orElse(new Belonging("tied to another event of it", Strength.WEAK));
  }

  private boolean isOther(Link link) {
    return why(link.other(), link.other().caseRefs(), List.of()).isPresent();
  }

  private boolean ofCase(Collection<String> refs) {
    return !caseRefs.isEmpty()
        && refs.stream().map(CaseReferences::canonical).anyMatch(caseRefs::contains);
  }

  private boolean named(SharingEvent event) {
    return event instanceof Message message
        ? messageIds.contains(message.id())
        : event
            .fields()
            .text(Field.MESSAGE_ID)
            .map(MessageId::of)
            .filter(messageIds::contains)
            .isPresent();
  }

  private boolean names(Fields fields) {
    return Stream.concat(texts(fields, FieldKind.PERSON), texts(fields, FieldKind.TEXT))
        .anyMatch(this::namesSomebody);
  }

  /** "Ann Jones, team manager" names her as well as "Jones, Ann" does. */
  private boolean namesSomebody(String text) {
    List<String> words = PartnerNames.words(text);
    return people.stream().anyMatch(person -> holds(words, person));
  }

  private static boolean holds(List<String> words, String person) {
    int length = person.split(" ", -1).length;
    for (int from = 0; from + length <= words.size(); from++) {
      List<String> some = words.subList(from, from + length).stream().sorted().toList();
      if (String.join(" ", some).equals(person)) {
        return true;
      }
    }
    return false;
  }

  /** Such as {@code ann.jones@} for Ann Jones. */
  private boolean ofTheName(String address) {
    int at = address.lastIndexOf('@');
    return at > 0 && people.contains(name(address.substring(0, at)));
  }

  private boolean mailbox(Fields fields) {
    return mailboxes(fields).map(TimelineQuestion::lower).anyMatch(addresses::contains);
  }

  private boolean reaches(Fields fields) {
    return mailboxes(fields)
        .map(Domains::ofAddress)
        .flatMap(domain -> Domains.withParents(domain).stream())
        .anyMatch(domains::contains);
  }

  private static Stream<String> mailboxes(Fields fields) {
    return Stream.concat(
        texts(fields, FieldKind.ADDRESS),
        fields.recipients().stream().map(recipient -> recipient.address()));
  }

  private static Stream<String> texts(Fields fields, FieldKind kind) {
    Stream.Builder<String> texts = Stream.builder();
    fields.forEach(
        (field, value) -> {
          if (field.kind() == kind && value instanceof String text) {
            texts.add(text);
          } else if (field.kind() == kind && value instanceof List<?> many) {
            many.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(texts::add);
          }
        });
    return texts.build();
  }

  /** Why an event belongs to a timeline. */
  record Belonging(String why, Strength strength) {
    static Belonging sure(String why) {
      return new Belonging(why, Strength.STRONG);
    }
  }
}
