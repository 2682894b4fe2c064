package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people write a partner, each kind in many ways, and what only looks like one. */
final class OrganisationKindTest {
  private static String kinds(String written) {
    return String.join(
        " ", OrganisationKind.ofName(written).stream().map(OrganisationKind::word).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "police=6;\u20186;q) 6;q) 6: Police;POL;(CS) Police;Police - Merlins;02) Police - 78 Notification;Police DA Hub;MPS;Met Police;Metropolitan Police Service;Mercia Constabulary;Merlin;BTP;British Transport Police;police officer;Police (PPU);CAIT;PPU;Police MASH;06 - Police;POLICE;Police/Merlin;Law enforcement;City of London Police",
        "health=3B;3a;h) 3B;3b: Health services \u0096 Health Visitor;h) 3B: Health services;g) 3A: Health services;A & E;A&E;l) 3F: Health services - other;HV;Health Visitor;Health visiting;GP;G.P. GP;GP Surgery;Ridge Lane Surgery;NHS;Valley NHS Trust;CAMHS;Midwife;Midwifery;Maternity;School Nurse;School nursing service;Ambulance Service;Hospital;Ward 4, General Hospital;Mental Health;ICB;Paediatrician;Dentist;Walk-in centre;Health Centre;Police healthcare;Accident and Emergency;Urgent care centre;Health;Health Professional;Liaison and diversion",
        "school=2A;e) 2A: Schools;f) 2B: Education services;Schools;School;Primary School;Court Lane Primary School;St George's Hospital School;Police Lane Academy;Oak College;Nursery;Pre-school;Headteacher;PRU;Education;Education Services;Childminder;Early Years Setting;University;SENCO;Council Row Infant School;Hope Academy Trust;Church Road School Safeguarding Lead",
        "probation=7 - Law - Probation;Probation;National Probation Service;YOT;YJS;Youth Offending Team;Youth Justice Service;NPS;probation officer",
        "legal=7;r) 7: Other legal agency;CAFCASS;Cafcass;Court;Family Court;Magistrates' Court;Solicitor;Smith & Co Solicitors;CPS;Legal agency;Barrister",
        "council=5A;n) 5A: LA services;o) 5B;5C: LA services;EDT;Emergency Duty Team;LADO;Council;Northmere Council;LB Somewhere;Another Local Authority;OLA;Social Services;Social worker;Children's Social Care;Childrens services;Adult Social Care;Early Help;MASH;Youth Service;Fostering;IRO;Legal Services;Council Legal Services;Policy team;Council Housing;Virtual School;Education Welfare Officer;EWO;School Admissions;Family Hub;CSC",
        "voluntary=NSPCC;IDVA;Refuge;Women's Aid;Voluntary organisation;Charity;Barnardo's;Home-Start;Young Carers;St John Ambulance;Police Cadets;Hospital Radio;Salvation Army;Rape Crisis;Third sector",
        "other=4;8;s) 8: Other;m) 4: Housing;Housing;Housing Association;Housing officer;Fire Service;Fire & Rescue;Home Office;DWP;Job Centre;Prison;Ofsted;Police and Crime Commissioner;Church",
      })
  void aWrittenSourceIsOfItsKind(String kind, String written) {
    for (String name : written.split(";", -1)) {
      assertThat(kinds(name)).as(name).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1A",
        "a) 1A: Individual",
        "b) 1B: Individual",
        "Individual",
        "Anonymous",
        "t) 9: Anonymous",
        "u) 10: Unknown",
        "Unknown",
        "Not recorded",
        "Neighbour",
        "Member of public",
        "Self referral",
        "Policing minister's diary",
        "Healthy eating leaflet",
        "Metro news",
        "Politeness",
        "Schooner Ltd",
        "Year 6",
        "66",
        "Courtney",
        "Nursed",
        "Polish community"
      })
  void whatIsNoOrganisationHasNoKind(String written) {
    assertThat(kinds(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Police and Probation, police probation",
    "Health and Social Care, health council",
    "Police / NSPCC, police voluntary",
  })
  void severalKindsAreLeftOpen(String written, String kinds) {
    assertThat(kinds(written)).isEqualTo(kinds);
  }

  @Test
  void aStoryIsNoName() {
    assertThat(kinds("police ".repeat(100))).isEmpty();
  }
}
