package org.disclosure.rollup.intake.file;

import java.util.Locale;
import java.util.Set;

/** Kind of a file, told from its first bytes and never from its name. */
public enum FileKind {
    XLSX("Excel (.xlsx)", "Excel (.xlsx)", Set.of("xlsx", "xlsm", "et")),
    XLS("Excel 97-2003 (.xls)", "Excel 97-2003 (.xls)", Set.of("xls", "et")),
    ODS("OpenDocument (.ods, .odt)", "OpenDocument (.ods, .odt)", Set.of("ods", "odt", "fods", "fodt")),
    SPREADSHEET_XML("XML", "XML", Set.of("xml")),
    TEXT("CSV", "CSV", Set.of("csv", "txt", "tsv")),
    HTML("HTML", "HTML", Set.of("html", "htm")),
    DOCX("Word (.docx)", "Word (.docx)", Set.of("docx", "docm")),
    DOC("Word 97-2003 (.doc)", "Word 97-2003 (.doc)", Set.of("doc", "wps")),
    PDF("PDF", "PDF", Set.of("pdf")),
    OFD("OFD", "OFD", Set.of("ofd")),
    ZIP("ZIP", "ZIP", Set.of("zip")),
    PICTURE("JPEG/PNG", "JPEG/PNG", Set.of("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff")),
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
