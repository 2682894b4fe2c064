package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Transmission;
import org.junit.jupiter.api.Test;

/**
 * What holds for any logs: no order and no repetition changes what is tied, and nothing is slow.
 */
final class CaseFilesPropertyTest {
  private static final List<String> TYPES =
      List.of(EntryType.values()).stream().map(EntryType::code).toList();
  private static final List<String> ORGANISATIONS =
      List.of("Met Police", "Oxvale NHS Trust", "Ashgrove School", "Mother");
  private static final List<String> MAILBOXES =
      List.of("b.officer@met.police.uk", "c.nurse@nhs.net", "x@nhs.net.example.com");
  private static final List<String> SUBJECTS =
      List.of("%s report", "RE: %s", "Recall: %s", "%s wrong recipient", "Accepted: %s", "hello");

  /** Any logs of a few cases. */
  private static Logs any(Random chance, int events) {
    Logs logs =
        new Logs()
            .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
            .partner("Metropolitan Police Service", "police", "met.police.uk")
            .partner("Oxvale NHS Trust", "health", "nhs.net");
    for (int i = 0; i < events; i++) {
      String caseRef = "TV-2026-0000" + chance.nextInt(4);
      String day = "2026-04-%02d".formatted(1 + chance.nextInt(28));
      logs.entry(
          one(TYPES, chance),
          caseRef,
          day,
          fields ->
              fields
                  .put(
                      Field.REQUESTED_AT, Logs.on("2026-04-%02d".formatted(1 + chance.nextInt(28))))
                  .put(Field.REQUESTER_ORG, one(ORGANISATIONS, chance))
                  .put(Field.RECIPIENT_ORG, List.of(one(ORGANISATIONS, chance)))
                  .put(Field.HARM, one(List.of("none", "significant harm"), chance))
                  .put(Field.FGM, one(List.of("no", "known", "unclear"), chance))
                  .put(Field.CHILD_REF, one(List.of("A", "B"), chance))
                  .put(Field.CHANNEL, one(List.of("e-mail", "phone"), chance)));
      logs.mail(
          "m" + chance.nextInt(events),
          day,
          "a.worker@tvale.gov.uk",
          one(MAILBOXES, chance),
          one(SUBJECTS, chance).formatted(caseRef),
          one(List.of(DeliveryStatus.DELIVERED, DeliveryStatus.FAILED), chance));
    }
    return logs;
  }

  private static <T> T one(List<T> all, Random chance) {
    return all.get(chance.nextInt(all.size()));
  }

  @Property(tries = 60)
  void orderOfRowsChangesNothing(@ForAll Random chance) {
    Logs logs = any(chance, 25);
    List<LinkedEvent> inOrder = logs.tie();

    Collections.shuffle(logs.entries, chance);
    Collections.shuffle(logs.mail, chance);

    assertThat(logs.tie()).isEqualTo(inOrder);
  }

  @Property(tries = 40)
  void overlappingExportsOfMailChangeNothing(@ForAll Random chance) {
    Logs logs = any(chance, 15);
    List<LinkedEvent> once = logs.tie();

    for (Transmission row : List.copyOf(logs.mail)) {
      LogSource again = new LogSource("mail2.csv", "", "test", row.source().provided());
      logs.mail.add(new Transmission(again, row.row(), row.fields()));
    }

    assertThat(logs.tie()).isEqualTo(once);
  }

  @Property(tries = 40)
  void anEntryInTwoExportsIsFollowedByTheSame(@ForAll Random chance) {
    Logs logs = any(chance, 15);
    List<LinkedEntry> once = logs.tiedEntries();

    for (Entry entry : List.copyOf(logs.entries)) {
      LogSource again = new LogSource("zlog.xlsx", "Log", "test", entry.source().provided());
      logs.entries.add(new Entry(again, entry.row(), entry.fields()));
    }

    List<LinkedEntry> twice = logs.tiedEntries().subList(0, once.size());
    assertThat(twice)
        .extracting(LinkedEntry::silentPartners)
        .isEqualTo(once.stream().map(LinkedEntry::silentPartners).toList());
    for (int i = 0; i < once.size(); i++) {
      assertThat(found(twice.get(i))).isEqualTo(found(once.get(i)));
    }
  }

  /** Which sequels were found and how surely; a repeated step of a kind may make one weaker. */
  private static List<String> found(LinkedEntry entry) {
    return entry.sequels().entrySet().stream()
        .map(sequel -> sequel.getKey() + " " + sequel.getValue().link().map(Link::strength))
        .toList();
  }

  /** A case of four times as many events costs about four times as much, not sixteen times. */
  @Test
  void aGiantCaseIsTiedInLinearTime() {
    long small = bytesToTie(800);
    long large = bytesToTie(3_200);

    assertThat(large).isLessThan(small * 6);
  }

  /** Memory that is asked for stands for work; unlike time it doesn't depend on the machine. */
  private static long bytesToTie(int events) {
    Logs logs = giant(events);
    CaseFiles files = new CaseFiles();
    logs.mail.forEach(files::add);
    logs.entries.forEach(files::add);
    List<String> kinds = new ArrayList<>();
    long before = bytes();
    files.tie(logs.tables(), Logs.RULES, event -> kinds.add(event.event().kind()));
    assertThat(kinds).hasSize(2 * events);
    return bytes() - before;
  }

  private static Logs giant(int events) {
    Logs logs = new Logs().partner("Metropolitan Police Service", "police", "met.police.uk");
    for (int i = 0; i < events; i++) {
      String day = "2026-04-%02d".formatted(1 + i % 28);
      String number = "SL-" + i;
      logs.entry(
              i % 2 == 0 ? "assessment" : "disclosure",
              "TV-2026-00001",
              day,
              fields ->
                  fields
                      .put(Field.ENTRY_ID, number)
                      .put(Field.HARM, "significant harm")
                      .put(Field.FGM, "known"))
          .mail("m" + i, day, "a@tvale.gov.uk", "p" + i + "@met.police.uk", "TV-2026-00001");
    }
    return logs;
  }

  private static long bytes() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
