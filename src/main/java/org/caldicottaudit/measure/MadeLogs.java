package org.caldicottaudit.measure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes an e-mail log and a sharing log of a borough that doesn't exist, of any length and row by
 * row: one mail in ten shares something about a case and has its record, the rest is ordinary post.
 * Everybody in it is invented. The same options give the same bytes.
 */
final class MadeLogs {
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);
  static final LocalDate AUDITED = LocalDate.of(2026, 7, 15);

  private static final int DAYS = 80;
  private static final int SHARING_MAIL = 10;
  private static final String HOME = "ashcombevale.gov.uk";
  private static final String MAIL_HEADINGS =
      "origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,"
          + "directionality";
  private static final String LOG_HEADINGS =
      "Log no,Type,Case reference,Agency,Level of need,Decision,Date of decision,Decision taken by,"
          + "Role of decision maker,Purpose of sharing,Reason(s) for disclosure or non-disclosure,"
          + "Information shared,Categories of information,Whole file?,Fact/opinion,"
          + "Protected identity?,Shared with,Recipient name,Recipient role,Email,How shared,"
          + "Recipient told it is confidential?,Date shared,Date recorded,Consent obtained,"
          + "Ground for sharing without consent,Reason consent not sought,Lawful basis for sharing,"
          + "Article 9 / Schedule 1 condition,Which legal power for sharing applies,"
          + "Individual informed?,Reason not informed,Agreement,FGM?,Date request received,"
          + "Advice sought from,Outcome of advice,Historic information?,IG training date";

  private final BenchOptions options;

  MadeLogs(BenchOptions options) {
    this.options = options;
  }

  /** Writes the two logs and the partners' table into that folder. */
  void write(Path folder) throws IOException {
    table(folder.resolve("partners.csv"), MadePartner.table());
    table(folder.resolve("agreements.csv"), MadePartner.agreements());
    try (BufferedWriter out = open(folder.resolve("messages.csv"))) {
      line(out, MAIL_HEADINGS);
      for (long row = 0; row < options.rows(); row++) {
        line(out, mail(row));
      }
    }
    if (options.entries() > 0) {
      try (BufferedWriter out = open(folder.resolve("sharing-log.csv"))) {
        line(out, LOG_HEADINGS);
        for (long number = 0; number < options.entries(); number++) {
          line(out, entry(number));
        }
      }
    }
  }

  private static void table(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  private static BufferedWriter open(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  private static void line(BufferedWriter out, String text) throws IOException {
    out.write(text);
    out.write("\r\n");
  }

  private String mail(long row) {
    boolean shares = row % SHARING_MAIL == 0 && row / SHARING_MAIL < options.entries();
    return shares ? sharingMail(row, row / SHARING_MAIL) : ordinaryMail(row);
  }

  private String sharingMail(long row, long number) {
    MadePartner partner = MadePartner.of(number);
    boolean fails = fails(number);
    String subject =
        fails
            ? "Re " + caseRef(number) + " as discussed - " + MadeNames.person(number)
            : "[secure] " + caseRef(number) + " information for the assessment";
    String to = fails ? MadeNames.mailbox(number, "gmail.com") : partner.mailbox(number);
    return row(row, MadeNames.mailbox(row, HOME), to, subject, day(number), "Originating");
  }

  private String ordinaryMail(long row) {
    String staff = MadeNames.mailbox(row, HOME);
    LocalDate day = day(row);
    return switch ((int) (row % SHARING_MAIL)) {
      case 0, 1, 2, 3, 4 ->
          row(
              row,
              staff,
              MadeNames.mailbox(row + 7, HOME),
              "Rota of week " + row % 52,
              day,
              "Originating");
      case 5 ->
          row(row, staff, "parents@list.example.org", "Spring newsletter", day, "Originating");
      case 6 ->
          row(
              row,
              "sales" + row % 97 + "@printers.example.com",
              staff,
              "Offer on paper",
              day,
              "Incoming");
      case 7 ->
          row(
              row,
              staff,
              "orders@stationery.example.com",
              "Order " + row % 9999,
              day,
              "Originating");
      case 8 ->
          row(row, "office@ashcombe.sch.uk", staff, "Bulletin no. " + row % 40, day, "Incoming");
      default ->
          row(
              row,
              staff,
              MadePartner.of(row).mailbox(row),
              "Accepted: supervision",
              day,
              "Originating");
    };
  }

  private static String row(
      long row, String from, String to, String subject, LocalDate day, String direction) {
    Instant sent =
        Instant.ofEpochSecond(
            day.toEpochDay() * 86_400 + 8 * 3_600 + Math.floorMod(mix(row), 30_000));
    return String.join(
        ",",
        sent.toString(),
        from,
        "\"" + to + "##Receive, Deliver\"",
        subject,
        String.valueOf(9_000 + Math.floorMod(mix(row + 1), 90_000)),
        "<" + Long.toHexString(mix(row)) + row + "@mail." + HOME + ">",
        direction);
  }

  private String entry(long number) {
    MadePartner partner = MadePartner.of(number);
    boolean fails = fails(number);
    String day = day(number).toString();
    boolean byMail = number < options.rows() / SHARING_MAIL;
    return String.join(
        ",",
        "AV-" + (100_000_000 + number),
        "Disclosure",
        caseRef(number),
        "Ashcombe Vale Council",
        "Significant harm",
        "Share",
        day,
        fails ? "" : MadeNames.person(number + 3),
        fails ? "" : "Duty Manager",
        fails ? "" : "Strategy discussion under section 47: agree the enquiry for case " + number,
        fails ? "As discussed" : reason(number),
        fails ? "" : "Summary of the contact and the legal status of the children",
        "Safeguarding",
        fails ? "Yes" : "No",
        "Fact",
        "No",
        partner.organisation(),
        MadeNames.person(number),
        "Safeguarding lead",
        byMail ? partner.mailbox(number) : "",
        byMail ? "email" : fails ? "fax" : "Secure portal",
        fails ? "" : "Yes",
        day,
        fails ? day(number).plusDays(25).toString() : day,
        "Not sought",
        fails ? "" : "Statutory duty",
        fails ? "" : "Delay for consent was not justified by the risk of harm",
        fails ? "" : "Legal obligation",
        fails ? "" : "Art 9(2)(h)",
        fails ? "" : "Children Act 1989 s47",
        "No",
        fails ? "" : "It could prejudice the police investigation",
        "AV-ISP-1",
        "No",
        "",
        "",
        "",
        "No",
        fails ? "2023-01-16" : "2026-01-12");
  }

  private static String reason(long number) {
    return "Police and health each hold a part of the picture of case "
        + number
        + ": the threshold for a strategy discussion was met on what the school told us";
  }

  private static String caseRef(long number) {
    return "AV-2026-%06d".formatted(number / 2);
  }

  private LocalDate day(long number) {
    return FIRST_DAY.plusDays(Math.floorMod(mix(number / 2 + options.seed()), DAYS));
  }

  private boolean fails(long number) {
    return Math.floorMod(mix(number * 31 + options.seed()), 100) < options.failing();
  }

  /** The same number for the same row in every run, and no pattern between rows. */
  static long mix(long number) {
    long mixed = (number + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
