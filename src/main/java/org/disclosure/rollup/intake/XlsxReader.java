package org.disclosure.rollup.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads .xlsx workbooks as a stream of XML events. Macros and external links are never touched. */
final class XlsxReader implements SheetReader {

    @Override
    public FileKind kind() {
        return FileKind.XLSX;
    }

    @Override
    public List<Sheet> read(byte[] content, String name, Limits limits) throws IOException {
        Parts.check(content, limits);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(parts);
            // phonetic hints (拼音) are no part of the text
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts, false);
            Set<String> hidden = hiddenSheets(reader);
            List<Sheet> sheets = new ArrayList<>();
            XSSFReader.SheetIterator parser = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parser.hasNext() && sheets.size() < limits.sheets()) {
                try (InputStream xml = parser.next()) {
                    String title = parser.getSheetName();
                    Sheet.Builder sheet = new Sheet.Builder(title, hidden.contains(title), limits);
                    parse(xml, new XlsxSheetHandler(sheet, strings, limits));
                    sheets.add(sheet.build());
                }
            }
            return Formulas.calculate(content, sheets, limits);
        } catch (OpenXML4JException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static Set<String> hiddenSheets(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        Set<String> hidden = new HashSet<>();
        try (InputStream xml = reader.getWorkbookData()) {
            parse(xml, new DefaultHandler() {
                @Override
                public void startElement(String uri, String localName, String qName, Attributes attributes) {
                    String state = attributes.getValue("state");
                    if (localName.equals("sheet") && state != null && !state.equals("visible")) {
                        hidden.add(attributes.getValue("name"));
                    }
                }
            });
        }
        return hidden;
    }

    private static void parse(InputStream xml, DefaultHandler handler) throws IOException, SAXException {
        try {
            // POI's reader is set up against external entities and entity expansion
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(xml));
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException("No secure XML parser on this Java", e);
        }
    }
}
