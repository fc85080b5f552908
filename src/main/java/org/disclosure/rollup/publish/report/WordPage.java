package org.disclosure.rollup.publish.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The page of an official document (GB/T 9704): A4 upright, its margins, page numbers at the outer side, its fonts. */
final class WordPage {

    private static final String STYLES = "/report/styles.xml";
    private static final String FONTS = "/report/fonts.xml";

    private WordPage() {}

    static void set(XWPFDocument document) throws IOException {
        styles(document);
        fonts(document);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(21.0));
        size.setH(twips(29.7));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(3.7));
        margins.setBottom(twips(3.5));
        margins.setLeft(twips(2.8));
        margins.setRight(twips(2.6));
        margins.setHeader(twips(1.5));
        margins.setFooter(twips(2.3));
        margins.setGutter(BigInteger.ZERO);
        document.setEvenAndOddHeadings(true);
        pageNumber(document, HeaderFooterType.DEFAULT, "OddPage");
        pageNumber(document, HeaderFooterType.EVEN, "EvenPage");
    }

    private static BigInteger twips(double centimetres) {
        return BigInteger.valueOf(Math.round(centimetres / 2.54 * 1440));
    }

    private static void pageNumber(XWPFDocument document, HeaderFooterType pages, String style) {
        XWPFParagraph paragraph = document.createFooter(pages).createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText("— ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.createRun().setText(" —");
    }

    private static void styles(XWPFDocument document) throws IOException {
        try (InputStream in = resource(STYLES)) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
                            .getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException("Styles cannot be read: " + STYLES, e);
        }
    }

    /** POI does not know of font tables, so the part is put in as it is. */
    private static void fonts(XWPFDocument document) throws IOException {
        try (InputStream in = resource(FONTS)) {
            PackagePartName name = PackagingURIHelper.createPartName(XWPFRelation.FONT_TABLE.getDefaultFileName());
            PackagePart part = document.getPackage().createPart(name, XWPFRelation.FONT_TABLE.getContentType());
            try (OutputStream out = part.getOutputStream()) {
                in.transferTo(out);
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("Fonts cannot be added: " + FONTS, e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = WordPage.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("File is missing: " + name);
        }
        return in;
    }
}
