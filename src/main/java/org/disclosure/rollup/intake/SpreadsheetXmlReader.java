package org.disclosure.rollup.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads "XML Spreadsheet 2003", which some portals export under {@code .xls}. */
final class SpreadsheetXmlReader implements SheetReader {

    private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

    @Override
    public FileKind kind() {
        return FileKind.SPREADSHEET_XML;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        try {
            XMLReader parser = XMLHelper.newXMLReader();
            Handler handler = new Handler(limits);
            parser.setContentHandler(handler);
            parser.parse(new InputSource(content.stream()));
            return handler.sheets;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static final class Handler extends DefaultHandler {

        private final Limits limits;
        private final List<Sheet> sheets = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Sheet.Builder sheet;
        private boolean inData;
        private String type = "";
        private int row;
        private int column;
        private int across;

        Handler(Limits limits) {
            this.limits = limits;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            switch (localName) {
                case "Worksheet" -> {
                    sheet = new Sheet.Builder(attribute(attributes, "Name", "Sheet"), false, limits);
                    row = -1;
                }
                case "Row" -> {
                    row = number(attributes, "Index", row + 2) - 1;
                    column = -1;
                    across = 0;
                }
                case "Cell" -> startCell(attributes);
                case "Data" -> {
                    type = attribute(attributes, "Type", "String");
                    text.setLength(0);
                    inData = true;
                }
                default -> {
                    // styles and names: nothing of the table
                }
            }
        }

        private void startCell(Attributes attributes) {
            column = number(attributes, "Index", column + across + 2) - 1;
            across = number(attributes, "MergeAcross", 0);
            int down = number(attributes, "MergeDown", 0);
            if (across > 0 || down > 0) {
                sheet.merge(new Merge(row, column, row + down, column + across));
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            if (localName.equals("Worksheet") && sheets.size() < limits.sheets()) {
                sheets.add(sheet.build());
            } else if (localName.equals("Data")) {
                inData = false;
                switch (type) {
                    case "Number" -> sheet.add(row, column, PlainNumber.of(text.toString()), RawCell.Kind.NUMBER);
                    case "Error" -> sheet.add(row, column, text.toString(), RawCell.Kind.ERROR);
                    default -> sheet.add(row, column, text.toString(), RawCell.Kind.TEXT);
                }
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inData) {
                if (text.length() + length > limits.textLength()) {
                    throw new UnreadableFileException(UnreadableFileException.Reason.TEXT_TOO_LONG);
                }
                text.append(characters, start, length);
            }
        }

        private static String attribute(Attributes attributes, String name, String otherwise) {
            String value = attributes.getValue(NAMESPACE, name);
            return value == null ? otherwise : value;
        }

        private static int number(Attributes attributes, String name, int otherwise) {
            String value = attributes.getValue(NAMESPACE, name);
            return value == null ? otherwise : Integer.parseInt(value);
        }
    }
}
