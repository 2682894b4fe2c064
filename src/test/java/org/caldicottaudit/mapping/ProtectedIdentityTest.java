package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under "Protected identity?" many write "Protected"; read as unclear, NTK-01 could never fire. */
final class ProtectedIdentityTest {
  @TempDir private Path folder;

  @Test
  void theWordOfTheQuestionIsAnAnswer() throws IOException {
    assertThat(
            ImportedRows.csv(
                    folder,
                    "Case ref,Date shared,Shared with,Protected identity?",
                    "BR-2026-01204,14/05/2026,Kent Police,Protected",
                    "BR-2026-01205,15/05/2026,Kent Police,Not protected",
                    "BR-2026-01206,15/05/2026,Kent Police,Perhaps")
                .entries)
        .extracting(entry -> entry.fields().flag(Field.PROTECTED_IDENTITY).orElseThrow())
        .containsExactly(YesNo.YES, YesNo.NO, YesNo.UNCLEAR);
  }
}
