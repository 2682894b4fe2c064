package org.caldicottaudit.mapping;

import java.util.List;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Recipient;

/** PowerShell writes ASCII unless told otherwise, with a question mark for every other letter. */
final class LostLetters {
  private static final Pattern IN_A_WORD = Pattern.compile("\\p{L}\\?+\\p{L}");
  private static final String NOTE =
      "Messages with a question mark inside a word or an address, where the export may have lost a letter (Export-Csv -Encoding UTF8 keeps it)";

  private LostLetters() {}

  static void note(Fields mail, Tally tally) {
    boolean lost =
        mail.text(Field.SUBJECT).filter(LostLetters::in).isPresent()
            || mail.text(Field.SENDER).filter(sender -> sender.indexOf('?') >= 0).isPresent()
            || in(mail.recipients());
    if (lost) {
      tally.note(NOTE);
    }
  }

  private static boolean in(List<Recipient> recipients) {
    return recipients.stream().anyMatch(recipient -> recipient.address().indexOf('?') >= 0);
  }

  private static boolean in(String text) {
    return text.indexOf('?') >= 0 && IN_A_WORD.matcher(text).find();
  }
}
