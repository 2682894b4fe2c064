package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LookalikesTest {
  private final Lookalikes lookalikes =
      new Lookalikes(
          Set.of(
              "gov.uk",
              "nhs.net",
              "police.uk",
              "gsi.gov.uk",
              "gsx.gov.uk",
              "gcsx.gov.uk",
              "pnn.police.uk",
              "west.police.uk",
              "west.pnn.police.uk",
              "bromley.gov.uk",
              "bright-harbour.org",
              "hope.org.uk"),
          Set.of("gmail.com", "yahoo.co.uk"));

  @ParameterizedTest
  @CsvSource({
    "nhs.net.example.com, nhs.net, a listed name inside another domain",
    "mail.nhs.net.example.com, nhs.net, a listed name inside another domain",
    "bromley.g0v.uk.net, bromley.gov.uk, a listed name inside another domain",
    "nhs-net.com, nhs.net, a listed name inside another domain",
    "nhs.net-mail.com, nhs.net, a listed name inside another domain",
    "nhs-net-secure.com, nhs.net, a listed name inside another domain",
    "fakepolice.uk, police.uk, a listed name inside another domain",
    "bromley-gov.uk, gov.uk, a listed name inside another domain",
    "bromleey.gov.uk, bromley.gov.uk, one letter off",
    "bromely.gov.uk, bromley.gov.uk, one letter off",
    "bromiey.gov.uk, bromley.gov.uk, one letter off",
    "wst.police.uk, west.police.uk, one letter off",
    "wesst.pnn.police.uk, west.pnn.police.uk, one letter off",
    "bromley.gov.co.uk, gov.uk, a listed name inside another domain",
    "kent.police.com, police.uk, a listed name inside another domain",
    "bright-harbour.org.evil.com, bright-harbour.org, a listed name inside another domain",
    "bright-harbour-org.com, bright-harbour.org, a listed name inside another domain",
    "nhs.ent, nhs.net, one letter off",
    "nhss.net, nhs.net, one letter off",
    "nh.net, nhs.net, one letter off",
    "met.polce.uk, police.uk, one letter off",
    "bromley.g0v.uk, bromley.gov.uk, homoglyph",
    "bexley.g0v.uk, gov.uk, homoglyph",
    "nh\u0455.net, nhs.net, homoglyph",
    "br0mley.gov.uk, bromley.gov.uk, homoglyph",
    "brom1ey.gov.uk, bromley.gov.uk, homoglyph",
    "xn--ns-4wc.net, nhs.net, homoglyph",
    "hope.orq.uk, hope.org.uk, one letter off",
  })
  void tellsWhatOnlyLooksLikeAListedName(String domain, String like, String how) {
    assertThat(lookalikes.of(domain)).contains(new Lookalike(like, how));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nhs.net",
        "mail.nhs.net",
        "bromley.gov.uk",
        "children.bromley.gov.uk",
        "bexley.gov.uk",
        "bramley.gov.uk",
        "x.gsi.gov.uk",
        "x.gsx.gov.uk",
        "x.gse.gov.uk",
        "met.police.uk",
        "met.pnn.police.uk",
        "example.co.uk",
        "charity.org.uk",
        "oakhill.bromley.sch.uk",
        "oakhall.bromley.sch.uk",
        "ucl.ac.uk",
        "gmail.com",
        "yahoo.co.uk",
        "newhope.org.uk",
        "hope.org",
        "home.com",
        "outlook.com",
        "uk",
        "localhost",
      })
  void ordinaryDomainsAreWhatTheySeem(String domain) {
    assertThat(lookalikes.of(domain)).isEmpty();
  }

  @Test
  void listsOfTheProtocolAloneKnowWhatTheStateMayRegister() {
    Lookalikes asWritten =
        new Lookalikes(Set.of("gcsx.gov.uk", "nhs.net", "pnn.police.uk"), Set.of());

    assertThat(asWritten.of("bromley.gsx.gov.uk")).isEmpty();
    assertThat(asWritten.of("met.police.uk")).isEmpty();
    assertThat(asWritten.of("fakepolice.uk")).isPresent();
  }

  /** Bolton and Boston are two towns, but one Jo Kay writes from the first alone. */
  @Test
  void mailboxThatTheLogsKnowOneLetterOffIsMistyped() {
    Logs logs =
        new Logs()
            .partner("Bolton Council", "council", "bolton.gov.uk")
            .entry("record", "TV-2026-00012", "2026-04-01")
            .mail(
                "m1",
                "2026-04-02",
                "a.worker@tvale.gov.uk",
                "jo.kay@bolton.gov.uk",
                "TV-2026-00012")
            .mail(
                "m2",
                "2026-04-03",
                "a.worker@tvale.gov.uk",
                "jo.kay@boston.gov.uk",
                "TV-2026-00012")
            .mail(
                "m3",
                "2026-04-03",
                "a.worker@tvale.gov.uk",
                "al.ross@boston.gov.uk",
                "TV-2026-00012");

    assertThat(logs.tiedMessages())
        .extracting(message -> message.recipients().get(0).lookalike().map(Lookalike::like))
        .containsExactly(Optional.empty(), Optional.of("bolton.gov.uk"), Optional.empty());
  }

  @Test
  void addressWithoutADomainIsMalformed() {
    assertThat(lookalikes.of("")).contains(new Lookalike("", "malformed"));
  }

  @Test
  void thousandsOfPartnersCostNoMoreADomain() {
    List<String> partners =
        IntStream.range(0, 5_000).mapToObj(i -> "partner-number-" + i + ".org").toList();
    Lookalikes many = new Lookalikes(partners, Set.of());

    assertThat(many.of("partner-number-4999.org")).isEmpty();
    assertThat(many.of("partner-nubmer-4999.org").map(Lookalike::like))
        .contains("partner-number-4999.org");
    assertThat(many.of("x".repeat(200) + ".".repeat(50) + "-".repeat(200))).isEmpty();
  }

  /** One slip is seen, whichever it is, and no slip is none. */
  @Property
  void oneSlipIsOneEdit(@ForAll @AlphaChars @StringLength(min = 3, max = 12) String word) {
    String shorter = word.substring(0, 1) + word.substring(2);

    assertThat(Spelling.oneEdit(word, word)).isFalse();
    assertThat(Spelling.oneEdit(word, shorter)).isTrue();
    assertThat(Spelling.oneEdit(shorter, word)).isTrue();
    assertThat(Spelling.oneEdit(word, "#" + word.substring(1))).isTrue();
    assertThat(Spelling.oneEdit(word, "##" + word.substring(2))).isFalse();
    assertThat(Spelling.oneEdit(word + "ab", word + "ba")).isTrue();
    assertThat(Spelling.oneEdit(word + "ab", word)).isFalse();
  }

  @Property
  void orderOfTheListChangesNothing(
      @ForAll @AlphaChars @StringLength(min = 6, max = 6) String word) {
    String domain = word.toLowerCase(Locale.ROOT) + ".org";
    List<String> listed = List.of("abcdef.org", "abcdeg.org", "hope.org.uk");

    Optional<Lookalike> found = new Lookalikes(listed, Set.of()).of(domain);

    assertThat(new Lookalikes(Stream.of(2, 1, 0).map(listed::get).toList(), Set.of()).of(domain))
        .isEqualTo(found);
  }
}
