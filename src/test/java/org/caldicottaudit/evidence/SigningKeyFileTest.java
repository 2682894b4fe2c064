package org.caldicottaudit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class SigningKeyFileTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("keys").resolve("board.key");
  }

  @Test
  void aKeyThatIsReadBackIsTheOneThatWasMade() {
    SigningKey made = SigningKeyFile.make(file());

    assertThat(SigningKeyFile.read(file()).open()).isEqualTo(made.open());
    assertThat(SigningKeyFile.readOpenHalf(SigningKeyFile.openHalf(file()))).isEqualTo(made.open());
    assertThat(
            made.open().verifies(new byte[] {1}, SigningKeyFile.read(file()).sign(new byte[] {1})))
        .isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyButItsOwnerMayReadIt() throws IOException {
    SigningKeyFile.make(file());

    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> SigningKeyFile.read(file()))
        .isInstanceOf(EvidenceException.class)
        .hasMessage(
            "Others may read the key %s, so that a signature of it proves nothing. Type: chmod 600"
                + " %s",
            file(), file());
  }

  @Test
  void aKeyIsNeverReplaced() throws IOException {
    SigningKeyFile.make(file());
    byte[] before = Files.readAllBytes(file());

    assertThatThrownBy(() -> SigningKeyFile.make(file()))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("is there already, and a key is never replaced");
    Files.delete(SigningKeyFile.openHalf(file()));
    assertThatThrownBy(() -> SigningKeyFile.make(file())).isInstanceOf(EvidenceException.class);
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void whatIsNoKeyIsSaid() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "hello");
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rw-------"));
    }

    assertThatThrownBy(() -> SigningKeyFile.read(text))
        .hasMessage(
            text + " is no signing key of this program: make one with \"caldicott keys new\".");
    assertThatThrownBy(() -> SigningKeyFile.readOpenHalf(text))
        .hasMessageStartingWith(text + " holds no public Ed25519 key");
    assertThatThrownBy(() -> SigningKeyFile.read(folder.resolve("none")))
        .hasMessage("There is no key file " + folder.resolve("none") + ".");
  }

  @Test
  void halvesOfTwoKeysAreRefused() throws IOException {
    Path one = folder.resolve("one.key");
    Path two = folder.resolve("two.key");
    SigningKeyFile.make(one);
    SigningKeyFile.make(two);
    String secret = Files.readString(one).split("-----BEGIN PUBLIC", 2)[0];
    Files.writeString(one, secret + Files.readString(SigningKeyFile.openHalf(two)));

    assertThatThrownBy(() -> SigningKeyFile.read(one))
        .hasMessage("The two halves of the key " + one + " don't belong together.");
  }
}
