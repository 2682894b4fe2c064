package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log may say of a message and of its connection whether it was encrypted. */
class EncryptionOnTheWayTest {
  private static final String HEADINGS =
      "Message ID,Sent,Sender,Recipient,Subject,TLS Version,Message Encryption";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "TLS 1.3, '', TLS 1.3",
    "1.2, None, TLS 1.2",
    "Yes, no, TLS",
    "None, '', None",
    "TLS 1.3, Encrypted (portal), Encrypted (portal)",
    "'', Encrypted, Encrypted"
  })
  void whatIsSaidOfTheMessageGoesFirst(String tls, String message, String encryption)
      throws IOException {
    assertThat(encryption(HEADINGS, tls + "," + message)).containsExactly(encryption);
  }

  @Test
  void theConnectionAloneTellsToo() throws IOException {
    String headings = "Message ID,Sent,Sender,Recipient,Subject,TLS";

    assertThat(encryption(headings, "Yes")).containsExactly("TLS");
  }

  @ParameterizedTest
  @CsvSource({
    "Delivery Method, TLS, TLS",
    "Delivery Method, Secure message (encrypted), Secure message (encrypted)",
    "Message Encrypted, true, encrypted",
    "Message Encrypted, false, false"
  })
  void whatProtectedItIsToldByTheValues(String heading, String value, String encryption)
      throws IOException {
    String headings = "Message ID,Sent,Sender,Recipient,Subject," + heading;

    assertThat(encryption(headings, value)).containsExactly(encryption);
  }

  @Test
  void ofTwoConnectionsTheOneOutwardsCounts() throws IOException {
    String headings = "Message ID,Sent,Sender,Recipient,Subject,Upstream TLS,Downstream TLS";

    assertThat(encryption(headings, "TLS 1.2,None")).containsExactly("None");
  }

  private List<String> encryption(String headings, String values) throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            headings,
            "<1@x>,2026-04-01T09:00:00Z,a@tvale.gov.uk,b@nhs.net,Visit," + values);
    assertThat(rows.transmissions).hasSize(1);
    assertThat(rows.transmissions.get(0).provided()).contains(Field.ENCRYPTION);
    return rows.transmissions.get(0).fields().text(Field.ENCRYPTION).stream().toList();
  }
}
