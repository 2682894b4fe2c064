package org.caldicottaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents quote is what the files say, and what they link to is there. */
final class DocumentsTest {
  private static final Pattern QUOTE =
      Pattern.compile("<!-- from (\\S+) -->\\s*```\\w*\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "src/README.md",
        "policies/README.md",
        "samples/README.md",
        "reports/README.md"
      })
  void quotesAndLinksHold(String document) throws IOException {
    Path file = Path.of(document);
    String text = Files.readString(file, StandardCharsets.UTF_8);

    Matcher quote = QUOTE.matcher(text);
    while (quote.find()) {
      assertThat(Files.readString(Path.of(quote.group(1)), StandardCharsets.UTF_8))
          .contains(quote.group(2).strip());
    }
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      assertThat(file.resolveSibling(link.group(1))).exists();
    }
  }
}
