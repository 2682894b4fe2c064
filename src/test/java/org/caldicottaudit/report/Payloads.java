package org.caldicottaudit.report;

import java.util.List;
import java.util.stream.Stream;

/** Texts that try to become markup or a formula. */
public final class Payloads {
  public static final List<String> MARKUP =
      List.of(
          "<script>alert(1)</script>",
          "</script><script>alert(1)</script>",
          "</style><script>alert(1)</script>",
          "</title><script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\"><img src=x onerror=alert(1)>",
          "'><svg onload=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "' onfocus='alert(1)' autofocus='",
          "` onclick=alert(1) `",
          "<iframe src=javascript:alert(1)>",
          "javascript:alert(1)",
          "<a href=\"javascript:alert(1)\">here</a>",
          "<base href=http://evil.example/>",
          "<meta http-equiv=refresh content=0;url=http://evil.example>",
          "<link rel=stylesheet href=http://evil.example/x.css>",
          "<form action=http://evil.example><input name=x></form>",
          "<object data=x></object><embed src=x>",
          "<!--",
          "--><b>bold</b>",
          "]]><b>bold</b>",
          "<math><mtext></p><img src=x onerror=alert(1)>",
          "<template><script>alert(1)</script></template>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;b&#62;",
          "${7*7} $unsafe{x} @if(true)",
          "</td></tr></table><h1>new</h1>",
          "</bdi><b>out</b>",
          "\u202Egnp.exe",
          "<\u0000script>alert(1)</script>");

  public static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "=HYPERLINK(\"http://evil.example\",\"here\")",
          "=cmd|' /C calc'!A0",
          "+cmd|' /C calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          " =1+1",
          "\u00A0=1+1",
          "\0=1+1",
          "＝1+1",
          "＋1",
          "－1",
          "＠SUM(1)",
          "=1\",=2",
          "+44 20 7946 0000",
          "-5");

  private Payloads() {}

  public static Stream<String> all() {
    return Stream.concat(MARKUP.stream(), FORMULAS.stream());
  }
}
