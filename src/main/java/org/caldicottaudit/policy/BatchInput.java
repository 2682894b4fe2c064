package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds the input of one call: what its items share, given once, and the items. */
final class BatchInput {
  private final String asOf;
  private final Map<String, ObjectNode> packs = new TreeMap<>();

  BatchInput(Collection<Pack> packs, ReferenceData reference, LocalDate asOf) {
    this.asOf = asOf.toString();
    for (Pack pack : packs) {
      ObjectNode view = JsonNodeFactory.instance.objectNode().put("name", pack.name());
      view.set("parameters", pack.parameterValues());
      view.set("reference", reference.view(pack.name()));
      this.packs.put(pack.name(), view);
    }
  }

  ObjectNode of(EntryPoint entryPoint, List<Item> items) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    ObjectNode shared = input.putObject("shared").put("as_of", asOf);
    ObjectNode named = shared.putObject("packs");
    ArrayNode list = input.putArray("items");
    for (Item item : items) {
      named.set(item.pack(), pack(item.pack()));
      list.addObject().put("pack", item.pack()).set(entryPoint.key(), item.document());
    }
    return input;
  }

  private ObjectNode pack(String name) {
    ObjectNode pack = packs.get(name);
    if (pack == null) {
      throw new IllegalArgumentException("no pack \"" + name + "\" was given to judge by");
    }
    return pack;
  }
}
