package org.caldicottaudit.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a shared file lies, without the address of its site: folders and files are named after
 * cases, and so are sites.
 */
final class SharedPath {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/]*/?(?<path>.*)");

  /** A person's own store bears their name, which says nothing of the case. */
  private static final Pattern STORE = Pattern.compile("(?i)^(?:personal/[^/]*|sites|teams)/?");

  private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  private SharedPath() {}

  /** The path below the site's address; empty when there is none. */
  static String of(AuditData data) {
    Matcher address = ADDRESS.matcher(data.text("ObjectId"));
    if (!address.matches()) {
      return joined(data.text("SourceRelativeUrl"), data.text("SourceFileName"));
    }
    String path = address.group("path");
    int query = path.indexOf('?');
    String decoded = decoded(query < 0 ? path : path.substring(0, query));
    return STORE.matcher(decoded).replaceFirst("");
  }

  private static String joined(String folder, String file) {
    return folder.isEmpty() || file.isEmpty() ? folder + file : folder + "/" + file;
  }

  /** Only some addresses of a log are escaped, so what doesn't decode stands as it is. */
  private static String decoded(String path) {
    return ESCAPED
        .matcher(path)
        .replaceAll(run -> Matcher.quoteReplacement(characters(run.group())));
  }

  private static String characters(String escaped) {
    ByteBuffer bytes = ByteBuffer.allocate(escaped.length() / 3);
    for (int at = 0; at < escaped.length(); at += 3) {
      bytes.put((byte) Integer.parseInt(escaped, at + 1, at + 3, 16));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return escaped;
    }
  }
}
