package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MappingProposalPropertyTest {
  /** Whatever stands in the other headings, the file that is written says what was proposed. */
  @Property(tries = 100)
  void whatIsWrittenReadsBackWithTheSameMeaning(@ForAll("headings") List<String> others)
      throws IOException {
    List<String> headings = new ArrayList<>(List.of("Case refrence", "Dt shared", "Decision"));
    headings.addAll(others);
    List<String> values = new ArrayList<>(List.of("BR-1", "25/03/2026", "shared"));
    others.forEach(heading -> values.add("x"));
    MappingProposal proposal =
        MappingProposalTest.propose(MappingProposalTest.rows(List.of(headings, values)))
            .orElseThrow();
    Path file = Files.createTempFile("mapping", ".yaml");
    try {
      Files.writeString(file, proposal.yaml());

      MappingProposalTest.assertSameMeaning(MappingFile.read(file), proposal.file());
      assertThat(proposal.file().columns()).containsEntry("Dt shared", "shared_at");
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<List<String>> headings() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
    Arbitrary<String> awkward =
        Arbitraries.strings()
            .withChars(" \"'\\:#-&*!|>%@`{}[],?\t\n\r\u00A0\u0085\u2028\uFEFF~=ab0")
            .ofMaxLength(12);
    Arbitrary<String> known =
        Arbitraries.of(
            "Date", "When?", "Notes", "Organisation", "Case ref", "Shared with", "no", "~");
    return Arbitraries.oneOf(any, awkward, known).list().ofMaxSize(5);
  }
}
