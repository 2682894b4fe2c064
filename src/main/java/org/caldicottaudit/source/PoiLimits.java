package org.caldicottaudit.source;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * The limits that POI reads workbooks with. They are static and so hold for the whole process;
 * nobody else sets them.
 */
final class PoiLimits {
  /** A true log with blank-padded columns packs 1:161, which POI's own 0.01 refuses. */
  static final double LEAST_INFLATE_RATIO = 0.001;

  /** In bytes, for one part of a workbook unpacked. */
  static final long LARGEST_PART = 1L << 30;

  /** Parts of one workbook. */
  static final int MOST_PARTS = 2_000;

  private PoiLimits() {}

  static void apply() {
    ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMaxFileCount(MOST_PARTS);
  }
}
