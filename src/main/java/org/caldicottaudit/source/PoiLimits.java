package org.caldicottaudit.source;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;

/**
 * The limits that POI reads workbooks with. They are static and so hold for the whole process;
 * nobody else sets them.
 */
final class PoiLimits {
  /** A true log with blank-padded columns packs 1:161, which POI's own 0.01 refuses. */
  static final double LEAST_INFLATE_RATIO = 0.001;

  /** In characters, for one text of a workbook. */
  static final long LONGEST_TEXT = 10L << 20;

  /** Each reader of POI has a limit of its own for what it takes at once; none is raised. */
  static final int LARGEST_ARRAY = -1;

  private PoiLimits() {}

  static void apply() {
    ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
    ZipSecureFile.setMaxEntrySize(ContainerScan.LARGEST_PART);
    ZipSecureFile.setMaxFileCount(ContainerScan.MOST_PARTS);
    ZipSecureFile.setMaxTextSize(LONGEST_TEXT);
    IOUtils.setByteArrayMaxOverride(LARGEST_ARRAY);
  }
}
