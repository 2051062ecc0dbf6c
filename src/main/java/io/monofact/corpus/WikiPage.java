package io.monofact.corpus;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One page of a dump, as its XML has it.
 *
 * @param id the page's number, or null
 * @param title its title, or null
 * @param namespace 0 for articles
 * @param redirect whether it only points to another page
 * @param wikitext the text of its last revision, or null
 */
record WikiPage(String id, String title, String namespace, boolean redirect, String wikitext) {

  private static final XMLInputFactory FACTORY = factory();

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else a cluster has on its class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static WikiPage parse(byte[] bytes, int from, int to) throws XMLStreamException {
    XMLStreamReader xml;
    synchronized (FACTORY) {
      xml =
          FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes, from, to - from), "UTF-8");
    }
    String id = null;
    String title = null;
    String namespace = "0";
    boolean redirect = false;
    String wikitext = null;
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      depth++;
      String name = xml.getLocalName();
      boolean ofPage = depth == 2;
      if (ofPage && name.equals("title")) {
        title = xml.getElementText();
        depth--;
      } else if (ofPage && name.equals("ns")) {
        namespace = xml.getElementText().strip();
        depth--;
      } else if (ofPage && name.equals("id")) {
        id = xml.getElementText().strip();
        depth--;
      } else if (ofPage && name.equals("redirect")) {
        redirect = true;
      } else if (depth == 3 && name.equals("text")) {
        boolean deleted = xml.getAttributeValue(null, "deleted") != null;
        String text = xml.getElementText();
        wikitext = deleted ? null : text;
        depth--;
      }
    }
    xml.close();
    return new WikiPage(id, title, namespace, redirect, wikitext);
  }

  boolean isArticle() {
    boolean pointsElsewhere =
        redirect
            || (wikitext != null
                && wikitext.length() > 9
                && wikitext.substring(0, 9).toLowerCase(Locale.ROOT).equals("#redirect"));
    return namespace.equals("0") && !pointsElsewhere;
  }

  /** Where the page is read, or null if the wiki's address or the title is not known. */
  String address(String wiki) {
    if (wiki == null || title == null) {
      return null;
    }
    StringBuilder address = new StringBuilder(wiki);
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (c == ' ') {
        address.append('_');
      } else if (c < ' ' || "\"%<>?#[\\]^`{|}".indexOf(c) >= 0) {
        address.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else {
        address.append(c);
      }
    }
    return address.toString();
  }
}
