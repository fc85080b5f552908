package org.disclosure.rollup.intake.file;

import java.util.Locale;
import java.util.Set;

/** Kind of a file, told from its first bytes and never from its name. */
public enum FileKind {
    XLSX("Excel (.xlsx)", "Excel (.xlsx)", Set.of("xlsx", "xlsm", "et")),
    XLSB("Excel (.xlsb)", "Excel (.xlsb)", Set.of("xlsb")),
    XLS("Excel 97-2003 (.xls)", "Excel 97-2003 (.xls)", Set.of("xls", "et")),
    ODS("OpenDocument (.ods, .odt)", "OpenDocument (.ods, .odt)", Set.of("ods", "odt")),
    FLAT_ODF("OpenDocument XML (.fods, .fodt)", "OpenDocument XML (.fods, .fodt)", Set.of("fods", "fodt", "xml")),
    UOF("UOF (.uos, .uot)", "UOF (.uos, .uot)", Set.of("uof", "uos", "uot")),
    SPREADSHEET_XML("XML", "XML", Set.of("xml")),
    WORD_XML("Word 2003 XML", "Word 2003 XML", Set.of("xml")),
    /** The parts of a .docx or .xlsx as one XML text. */
    FLAT_OPC("Word/Excel XML", "Word/Excel XML", Set.of("xml")),
    TEXT("CSV", "CSV", Set.of("csv", "txt", "tsv")),
    HTML("HTML", "HTML", Set.of("html", "htm")),
    /** A page with its pictures and looks as one mail: a web archive. */
    MHT("MHT", "MHT", Set.of("mht", "mhtml")),
    DOCX("Word (.docx)", "Word (.docx)", Set.of("docx", "docm")),
    DOC("Word 97-2003 (.doc)", "Word 97-2003 (.doc)", Set.of("doc", "wps")),
    RTF("RTF", "RTF", Set.of("rtf", "doc", "wps")),
    /** Documents of Pages and Numbers. */
    IWORK("Apple iWork (.pages, .numbers)", "Apple iWork (.pages, .numbers)", Set.of("pages", "numbers", "key")),
    PDF("PDF", "PDF", Set.of("pdf")),
    OFD("OFD", "OFD", Set.of("ofd")),
    ZIP("ZIP", "ZIP", Set.of("zip")),
    RAR("RAR", "RAR", Set.of("rar")),
    SEVEN_ZIP("7z", "7z", Set.of("7z")),
    TAR("TAR", "TAR", Set.of("tar")),
    GZIP("GZIP", "GZIP", Set.of("gz", "tgz")),
    /** A mail as mail programs save it. */
    EML("EML", "EML", Set.of("eml")),
    /** A mail as Outlook saves it. */
    MSG("Outlook (.msg)", "Outlook (.msg)", Set.of("msg")),
    PICTURE("JPEG/PNG", "JPEG/PNG", Set.of("jpg", "jpeg", "png", "gif")),
    BMP("BMP", "BMP", Set.of("bmp")),
    TIFF("TIFF", "TIFF", Set.of("tif", "tiff")),
    WEBP("WebP", "WebP", Set.of("webp")),
    HEIC("HEIC", "HEIC", Set.of("heic", "heif")),
    OTHER("?", "?", Set.of());

    private final String title;
    private final String keptName;
    private final Set<String> extensions;

    FileKind(String title, String keptName, Set<String> extensions) {
        this.title = title;
        this.keptName = keptName;
        this.extensions = extensions;
    }

    /** The kind's name in messages. */
    public String title() {
        return title;
    }

    /** The kind's name in the numbers of findings, which never changes. */
    public String keptName() {
        return keptName;
    }

    /** True if a file of this kind may have this name's extension. */
    public boolean fitsName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return extensions.contains(extension);
    }
}
