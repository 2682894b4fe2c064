package org.caldicottaudit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.YesNo;

final class FieldsPackingTest {
  @Property(tries = 200)
  void whatIsPackedComesBackAsItWas(@ForAll("rows") List<Fields> rows) {
    FieldsPacking packing = new FieldsPacking();
    Packer packer = new Packer();
    try (PackedRecords records = new PackedRecords(Memory.heapOnly())) {
      for (Fields row : rows) {
        packer.clear();
        packing.pack(row, packer);
        records.add(packer);
      }
      List<Fields> back = new ArrayList<>();
      IntStream.range(0, records.size()).forEach(i -> back.add(packing.unpack(records.read(i))));
      assertThat(back).isEqualTo(rows);
    }
  }

  @Property(tries = 100)
  void oneCopyOfWhatRepeatsIsTheSameRow(@ForAll("rows") List<Fields> rows) {
    FieldsPacking packing = new FieldsPacking();

    assertThat(rows.stream().map(packing::once).toList()).isEqualTo(rows);
  }

  @Provide
  Arbitrary<List<Fields>> rows() {
    return row().list().ofMaxSize(20);
  }

  private static Arbitrary<Fields> row() {
    Arbitrary<Field> field = Arbitraries.of(Field.class);
    return field
        .set()
        .ofMaxSize(12)
        .flatMap(
            fields ->
                Combinators.combine(fields.stream().map(FieldsPackingTest::value).toList())
                    .as(values -> built(List.copyOf(fields), values)));
  }

  private static Fields built(List<Field> fields, List<Object> values) {
    Fields.Builder row = Fields.builder();
    for (int i = 0; i < fields.size(); i++) {
      row.put(fields.get(i), values.get(i));
    }
    return row.build();
  }

  private static Arbitrary<Object> value(Field field) {
    return field.many()
        ? one(field).list().ofMaxSize(4).map(many -> (Object) many)
        : one(field).map(Object.class::cast);
  }

  private static Arbitrary<?> one(Field field) {
    if (field == Field.RECIPIENTS) {
      return Combinators.combine(text(), text(), Arbitraries.of(DeliveryStatus.class))
          .as(Recipient::new);
    }
    return switch (field.kind()) {
      case ID, PERSON, ADDRESS, TEXT, CODE -> text();
      case DATE -> Arbitraries.longs().between(-30_000, 60_000).map(LocalDate::ofEpochDay);
      case TIME ->
          Combinators.combine(
                  Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L),
                  Arbitraries.integers().between(0, 999_999_999),
                  Arbitraries.of(true, false),
                  Arbitraries.of(true, false))
              .as(
                  (seconds, nanos, hasTime, certain) ->
                      new Moment(Instant.ofEpochSecond(seconds, nanos), hasTime, certain));
      case FLAG -> Arbitraries.of(YesNo.class);
      case NUMBER -> Arbitraries.longs();
    };
  }

  /** Also what is no valid Unicode, and what is longer than what is kept once. */
  private static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(90), Arbitraries.of("nhs.net", "", "\uD800", "é"));
  }
}
