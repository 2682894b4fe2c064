package org.caldicottaudit.policy.plan.builtin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Addresses of the internet and their networks. Nothing is looked up. */
final class Networks {
  private static final Pattern V4 =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** More addresses than these would fill the memory; OPA goes on until its time is up. */
  private static final int MOST_BITS = 20;

  private Networks() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(all, "net.cidr_contains", Networks::contains);
    Builtins.two(all, "net.cidr_contains_matches", Networks::matches);
    Builtins.one(all, "net.cidr_expand", value -> network(value).addresses());
    Builtins.two(all, "net.cidr_intersects", Networks::intersects);
    Builtins.one(
        all,
        "net.cidr_is_valid",
        value ->
            BooleanValue.of(
                value instanceof StringValue text && Network.find(text.text()).isPresent()));
  }

  private static Value contains(Value network, Value value) {
    Network whole = network(network);
    String text = Operands.text(value, 1);
    Optional<byte[]> address = address(text);
    if (address.isPresent()) {
      return BooleanValue.of(whole.contains(address.get()));
    }
    Network part =
        Network.find(text)
            .orElseThrow(
                () ->
                    BuiltinException.of(
                        "not a valid textual representation of an IP address or CIDR: " + text));
    return BooleanValue.of(whole.contains(part));
  }

  /** The pairs of places where a network of the first holds one, or an address, of the second. */
  private static Value matches(Value networks, Value parts) {
    SetValue pairs = new SetValue();
    named(networks, 1)
        .forEach(
            (place, network) ->
                named(parts, 2)
                    .forEach(
                        (otherPlace, part) -> {
                          if (contains(network, part).equals(BooleanValue.TRUE)) {
                            pairs.insert(ArrayValue.of(place, otherPlace));
                          }
                        }));
    return pairs;
  }

  /** Networks by their index or key, or by what stands in a set, or by themselves. */
  private static Map<Value, Value> named(Value value, int position) {
    Map<Value, Value> named = new LinkedHashMap<>();
    if (value instanceof StringValue) {
      named.put(value, value);
    } else if (value instanceof ArrayValue array) {
      for (int i = 0; i < array.size(); i++) {
        named.put(NumberValue.of(i), first(array.at(i), position));
      }
    } else if (value instanceof SetValue set) {
      set.elements().forEach(element -> named.put(element, first(element, position)));
    } else if (value instanceof ObjectValue object) {
      object.keys();
      for (int i = 0; i < object.size(); i++) {
        named.put(object.keyAt(i), first(object.valueAt(i), position));
      }
    }
    return named;
  }

  /** An element is a network, or an array that begins with one. */
  private static Value first(Value element, int position) {
    if (element instanceof StringValue) {
      return element;
    }
    if (element instanceof ArrayValue array && array.size() > 0) {
      return array.at(0);
    }
    throw BuiltinException.of(
        "operand %d: element must be string or non-empty array".formatted(position));
  }

  private static Value intersects(Value a, Value b) {
    Network left = network(a);
    Network right = network(b);
    return BooleanValue.of(left.contains(right.address) || right.contains(left.address));
  }

  private static Network network(Value value) {
    String text = Operands.text(value, 1);
    return Network.find(text)
        .orElseThrow(() -> BuiltinException.of("invalid CIDR address: " + text));
  }

  /** Four bytes or sixteen; an IPv4 address in the clothes of IPv6 has four. */
  private static Optional<byte[]> address(String text) {
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** A network: its first address, and how many bits all its addresses have in common. */
  private static final class Network {
    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
      this.address = address;
      this.bits = bits;
    }

    static Optional<Network> find(String text) {
      int slash = text.indexOf('/');
      if (slash < 0 || !text.substring(slash + 1).matches("0|[1-9][0-9]{0,2}")) {
        return Optional.empty();
      }
      int bits = Integer.parseInt(text.substring(slash + 1));
      int all = text.contains(":") ? 128 : 32;
      return bits > all
          ? Optional.empty()
          : address(text.substring(0, slash)).map(address -> of(address, bits, all));
    }

    private static Network of(byte[] address, int bits, int all) {
      int shared = Math.max(0, bits - (all - address.length * Byte.SIZE));
      return new Network(masked(address, shared), shared);
    }

    private static byte[] masked(byte[] address, int bits) {
      byte[] masked = address.clone();
      for (int bit = bits; bit < masked.length * Byte.SIZE; bit++) {
        masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
      }
      return masked;
    }

    /** All its addresses as texts. */
    Value addresses() {
      int free = address.length * Byte.SIZE - bits;
      if (free > MOST_BITS) {
        throw BuiltinException.of("a network of more than %d addresses".formatted(1 << MOST_BITS));
      }
      SetValue all = new SetValue();
      byte[] next = address.clone();
      for (int i = 0; i < 1 << free; i++) {
        all.insert(StringValue.of(AddressText.of(next)));
        int place = next.length - 1;
        while (place >= 0 && ++next[place] == 0) {
          place--;
        }
      }
      return all;
    }

    boolean contains(byte[] other) {
      return other.length == address.length && Arrays.equals(masked(other, bits), address);
    }

    boolean contains(Network other) {
      return bits <= other.bits && contains(other.address);
    }
  }
}
