package org.caldicottaudit.cli;

import org.caldicottaudit.report.Depth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the depth of a report from its word. */
final class DepthConverter implements ITypeConverter<Depth> {
  @Override
  public Depth convert(String word) {
    return Depth.find(word)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\"" + word + "\" is no depth: choose board, guardian or dpo"));
  }
}
