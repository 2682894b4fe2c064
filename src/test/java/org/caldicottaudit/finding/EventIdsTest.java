package org.caldicottaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EventIdsTest {
  private static EventIds of(List<String> ids) {
    EventIds.Builder builder = new EventIds.Builder();
    ids.forEach(builder::add);
    return builder.build();
  }

  @Property(tries = 50)
  void everyIdIsFoundAgainWhateverTheOrder(@ForAll @Size(max = 60) List<String> events) {
    Fingerprint fingerprint = new Fingerprint();
    List<String> ids = events.stream().map(fingerprint::of).toList();
    List<String> shuffled = new java.util.ArrayList<>(ids);
    Collections.reverse(shuffled);

    EventIds found = of(ids);
    assertThat(found).isEqualTo(of(shuffled));
    assertThat(ids).allMatch(found::contains);
    assertThat(found.stream()).containsExactlyInAnyOrderElementsOf(java.util.Set.copyOf(ids));
  }

  @Test
  void whatIsNoIdIsNotContainedAndNotTaken() {
    EventIds ids = of(List.of("E-ABCDEFGHJKLM"));

    assertThat(ids.contains("E-ABCDEFGHJKL")).isFalse();
    assertThat(ids.contains("")).isFalse();
    assertThat(ids.contains("E-BBCDEFGHJKLM")).isFalse();
    assertThatThrownBy(() -> of(List.of("E-abcdefghjklm")))
        .hasMessage("no id of an event: E-abcdefghjklm");
  }
}
