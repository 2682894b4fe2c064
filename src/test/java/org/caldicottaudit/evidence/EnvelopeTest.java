package org.caldicottaudit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class EnvelopeTest {
  private static final HexFormat HEX = HexFormat.of();

  /** The first example of RFC 8032, section 7.1: a key, and its signature of nothing. */
  private static SigningKey published() throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    byte[] secret =
        HEX.parseHex(
            "302e020100300506032b657004220420"
                + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    byte[] open =
        HEX.parseHex(
            "302a300506032b6570032100"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    return new SigningKey(
        factory.generatePrivate(new PKCS8EncodedKeySpec(secret)),
        new VerifyingKey(factory.generatePublic(new X509EncodedKeySpec(open))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void signsAsTheStandardDoes() throws GeneralSecurityException {
    assertThat(HEX.formatHex(published().sign(new byte[0])))
        .isEqualTo(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
  }

  @Test
  void encodesWhatIsSignedAsDsseDoes() {
    assertThat(Envelope.encoded("http://example.com/HelloWorld", bytes("hello world")))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
  }

  @Test
  void whatIsReadBackIsWhatWasSigned() throws GeneralSecurityException {
    SigningKey key = published();
    Envelope read = Envelope.read(Envelope.sign(bytes("{\"a\": 1}\n"), key).text());

    assertThat(read.payload()).isEqualTo(bytes("{\"a\": 1}\n"));
    assertThat(read.keyId()).isEqualTo(key.open().id());
    assertThat(read.verifies(key.open())).isTrue();
  }

  @Test
  void anotherPayloadAnotherSignatureAndAnotherKeyDoNotVerify() throws GeneralSecurityException {
    SigningKey key = published();
    Envelope signed = Envelope.sign(bytes("manifest"), key);
    byte[] bent = signed.signature().clone();
    bent[10] ^= 1;
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    VerifyingKey other =
        new VerifyingKey(
            factory.generatePublic(
                new X509EncodedKeySpec(
                    HEX.parseHex(
                        "302a300506032b6570032100"
                            + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))));

    assertThat(new Envelope(bytes("Manifest"), "", signed.signature()).verifies(key.open()))
        .isFalse();
    assertThat(new Envelope(bytes("manifest"), "", bent).verifies(key.open())).isFalse();
    assertThat(new Envelope(bytes("manifest"), "", new byte[3]).verifies(key.open())).isFalse();
    assertThat(signed.verifies(other)).isFalse();
  }

  @Test
  void whatIsNoEnvelopeIsSaid() {
    for (String text : new String[] {"", "{", "{}", "[1]", "{\"payloadType\": \"text/plain\"}"}) {
      assertThatThrownBy(() -> Envelope.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
