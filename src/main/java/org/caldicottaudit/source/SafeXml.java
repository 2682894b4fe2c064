package org.caldicottaudit.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hands over elements by their local names, because namespaces differ between plain, strict and
 * early workbooks and mean nothing more; attributes keep their prefix.
 *
 * <p>Parses XML with POI's locks on: no document type, no entity, no other file, no more attributes
 * than the JDK allows. A tag or comment that would fill the memory ends the parse.
 */
final class SafeXml {
  /** In bytes, for whatever stands between two events of the parser. */
  static final int LONGEST_STEP = 4 << 20;

  private SafeXml() {}

  /** Parses the stream to its very end. */
  static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
    Steps steps = new Steps(handler);
    Guard guard = new Guard(in, steps);
    try {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setFeature("http://xml.org/sax/features/namespaces", false);
      reader.setContentHandler(steps);
      reader.setErrorHandler(steps);
      reader.parse(new InputSource(guard));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser of the JDK can't be set up", e);
    }
    in.transferTo(java.io.OutputStream.nullOutputStream());
  }

  /** Passes events on and notes that there was one. */
  private static final class Steps extends DefaultHandler {
    private final DefaultHandler handler;
    private boolean moved;

    Steps(DefaultHandler handler) {
      this.handler = handler;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      moved = true;
      handler.startElement(uri, local(qualified), qualified, attributes);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
      moved = true;
      handler.characters(chars, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
      moved = true;
      handler.endElement(uri, local(qualified), qualified);
    }

    private static String local(String qualified) {
      return qualified.substring(qualified.indexOf(':') + 1);
    }
  }

  private static final class Guard extends FilterInputStream {
    private final Steps steps;
    private long still;

    Guard(InputStream in, Steps steps) {
      super(in);
      this.steps = steps;
    }

    @Override
    public void close() {
      // What the parser leaves is still to be read.
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      still = steps.moved ? 0 : still + read;
      steps.moved = false;
      if (still > LONGEST_STEP) {
        throw new IOException("one tag or comment is longer than any can be");
      }
      return read;
    }
  }
}
