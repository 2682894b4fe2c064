package org.caldicottaudit.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.JsonWriting;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.junit.jupiter.api.Test;

final class JsonWritingTest {
  private static final NumberValue ONE = NumberValue.of(1);

  @Test
  void keysThatAreNoTextsAreWrittenAsOpaWritesThem() {
    ObjectValue object = new ObjectValue();
    for (String number : List.of("1", "2.0", "1e3", "1E5")) {
      object.put(NumberValue.parse(number), ONE);
    }
    object.put(ArrayValue.of(List.<Value>of(NumberValue.parse("1e0"), StringValue.of("<é>"))), ONE);
    object.settle();

    assertThat(JsonWriting.write(object).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("1", "2.0", "1e3", "1E5", "[1e0,\"\\u003cé\\u003e\"]");
  }
}
