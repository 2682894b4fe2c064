package org.caldicottaudit.policy.plan.builtin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Addresses of the internet and their networks. Nothing is looked up. */
final class Networks {
  private static final Pattern V4 =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private Networks() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(all, "net.cidr_contains", Networks::contains);
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

    boolean contains(byte[] other) {
      return other.length == address.length && Arrays.equals(masked(other, bits), address);
    }

    boolean contains(Network other) {
      return bits <= other.bits && contains(other.address);
    }
  }
}
