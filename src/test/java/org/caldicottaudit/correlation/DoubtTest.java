package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;
import org.junit.jupiter.api.Test;

final class DoubtTest {
  private static Fields of(Field one, String day, Field other, String otherDay) {
    return Fields.builder().put(one, Logs.on(day)).put(other, Logs.on(otherDay)).build();
  }

  @Test
  void answerBeforeTheRequestIsDoubtful() {
    assertThat(Doubt.of(of(Field.DECIDED_AT, "2026-04-01", Field.REQUESTED_AT, "2026-04-02")))
        .containsExactly(new Doubt(Field.DECIDED_AT, "lies before the request"));
    assertThat(Doubt.of(of(Field.REPORTED_AT, "2026-04-01", Field.AWARE_AT, "2026-04-02")))
        .hasSize(1);
  }

  @Test
  void theSameDayIsNoDoubt() {
    assertThat(Doubt.of(of(Field.DECIDED_AT, "2026-04-01", Field.REQUESTED_AT, "2026-04-01")))
        .isEmpty();
  }

  @Test
  void aRowThatWasOpenedBeforeItsDecisionIsOrdinary() {
    assertThat(Doubt.of(of(Field.RECORDED_AT, "2026-04-01", Field.DECIDED_AT, "2026-04-02")))
        .isEmpty();
    assertThat(Doubt.of(of(Field.RECORDED_AT, "2026-04-01", Field.REQUESTED_AT, "2026-04-02")))
        .hasSize(1);
  }

  @Test
  void tellsTheDoubledHourFromAMissingZone() {
    Moment doubled = new Moment(Instant.parse("2026-10-25T00:30:00Z"), true, false);
    Moment noZone = new Moment(Instant.parse("2026-06-25T00:30:00Z"), true, false);

    assertThat(Doubt.of(Fields.builder().put(Field.SENT_AT, doubled).build()))
        .containsExactly(new Doubt(Field.SENT_AT, Doubt.DOUBLED_HOUR));
    assertThat(Doubt.of(Fields.builder().put(Field.SENT_AT, noZone).build()))
        .containsExactly(new Doubt(Field.SENT_AT, Doubt.NO_ZONE));
  }
}
