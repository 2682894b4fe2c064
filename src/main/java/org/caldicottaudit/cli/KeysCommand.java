package org.caldicottaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.caldicottaudit.evidence.SigningKey;
import org.caldicottaudit.evidence.SigningKeyFile;
import org.caldicottaudit.run.UserFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott keys}: keys that sign runs. */
@Command(name = "keys", mixinStandardHelpOptions = true, description = "Makes keys that sign runs.")
final class KeysCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, such as: caldicott keys new.");
  }

  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = "Makes a key. Keep it to yourself; give its open half, FILE.pub, to others.")
  int make(
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description =
                  "Where to put it, outside all runs. Default: signing.key in your configuration"
                      + " folder.")
          @Nullable Path file) {
    Path place = file == null ? UserFiles.standard().signingKey() : file;
    Path folder = place.toAbsolutePath().normalize().getParent();
    if (folder != null && Files.exists(folder.resolve("manifest.json"))) {
      throw new ParameterException(
          spec.commandLine(),
          "\"" + place + "\" lies in a run: whoever gets the run would get the key with it.");
    }
    SigningKey key = SigningKeyFile.make(place);
    System.out.println("The key " + key.open().id() + ", to sign with: " + place);
    System.out.println("Its open half, to verify with: " + SigningKeyFile.openHalf(place));
    return ExitCode.OK.number();
  }
}
