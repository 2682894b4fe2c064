package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export with exactly as many rows as its kind stops at may hold only a part. */
class ExportLimitTest {
  @TempDir Path folder;

  private ImportedRows trace(int rows) throws IOException {
    return ImportedRows.csv(
        folder,
        Stream.concat(
                Stream.of(
                    "Received,SenderAddress,RecipientAddress,Subject,Status,Size,MessageId,MessageTraceId"),
                IntStream.range(0, rows)
                    .mapToObj(
                        row ->
                            "2026-04-03T10:00:00Z,a@council.gov.uk,b@nhs.net,TV-1,Delivered,10,<m%d@x>,t%d"
                                .formatted(row, row)))
            .toArray(String[]::new));
  }

  @Test
  void asManyRowsAsTheKindOfExportStopsAtAreSaid() throws IOException {
    assertThat(trace(5000).reading().exportLimit()).contains(5000L);
  }

  @Test
  void oneRowFewerIsNoSignOfAnything() throws IOException {
    assertThat(trace(4999).reading().exportLimit()).isEmpty();
  }
}
