package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.caldicottaudit.event.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CodeReaderTest {
  @ParameterizedTest
  @CsvSource({
    "status,Not delivered - bounced,failed",
    "status,'Failed, mailbox full',failed",
    "status,'Bounced, then sent again',",
    "status,Not yet delivered,",
    "channel,In person (paper),hand",
    "channel,In person,meeting",
    "channel,Fax (paper),fax",
    "entry_type,Outcome to requester,notice",
    "entry_type,Record of concern,note",
  })
  void wordsOfPeopleAreCodesWhereNothingIsLeftOpen(String field, String text, String code) {
    CodeReader reader =
        new CodeReader(Field.find(field).orElseThrow(), "", Vocabulary.GENERAL, new Tally());

    assertThat(reader.code(text).orElse(null)).isEqualTo(code);
  }
}
