package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamedMailboxTest {
  private static final LogSource LOG =
      new LogSource("log.xlsx", "Log", "test", EnumSet.allOf(Field.class));

  @ParameterizedTest
  @CsvSource({
    "Sid Larkham, s.larkham@nhs.net, true",
    "Sid Larkham, sid.larkham2@nhs.net, true",
    "'Larkham, Sid', larkham.s@nhs.net, true",
    "Dr Sid Larkham, slarkham@nhs.net, true",
    "Ann Lee; Sid Larkham, s.larkham@nhs.net, true",
    "Siân O'Hara, s.ohara@nhs.net, true",
    "Sid Larkham, s.larkfield@nhs.net, false",
    "Sid Larkham, m.larkham@nhs.net, false",
    "Larkham, larkham@nhs.net, false",
    "Sid Larkham, safeguarding@nhs.net, false",
    "Sid Larkham, nobody, false",
  })
  void bearsTheNameOfWhomTheEntryNames(String name, String address, boolean bears) {
    Entry entry =
        new Entry(
            LOG,
            3,
            Fields.builder()
                .put(Field.ENTRY_TYPE, "disclosure")
                .put(Field.RECIPIENT_NAME, name)
                .build());

    assertThat(NamedMailbox.of(entry, address)).isEqualTo(bears);
  }
}
