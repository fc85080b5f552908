package org.disclosure.rollup.intake;

import java.util.Locale;
import java.util.Set;

/** What a file is, told from its first bytes and never from its name. */
public enum FileKind {
    XLSX("Excel (.xlsx)", Set.of("xlsx", "xlsm", "et")),
    XLS("Excel 97-2003 (.xls)", Set.of("xls", "et")),
    ODS("OpenDocument (.ods, .odt)", Set.of("ods", "odt", "fods", "fodt")),
    SPREADSHEET_XML("XML", Set.of("xml")),
    TEXT("CSV", Set.of("csv", "txt", "tsv")),
    HTML("HTML", Set.of("html", "htm")),
    DOCX("Word (.docx)", Set.of("docx", "docm")),
    DOC("Word 97-2003 (.doc)", Set.of("doc", "wps")),
    PDF("PDF", Set.of("pdf")),
    ZIP("ZIP", Set.of("zip")),
    PICTURE("JPEG/PNG", Set.of("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff")),
    OTHER("?", Set.of());

    private final String title;
    private final Set<String> extensions;

    FileKind(String title, Set<String> extensions) {
        this.title = title;
        this.extensions = extensions;
    }

    /** The kind's name in messages. */
    public String title() {
        return title;
    }

    /** Whether a file of this kind may carry this name's extension. */
    public boolean fitsName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return extensions.contains(extension);
    }
}
