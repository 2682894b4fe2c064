package org.caldicottaudit.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.caldicottaudit.sampling.Estimate.Part;
import org.junit.jupiter.api.Test;

final class EstimateTest {
  private static final long ENDLESS = 1_000_000_000_000L;

  @Test
  void isWilsonsIntervalOfAnEndlessLot() {
    // Newcombe 1998, table I, method 3.
    Estimate some = Estimate.of(new Part(ENDLESS, 263, 81), 0.95);
    assertThat(some.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(some.high()).isCloseTo(0.3662, within(5e-5));
    Estimate few = Estimate.of(new Part(ENDLESS, 148, 15), 0.95);
    assertThat(few.low()).isCloseTo(0.0624, within(5e-5));
    assertThat(few.high()).isCloseTo(0.1605, within(5e-5));
    Estimate none = Estimate.of(new Part(ENDLESS, 20, 0), 0.95);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
    Estimate one = Estimate.of(new Part(ENDLESS, 29, 1), 0.95);
    assertThat(one.low()).isCloseTo(0.0061, within(5e-5));
    assertThat(one.high()).isCloseTo(0.1718, within(5e-5));
  }

  @Test
  void narrowsWithTheShareThatWasReadAndEndsInAPoint() {
    double half = width(new Part(100, 50, 5));

    assertThat(half).isLessThan(width(new Part(1000, 50, 5)));
    assertThat(width(new Part(50, 50, 5))).isZero();
  }

  private static double width(Part part) {
    Estimate estimate = Estimate.of(part, 0.95);
    return estimate.high() - estimate.low();
  }

  @Test
  void partsCountByTheirWeightInTheLot() {
    Estimate all = Estimate.of(List.of(new Part(900, 10, 1), new Part(100, 10, 9)), 0.95);

    assertThat(all.share()).isCloseTo(0.9 * 0.1 + 0.1 * 0.9, within(1e-12));
    Estimate equal = Estimate.of(List.of(new Part(900, 90, 9), new Part(100, 10, 1)), 0.95);
    Estimate one = Estimate.of(new Part(1000, 100, 10), 0.95);
    assertThat(equal.low()).isCloseTo(one.low(), within(1e-9));
    assertThat(equal.high()).isCloseTo(one.high(), within(1e-9));
  }

  @Test
  void unequalWeightsMakeTheIntervalWider() {
    Estimate unequal = Estimate.of(List.of(new Part(900, 10, 1), new Part(100, 90, 9)), 0.95);
    Estimate one = Estimate.of(new Part(1000, 100, 10), 0.95);

    assertThat(unequal.high() - unequal.low()).isGreaterThan(one.high() - one.low());
  }
}
