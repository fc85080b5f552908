package org.disclosure.rollup.publish.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.word.Blanks;
import org.disclosure.rollup.publish.word.Mark;
import org.disclosure.rollup.publish.word.MarkedText;
import org.disclosure.rollup.publish.word.OfficeDocument;

/** {@code report.docx}: the district's annual report, or a unit's, ready to be edited. */
public final class ReportDocument implements Output.AtOnce {

    public static final String FILE_NAME = "report.docx";

    private static final Pattern MARKED = Pattern.compile("【[^】]*】");

    /** Characters that XML 1.0 does not allow, unpaired surrogates among them. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** The look of what people must write or check. */
    private static final String TO_WRITE = "<w:rStyle w:val=\"ToWrite\"/>";

    @Override
    public String fileName() {
        return FILE_NAME;
    }

    @Override
    public void write(Edition edition, Path file) throws IOException {
        write(report(edition), file);
    }

    private static AnnualReport report(Edition edition) {
        return AnnualReport.ofDistrict(
                        edition.summary(),
                        edition.lastYear(),
                        edition.sender().district(),
                        edition.unitsWithoutErrors(),
                        edition.asOf(),
                        new Messages(edition.language()))
                .without(edition.findings().pictures())
                .naming(edition.findings().of(Finding.Outcome.BROKEN));
    }

    /** How many places of a report people must fill in. */
    public static int blanks(AnnualReport report) {
        return ReportText.of(report).stream()
                .filter(ReportText.Paragraph.class::isInstance)
                .map(ReportText.Paragraph.class::cast)
                // notes to the editor only speak of them
                .filter(paragraph -> paragraph.look() != ReportText.Look.NOTE)
                .mapToInt(paragraph -> Blanks.in(paragraph.text()))
                .sum();
    }

    /** Writes a report. The same report gives the same bytes. */
    public void write(AnnualReport report, Path file) throws IOException {
        MarkedText text = new MarkedText();
        for (ReportText.Part part : ReportText.of(report)) {
            write(report, part, text);
        }
        text.xml(WordPage.section());
        String title = sound(report.agency() + ReportText.title(report));
        text.write(file, WordPage.parts(report, title));
    }

    /**
     * Writes a report where the same report may lie, which the office may have edited: then it goes on with new figures.
     *
     * @return false, with nothing changed, when something else lies there
     */
    public boolean renew(AnnualReport report, Path file, Messages words) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".writing");
        try {
            write(report, fresh);
            boolean isSame = !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    || OfficeDocument.agree(fresh, file, Mark.Kind.TEXT, ReportText.TITLE)
                            && OfficeDocument.agree(fresh, file, Mark.Kind.TEXT, ReportText.AGENCY)
                            && OfficeDocument.renew(fresh, file, words) != OfficeDocument.Outcome.FOREIGN;
            if (isSame) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return isSame;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void write(AnnualReport report, ReportText.Part part, MarkedText text) {
        if (part instanceof ReportText.Paragraph paragraph) {
            paragraph(paragraph, text);
        } else if (part instanceof ReportText.Table table) {
            WordTable.draw(PrintedTable.of(table.table()), report.figures().now(), text);
        }
    }

    private static void paragraph(ReportText.Paragraph paragraph, MarkedText target) {
        target.paragraph(
                style(paragraph.look()),
                switch (paragraph.look()) {
                    case SECTION_ON_NEW_PAGE -> "<w:pageBreakBefore w:val=\"on\"/>";
                    case BODY_BEFORE_SIGNATURE -> "<w:keepNext w:val=\"on\"/>";
                    default -> "";
                });
        for (ReportText.Piece piece : paragraph.pieces()) {
            String text = sound(piece.text());
            target.around(Mark.of(piece.kind(), piece.key(), text), () -> runs(target, text));
        }
        target.endParagraph();
    }

    private static String sound(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }

    private static void runs(MarkedText target, String text) {
        Matcher marked = MARKED.matcher(text);
        int at = 0;
        while (marked.find()) {
            run(target, text.substring(at, marked.start()), "");
            run(target, marked.group(), TO_WRITE);
            at = marked.end();
        }
        run(target, text.substring(at), "");
    }

    private static void run(MarkedText target, String text, String look) {
        if (!text.isEmpty()) {
            target.run(text, look);
        }
    }

    private static String style(ReportText.Look look) {
        return switch (look) {
            case NOTE -> "Note";
            case TITLE -> "Title";
            case SECTION, SECTION_ON_NEW_PAGE -> "Section";
            case TOPIC -> "Topic";
            case BODY, BODY_BEFORE_SIGNATURE -> "Body";
            case SIGNATURE -> "Signature";
        };
    }
}
