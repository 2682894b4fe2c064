package org.caldicottaudit.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A page of XHTML as a tagged PDF (PDF/UA) with its fonts in it. It fetches nothing, and the same
 * page of the same day gives the same bytes.
 *
 * <p>Pages name the font family {@code DejaVu}, normal or bold. What it has no sign for is shown as
 * {@code #}.
 */
public final class PdfFile {
  /** The family of the embedded fonts. */
  public static final String FONT = "DejaVu";

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    // It would tell the terminal of every style that it doesn't know.
    XRLog.setLoggingEnabled(false);
  }

  private PdfFile() {}

  /**
   * Writes a new file.
   *
   * @param xhtml well-formed, with a title and a language
   * @param producer name and version of this program
   * @param day that the file is dated by
   * @throws IOException also when the file is there already
   */
  public static void write(String xhtml, String producer, LocalDate day, Path file)
      throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.withProducer(producer);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useUriResolver((base, uri) -> null);
    font(builder, "DejaVuSansCondensed.ttf", NORMAL);
    font(builder, "DejaVuSansCondensed-Bold.ttf", BOLD);
    builder.withHtmlContent(xhtml, null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        OutputStream out = create(file)) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        date(document, day);
        document.save(out);
      }
    }
  }

  private static OutputStream create(Path file) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  private static void font(PdfRendererBuilder builder, String name, int weight) {
    builder.useFont(() -> resource(FONTS + name), FONT, weight, FontStyle.NORMAL, true);
  }

  private static InputStream resource(String name) {
    InputStream found = PdfFile.class.getResourceAsStream(name);
    if (found == null) {
      throw new UncheckedIOException(new IOException(name + " must be on the class path"));
    }
    return found;
  }

  /** Without a clock: the dates and the id of the file come from the day alone. */
  private static void date(PDDocument document, LocalDate day) {
    Calendar morning = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    morning.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    document.getDocumentInformation().setCreationDate(morning);
    document.getDocumentInformation().setModificationDate(morning);
    // What else the library writes of its time: the metadata say no more than the title.
    document.getDocumentInformation().getCOSObject().removeItem(COSName.getPDFName("Trapped"));
    document.setDocumentId(day.toEpochDay());
  }
}
