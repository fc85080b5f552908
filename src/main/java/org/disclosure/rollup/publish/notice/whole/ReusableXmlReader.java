package org.disclosure.rollup.publish.notice.whole;

import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.xmlbeans.impl.common.SAXHelper;
import org.xml.sax.ContentHandler;
import org.xml.sax.DTDHandler;
import org.xml.sax.EntityResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;

/**
 * The parser that POI reads the parts of a workbook with, kept from one part to the next: POI makes a new one, as careful
 * with hostile files as this, for each of a dozen parts, which takes longer than parsing them. Each thread has its own.
 */
final class ReusableXmlReader implements XMLReader {

    private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";
    private static final String DECLARATIONS = "http://xml.org/sax/properties/declaration-handler";

    private final ThreadLocal<XMLReader> own = ThreadLocal.withInitial(ReusableXmlReader::create);

    private ReusableXmlReader() {}

    /** Gives it to POI, for whatever is parsed from now on. */
    static void install() {
        POIXMLTypeLoader.DEFAULT_XML_OPTIONS.setLoadUseXMLReader(new ReusableXmlReader());
    }

    private static XMLReader create() {
        try {
            return SAXHelper.newXMLReader(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void parse(InputSource source) throws IOException, SAXException {
        XMLReader parser = own.get();
        try {
            parser.parse(source);
        } finally {
            // the handler holds the part's content
            parser.setContentHandler(null);
            parser.setDTDHandler(null);
            parser.setErrorHandler(null);
            parser.setProperty(LEXICAL, null);
            parser.setProperty(DECLARATIONS, null);
        }
    }

    @Override
    public void parse(String address) throws IOException, SAXException {
        parse(new InputSource(address));
    }

    @Override
    public boolean getFeature(String name) throws SAXNotRecognizedException, SAXNotSupportedException {
        return own.get().getFeature(name);
    }

    @Override
    public void setFeature(String name, boolean value) throws SAXNotRecognizedException, SAXNotSupportedException {
        own.get().setFeature(name, value);
    }

    @Override
    public Object getProperty(String name) throws SAXNotRecognizedException, SAXNotSupportedException {
        return own.get().getProperty(name);
    }

    @Override
    public void setProperty(String name, Object value) throws SAXNotRecognizedException, SAXNotSupportedException {
        own.get().setProperty(name, value);
    }

    @Override
    public void setEntityResolver(EntityResolver resolver) {
        own.get().setEntityResolver(resolver);
    }

    @Override
    public EntityResolver getEntityResolver() {
        return own.get().getEntityResolver();
    }

    @Override
    public void setDTDHandler(DTDHandler handler) {
        own.get().setDTDHandler(handler);
    }

    @Override
    public DTDHandler getDTDHandler() {
        return own.get().getDTDHandler();
    }

    @Override
    public void setContentHandler(ContentHandler handler) {
        own.get().setContentHandler(handler);
    }

    @Override
    public ContentHandler getContentHandler() {
        return own.get().getContentHandler();
    }

    @Override
    public void setErrorHandler(ErrorHandler handler) {
        own.get().setErrorHandler(handler);
    }

    @Override
    public ErrorHandler getErrorHandler() {
        return own.get().getErrorHandler();
    }
}
