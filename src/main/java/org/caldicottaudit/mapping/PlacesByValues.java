package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;

/** Settles by the values what the words of headings leave open in a log that somebody made. */
final class PlacesByValues {
  private static final String ENTRY_ID = Field.ENTRY_ID.key();

  private final HeadingPlaces places;
  private final Profile profile;
  private final List<String> notes = new ArrayList<>();

  private PlacesByValues(HeadingPlaces places) {
    this.places = places;
    this.profile = places.profile();
  }

  /**
   * Moves headings to the columns that their values say.
   *
   * @return what a person must know of it
   */
  static List<String> settle(HeadingPlaces places) {
    PlacesByValues settling = new PlacesByValues(places);
    if (places.profile().readsAlike()) {
      settling.settle();
    }
    Stream.of(places.strong(), places.weak(), places.alike()).forEach(settling::splitTimes);
    return List.copyOf(settling.notes);
  }

  private void settle() {
    places.strong().values().forEach(this::unlessTheirValuesForbid);
    List.copyOf(places.strong().keySet()).forEach(this::peopleByTheirNames);
    personBesideOrganisation(Field.REQUESTER_ORG, Field.REQUESTER_NAME);
    personBesideOrganisation(Field.RECIPIENT_ORG, Field.RECIPIENT_NAME);
    organisationByItsNames(Field.REQUESTER_NAME, Field.REQUESTER_ORG);
    organisationByItsNames(Field.RECIPIENT_NAME, Field.RECIPIENT_ORG);
    groundByItsCodes();
    numbersOfRows();
    classByItsCompany();
    if (places.isMail()) {
      timeByItsValues();
      encryptionByItsValues();
      statusByItsValues();
    }
  }

  /** Of several known headings for one column those that have its values are meant. */
  private void unlessTheirValuesForbid(List<Integer> rivals) {
    if (rivals.size() < 2) {
      return;
    }
    String column = profile.headings().getOrDefault(places.key(rivals.get(0)), "");
    List<Integer> others = rivals.stream().filter(at -> !mayBe(column, at)).toList();
    if (others.size() < rivals.size()) {
      rivals.removeAll(others);
      others.stream().filter(at -> !column.equals(ENTRY_ID)).forEach(places::placeByItsIdeas);
    }
  }

  /** Of two numbers that rows may have, theirs is the one that counts them. */
  private boolean mayBe(String column, int at) {
    return places.shape(at).allows(column)
        && (!column.equals(ENTRY_ID) || places.shape(at).counts());
  }

  /** "Given to" may head organisations or people, who are told by their names. */
  private void peopleByTheirNames(String column) {
    List<Integer> named = places.strong().getOrDefault(column, List.of());
    int at = named.isEmpty() ? -1 : named.get(0);
    String other = named.size() == 1 ? profile.otherwise().getOrDefault(places.key(at), "") : "";
    boolean ofPeople =
        Field.find(other).filter(field -> field.kind() == FieldKind.PERSON).isPresent();
    if (ofPeople && !places.strong().containsKey(other) && places.shape(at).people()) {
      places.strong().remove(column);
      places.strong().put(other, named);
      noteOfPeople(other, at);
    }
  }

  /**
   * Of "Shared with organisation" and "Shared with", the one above people's names says who. A
   * heading that means the person beside an organisation anyway needs no names for it.
   */
  private void personBesideOrganisation(Field organisation, Field person) {
    List<Integer> named = places.of(organisation.key());
    List<Integer> ofPeople =
        named.stream()
            .filter(at -> !profile.otherwise().containsKey(places.key(at)))
            .filter(at -> places.shape(at).people())
            .toList();
    if (named.size() > 1 && ofPeople.size() == 1 && places.count(person.key()) == 0) {
      places.give(person.key(), ofPeople.get(0));
      noteOfPeople(person.key(), ofPeople.get(0));
    }
  }

  private void noteOfPeople(String person, int at) {
    notes.add(
        "Column \"%s\" was read as %s, because names of people stand below it."
            .formatted(places.heading(at), person));
  }

  /** "Who asked" above schools and councils is no person. */
  private void organisationByItsNames(Field person, Field organisation) {
    List<Integer> named = places.of(person.key());
    if (named.size() == 1
        && places.count(organisation.key()) == 0
        && places.shape(named.get(0)).organisations()) {
      places.give(organisation.key(), named.get(0));
      notes.add(
          "Column \"%s\" was read as %s, because names of organisations stand below it."
              .formatted(places.heading(named.get(0)), organisation.key()));
    }
  }

  /** Of two reasons for no consent, the one in codes is its ground. */
  private void groundByItsCodes() {
    String reason = Field.NO_CONSENT_REASON.key();
    String ground = Field.NO_CONSENT_KIND.key();
    if (places.count(reason) == 2 && places.count(ground) == 0) {
      places.of(reason).stream()
          .filter(at -> places.shape(at).halfCodes(ground))
          .findFirst()
          .ifPresent(at -> places.give(ground, at));
    }
  }

  /** "Record type" beside the day of destruction is a class of the retention schedule. */
  private void classByItsCompany() {
    String type = Field.ENTRY_TYPE.key();
    String kept = Field.RETENTION_CLASS.key();
    boolean ofRetention =
        places.count(Field.RETAIN_UNTIL.key()) + places.count(Field.DISPOSED_ON.key()) > 0;
    List<Integer> types = places.of(type);
    if (ofRetention
        && places.count(kept) == 0
        && types.size() == 1
        && !places.shape(types.get(0)).hasWordsOf(type)) {
      places.give(kept, types.get(0));
    }
  }

  /** Incidents are few; in a system where every entry is one, "Incident ID" numbers its rows. */
  private void numbersOfRows() {
    if (places.count(ENTRY_ID) == 0) {
      places.of(Field.INCIDENT_REF.key()).stream()
          .filter(at -> places.shape(at).countsMany())
          .findFirst()
          .ifPresent(at -> places.give(ENTRY_ID, at));
    }
  }

  /** The only days in a list of mail are those on which it was sent, whatever stands above them. */
  private void timeByItsValues() {
    if (places.count(Field.SENT_AT.key()) == 0) {
      only(Field.SENT_AT, at -> places.shape(at).dates());
    }
  }

  /** "Delivery method" above "TLS" and "Standard (unencrypted)" is how mail was protected. */
  private void encryptionByItsValues() {
    if (places.count(Field.ENCRYPTION.key()) + places.count("tls") == 0) {
      only(Field.ENCRYPTION, at -> places.isUnplaced(at) && places.shape(at).encryption());
    }
  }

  /** "Action" above "Delivered" and "Bounced" is what became of the message. */
  private void statusByItsValues() {
    String status = Field.STATUS.key();
    if (places.count(status) == 0) {
      only(Field.STATUS, at -> places.isUnplaced(at) && places.shape(at).saysCodes(status));
    }
  }

  private void only(Field field, IntPredicate values) {
    List<Integer> found = IntStream.range(0, places.size()).filter(values).boxed().toList();
    if (found.size() == 1 && !places.key(found.get(0)).isEmpty()) {
      places.alike().put(field.key(), new ArrayList<>(found));
    }
  }

  /** Of several headings for one point in time those above times of day tell its time. */
  private void splitTimes(Map<String, List<Integer>> columns) {
    for (String name : List.copyOf(columns.keySet())) {
      List<Integer> rivals = columns.getOrDefault(name, List.of());
      if (isPointInTime(name) && places.count(name) > 1) {
        List<Integer> times = rivals.stream().filter(at -> places.shape(at).timesOfDay()).toList();
        rivals.removeAll(times);
        times.forEach(
            at ->
                places
                    .alike()
                    .computeIfAbsent(SplitTime.PREFIX + name, absent -> new ArrayList<>())
                    .add(at));
      }
    }
    columns.values().removeIf(List::isEmpty);
  }

  private static boolean isPointInTime(String name) {
    return Field.find(name).filter(field -> field.kind() == FieldKind.TIME).isPresent();
  }
}
