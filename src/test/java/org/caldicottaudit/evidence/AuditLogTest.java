package org.caldicottaudit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class AuditLogTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("own").resolve("audit-log.jsonl");
  }

  private AuditLog log() {
    return new AuditLog(file());
  }

  private static ObjectNode event(String what) {
    return new JsonMapper().createObjectNode().put("did", what).put("by", "Zoë \"Z\"");
  }

  private List<Receipt> entries(int count) {
    return IntStream.range(0, count).mapToObj(i -> log().append(event("audit " + i))).toList();
  }

  private List<String> lines() throws IOException {
    return new ArrayList<>(Files.readAllLines(file()));
  }

  private String faultAfter(List<String> lines) throws IOException {
    Files.write(file(), lines);
    return AuditTrail.of(file()).fault().orElse("none");
  }

  @Test
  void entriesAreNumberedAndChained() {
    List<Receipt> receipts = entries(3);
    AuditTrail trail = AuditTrail.of(file());

    assertThat(trail.fault()).isEmpty();
    assertThat(receipts).extracting(Receipt::seq).containsExactly(1L, 2L, 3L);
    assertThat(receipts).extracting(Receipt::log).containsOnly(receipts.get(0).entry());
    assertThat(trail.entries())
        .extracting(AuditEntry::hash)
        .isEqualTo(receipts.stream().map(Receipt::entry).toList());
    assertThat(trail.entry(2).orElseThrow().content().path("did").asText()).isEqualTo("audit 1");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerMayReadIt() throws IOException {
    entries(1);

    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void everyByteCounts() throws IOException {
    entries(3);
    byte[] whole = Files.readAllBytes(file());
    // One letter is one byte here, so that a place in the text is a place in the file.
    int inLine2 = new String(whole, StandardCharsets.ISO_8859_1).indexOf("audit 1");
    List<Integer> unnoticed = new ArrayList<>();
    for (int i = 0; i < whole.length; i++) {
      byte[] bent = whole.clone();
      bent[i] ^= 1;
      Files.write(file(), bent);
      if (AuditTrail.of(file()).fault().isEmpty()) {
        unnoticed.add(i);
      }
    }
    // The feed behind the last line is the only byte that says nothing.
    assertThat(unnoticed).isSubsetOf(whole.length - 1);
    byte[] bent = whole.clone();
    bent[inLine2] ^= 1;
    Files.write(file(), bent);
    assertThat(AuditTrail.of(file()).fault())
        .contains("Line 2 of the audit log " + file() + " was changed.");
  }

  @Test
  void aLineThatIsDroppedSwappedOrReplacedIsNamed() throws IOException {
    entries(4);
    List<String> lines = lines();

    List<String> dropped = new ArrayList<>(lines);
    dropped.remove(1);
    assertThat(faultAfter(dropped))
        .isEqualTo(
            "Line 2 of the audit log %s is entry 3, but entry 2 was expected: entries were removed,"
                + " or their order was changed.",
            file());
    List<String> swapped = new ArrayList<>(lines);
    Collections.swap(swapped, 1, 2);
    assertThat(faultAfter(swapped)).startsWith("Line 2 of the audit log " + file() + " is entry 3");
    List<String> foreign = new ArrayList<>(lines);
    AuditEntry invented =
        AuditEntry.BEFORE_THE_FIRST.next(event("x")).next(event("nothing happened"));
    foreign.set(1, invented.line());
    assertThat(faultAfter(foreign))
        .isEqualTo(
            "Line 2 of the audit log %s does not continue the line before: one of them was"
                + " replaced.",
            file());
  }

  @Test
  void programsAndThreadsThatWriteAtOnceMakeOneChain() throws Exception {
    List<Process> others = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      others.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xshare:auto",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Appender.class.getName(),
                  file().toString(),
                  "40")
              .redirectError(new File(folder.toFile(), "errors-" + i))
              .start());
    }
    IntStream.range(0, 40).parallel().forEach(i -> log().append(event("thread " + i)));
    for (Process other : others) {
      assertThat(other.waitFor()).isZero();
    }

    AuditTrail trail = AuditTrail.of(file());
    assertThat(trail.fault()).isEmpty();
    assertThat(trail.entries()).hasSize(120);
  }

  /** Another program that writes into the same log. */
  static final class Appender {
    private Appender() {}

    public static void main(String[] arguments) {
      AuditLog log = new AuditLog(Path.of(arguments[0]));
      for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
        log.append(event("program " + i));
      }
    }
  }

  @Test
  void aTornLastEntryIsNotBuiltUpon() throws IOException {
    entries(2);
    String whole = Files.readString(file());
    Files.writeString(file(), whole.substring(0, whole.length() - 20));

    assertThatThrownBy(() -> log().append(event("more")))
        .isInstanceOf(EvidenceException.class)
        .hasMessage(
            "The last entry of the audit log %s is damaged. Keep that file, give it another name"
                + " and run again: a new log begins.",
            file());
  }

  @Test
  void aLogThatIsNotThereHasNoEntries() {
    assertThat(AuditTrail.of(file()).entries()).isEmpty();
    assertThat(AuditTrail.of(file()).origin()).isEmpty();
  }
}
