package org.caldicottaudit.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.opa.LocalOpa;
import org.caldicottaudit.policy.opa.OpaAddress;
import org.caldicottaudit.policy.opa.OpaProgram;
import org.caldicottaudit.policy.opa.OpaServerEngine;
import org.caldicottaudit.policy.plan.PlanEngine;

/** Opens the policy engine that an audit asks for. */
final class Engines {
  private Engines() {}

  /**
   * @param opa {@code embedded}, {@code local} or the address of an OPA server
   * @param home folder of the product, where {@code .tools} may hold the {@code opa} program
   */
  static PolicyEngine open(String opa, PolicyFolder policies, Path home) {
    return switch (opa) {
      case AuditOptions.EMBEDDED -> new PlanEngine(policies);
      case AuditOptions.LOCAL_OPA -> local(policies, home);
      default -> new OpaServerEngine(OpaAddress.of(opa));
    };
  }

  private static PolicyEngine local(PolicyFolder policies, Path home) {
    LocalOpa server = LocalOpa.start(OpaProgram.find(Optional.empty(), home), policies);
    return new LocalEngine(server, new OpaServerEngine(server.address()));
  }

  /** Asks a server that lives and ends with it. */
  private record LocalEngine(LocalOpa server, PolicyEngine client) implements PolicyEngine {
    @Override
    public JsonNode evaluate(EntryPoint entryPoint, ObjectNode input) {
      return client.evaluate(entryPoint, input);
    }

    @Override
    public int callSize() {
      return client.callSize();
    }

    @Override
    public void close() {
      client.close();
      server.close();
    }
  }
}
