package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.file.CsvFile;

/**
 * {@code decisions.csv}: all that the office ever decided of the year's findings, the earliest first, then all figures that it amended. Dropped into the
 * folder of decisions of a new installation, it brings them back.
 */
public final class DecisionsCsv implements Output.AtOnce {

    /** The whole's decisions are the areas' too. */
    @Override
    public boolean isOfAreas() {
        return false;
    }

    @Override
    public String fileName() {
        return "decisions.csv";
    }

    @Override
    public void write(Edition edition, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(
                file,
                "id",
                "decision",
                "note",
                "decided_by",
                "decided_on",
                "given",
                "from_file",
                "from_sheet",
                "from_row",
                "year",
                "unit",
                "cell",
                "received",
                "amended",
                "said_by",
                "said_on")) {
            for (Decision decision : edition.decided().history()) {
                csv.line(
                        decision.reference(),
                        decision.verdict(),
                        decision.note(),
                        decision.by(),
                        decision.on(),
                        decision.given(),
                        decision.source().file(),
                        decision.source().sheet(),
                        decision.source().row(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "");
            }
            for (Amendment amendment : edition.decided().amendments()) {
                write(csv, amendment);
            }
        }
    }

    /** A figure that was amended, in the columns that only such lines fill, and of a decision's columns those that it has. */
    private static void write(CsvFile csv, Amendment amendment) throws IOException {
        csv.line(
                "",
                amendment.act(),
                amendment.reason(),
                amendment.by(),
                amendment.on(),
                amendment.stated(),
                amendment.source().file(),
                amendment.source().sheet(),
                amendment.source().row(),
                amendment.place().year(),
                amendment.place().unit(),
                amendment.place().cell(),
                amendment.received(),
                amendment.value(),
                amendment.said().by(),
                amendment.said().on());
    }
}
