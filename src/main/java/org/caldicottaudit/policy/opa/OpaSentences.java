package org.caldicottaudit.policy.opa;

import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngineException;
import org.caldicottaudit.policy.opa.OpaServerEngine.Limits;
import org.jspecify.annotations.Nullable;

/** What to tell the user when an OPA server failed; never repeats what the server sent. */
final class OpaSentences {
  private final String server;
  private final Limits limits;

  OpaSentences(OpaAddress address, Limits limits) {
    this.server = "The OPA server at " + address;
    this.limits = limits;
  }

  private String tries() {
    return "(asked " + (limits.pauses().size() + 1) + " times)";
  }

  String unreachable() {
    return server
        + " could not be reached "
        + tries()
        + ": start it, or check the address given with --opa.";
  }

  String brokenOff() {
    return server
        + " broke off the connection "
        + tries()
        + ": see its log, or check the address given with --opa.";
  }

  String brokeDown(int status) {
    return server + " failed with status " + status + " " + tries() + ": see its log.";
  }

  PolicyEngineException refused(int status) {
    return new PolicyEngineException(
        server + " answered with status " + status + ": " + advice(status));
  }

  private static String advice(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> "it redirects elsewhere, so give the address it leads to.";
      case 401, 403 -> "it asks for credentials, so use one that answers this computer without.";
      case 404 -> "nothing is there, so check the address given with --opa.";
      case 413 -> "the question was too large for it, so raise its limit.";
      default -> "check that it is an OPA server and the address is its root.";
    };
  }

  PolicyEngineException tooSlow(Throwable cause) {
    return new PolicyEngineException(
        server
            + " gave no whole answer within "
            + seconds()
            + " seconds: check that it is an OPA server and not overloaded.",
        cause);
  }

  private String seconds() {
    long millis = limits.request().toMillis();
    return millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0);
  }

  PolicyEngineException tooLarge(Throwable cause) {
    return new PolicyEngineException(
        server
            + " sent an answer that is too large or nested too deeply: check that it is an OPA"
            + " server with the policies of this program.",
        cause);
  }

  PolicyEngineException notOpa(@Nullable Throwable cause) {
    String sentence =
        server + " sent something that is no answer of OPA: check the address given with --opa.";
    return cause == null
        ? new PolicyEngineException(sentence)
        : new PolicyEngineException(sentence, cause);
  }

  PolicyEngineException undefined(EntryPoint entryPoint) {
    return new PolicyEngineException(
        server
            + " gave no decision on "
            + entryPoint.path()
            + ": load the policies folder of this program into it.");
  }

  PolicyEngineException unsendable(Throwable cause) {
    return new PolicyEngineException(
        "An event can't be sent to OPA: its data is nested too deeply.", cause);
  }

  PolicyEngineException interrupted(Throwable cause) {
    return new PolicyEngineException("Waiting for the OPA server was interrupted.", cause);
  }
}
