package org.caldicottaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpCommandsTest {
  private static final String REFUSALS =
      """
      Ref,Type,Case ID,Date of request,Date of decision,Requesting organisation,Decision,Reasons
      R1,Refusal,NM-2026-11011,2026-04-01,2026-04-02,Mercia Police,Refuse,
      """;

  @TempDir private Path folder;

  private String out = "";

  private int run(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      return Main.run(arguments);
    } finally {
      System.setOut(before);
      out = bytes.toString(StandardCharsets.UTF_8);
    }
  }

  private String audit(String name, String asOf) throws IOException {
    Path log = Files.writeString(folder.resolve(name + ".csv"), REFUSALS);
    String run = folder.resolve(name).toString();
    run("audit", log.toString(), "--out", run, "--as-of", asOf, "--identify", "--quiet");
    return run;
  }

  @Test
  void twoRunsAreComparedAndTheFirstMustBeTheEarlier() throws IOException {
    String one = audit("one", "2026-07-15");
    String two = audit("two", "2026-10-15");

    assertThat(run("compare", one, two)).isZero();
    assertThat(out).startsWith("Since the audit of 15 July 2026 (one): ").contains("still open");
    Path page = folder.resolve("page.html");
    assertThat(run("compare", one, two, "--format", "html", "--out", page.toString())).isZero();
    assertThat(page).content().contains("Since last time");
    assertThat(run("compare", one, two, "--format", "html", "--out", page.toString())).isEqualTo(2);
    assertThat(run("compare", two, one)).isEqualTo(1);
    assertThat(run("compare", one, folder.toString())).isEqualTo(1);
  }

  @Test
  void aRegisterIsCheckedAgainstARun() throws IOException {
    String one = audit("one", "2026-07-15");
    Path register =
        Files.writeString(
            folder.resolve("register.csv"),
            """
            exception_id,rule,scope,value,reason,approver,role,from,until
            EX-1,,case,NM-2026-11011,The court forbids it,A Person,Guardian,01/07/2026,15/07/2026
            EX-2,,sideways,x,,,,,
            """);

    assertThat(
            run("exceptions", "check", register.toString(), "--run", one, "--as-of", "2026-07-15"))
        .isEqualTo(4);
    assertThat(out)
        .contains("EX-1 works: every rule, case NM-2026-11011; matches ")
        .contains("register.csv, row 3, column \"scope\" can't be used: ");
    assertThat(run("exceptions", "check", folder.resolve("one.csv").toString())).isEqualTo(1);
  }

  @Test
  void whatNobodyAcceptedIsNotDrafted() throws IOException {
    String one = audit("one", "2026-07-15");
    Path draft = folder.resolve("draft.csv");

    assertThat(run("exceptions", "draft", one, "--out", draft.toString())).isZero();
    assertThat(draft)
        .hasContent("exception_id,rule,scope,value,reason,approver,role,from,until\r\n");
    assertThat(run("exceptions", "draft", one, "--out", draft.toString())).isEqualTo(2);
  }
}
