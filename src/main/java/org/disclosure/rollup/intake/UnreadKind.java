package org.disclosure.rollup.intake;

import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.intake.file.FileKind;

/** The finding on a file of a kind that nobody reads, with what its sender can do. */
final class UnreadKind {

    private UnreadKind() {}

    static Finding finding(FileKind kind) {
        Finding finding = Finding.of(Problem.I_KIND, kind.title()).given(kind.keptName());
        return switch (kind) {
            case UOF, WORD_XML, FLAT_OPC -> finding.as("document");
            case IWORK -> finding.as("apple");
            case RAR, SEVEN_ZIP, TAR, GZIP -> finding.as("packed");
            case EML, MSG -> finding.as("mail");
            // a picture or a program among the reports is worth a word and no more
            case PICTURE, BMP, TIFF -> finding.as("no-table").weighing(Severity.HINT);
            case WEBP, HEIC -> finding.as("picture").weighing(Severity.HINT);
            case OTHER -> finding.weighing(Severity.HINT);
            default -> finding;
        };
    }
}
