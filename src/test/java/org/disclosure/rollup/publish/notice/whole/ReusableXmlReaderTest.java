package org.disclosure.rollup.publish.notice.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.xml.sax.XMLReader;

/** Parts are read one after another by the same parser. */
class ReusableXmlReaderTest {

    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @BeforeAll
    static void install() {
        ReusableXmlReader.install();
    }

    private static String part(String text) {
        return "<sst xmlns=\"" + SPREADSHEET + "\"><si><t>" + text + "</t></si></sst>";
    }

    private static String read(String part) throws XmlException {
        try {
            return SstDocument.Factory.parse(
                            new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)),
                            POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
                    .getSst()
                    .getSiArray(0)
                    .getT();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDamagedPartLeavesNothingToTheNext() throws XmlException {
        assertThat(read(part("申请"))).isEqualTo("申请");
        assertThatThrownBy(() -> read("<sst xmlns=\"" + SPREADSHEET + "\"><si><t>公开"))
                .isInstanceOf(XmlException.class);
        assertThat(read(part("答复"))).isEqualTo("答复");
    }

    /** As with a parser of POI's own: an entity could be a file of this machine, or grow without end. */
    @Test
    void declarationsAreRefusedEachTime() {
        String hostile = "<!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + part("&e;");
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> read(hostile))
                    .isInstanceOf(XmlException.class)
                    .hasMessageContaining("DOCTYPE");
        }
    }

    @Test
    void threadsReadEachTheirOwn() {
        assertThat(IntStream.range(0, 400)
                        .parallel()
                        .mapToObj(number -> {
                            try {
                                return read(part("第" + number + "件"));
                            } catch (XmlException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .toList())
                .isEqualTo(IntStream.range(0, 400)
                        .mapToObj(number -> "第" + number + "件")
                        .toList());
    }

    @Test
    void holdsNothingOfWhatItHasRead() throws Exception {
        read(part("申请"));
        XMLReader parser = POIXMLTypeLoader.DEFAULT_XML_OPTIONS.getLoadUseXMLReader();
        assertThat(parser.getContentHandler()).isNull();
        assertThat(parser.getErrorHandler()).isNull();
        assertThat(parser.getDTDHandler()).isNull();
        assertThat(parser.getProperty("http://xml.org/sax/properties/lexical-handler"))
                .isNull();
    }
}
