package org.caldicottaudit.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Who works where: the staff of every partner who write about cases. */
final class Directory {
  private static final int STAFF = 14;
  private static final Map<String, List<String>> ROLES =
      Map.of(
          "council",
          List.of("Social Worker", "Team Manager", "MASH Duty Officer", "IRO"),
          "police",
          List.of("Detective Constable", "MASH Sergeant", "Referral Officer"),
          "health",
          List.of("Named Nurse", "Health Visitor", "Paediatric Liaison Nurse", "Named Doctor"),
          "probation",
          List.of("Probation Practitioner", "MAPPA Co-ordinator"),
          "legal",
          List.of("Children's Guardian", "Family Court Adviser"),
          "school",
          List.of("Designated Safeguarding Lead", "Headteacher", "Pastoral Lead"),
          "voluntary",
          List.of("Family Support Worker", "Service Manager"),
          "other",
          List.of("Tenancy Officer", "Neighbourhood Manager"));

  private final Map<String, List<Contact>> staff = new HashMap<>();
  private final Chance chance;

  Directory(Chance chance, Names names) {
    this.chance = chance;
    for (CSVRecord row : Table.read("partners.csv")) {
      List<String> domains = List.of(row.get("domain patterns").split("; ", -1));
      hire(Organisation.of(row.get("organisation"), row.get("kind"), domains), names);
    }
  }

  Contact anyone(String organisation) {
    return chance.pick(staff.getOrDefault(organisation, List.of()));
  }

  /** Somebody of a partner that ordinary mail goes to. */
  Contact anyPartner() {
    return anyone(chance.pick(Organisation.ORDINARY));
  }

  Contact council() {
    return anyone(Organisation.COUNCIL);
  }

  private void hire(Organisation organisation, Names names) {
    Map<String, Contact> hired = new HashMap<>();
    List<Contact> inOrder = new ArrayList<>();
    while (inOrder.size() < STAFF) {
      String name = names.worker();
      String mailbox = Names.mailbox(name, organisation.domain());
      String role = chance.pick(ROLES.getOrDefault(organisation.kind(), List.of("Manager")));
      Contact contact = new Contact(organisation, name, role, mailbox);
      if (taken(mailbox) || hired.putIfAbsent(mailbox, contact) != null) {
        continue;
      }
      inOrder.add(contact);
    }
    staff.put(organisation.name(), List.copyOf(inOrder));
  }

  private boolean taken(String mailbox) {
    return staff.values().stream()
        .flatMap(List::stream)
        .anyMatch(contact -> contact.address().equals(mailbox));
  }
}
