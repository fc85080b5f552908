package org.disclosure.rollup.publish.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Originals;
import org.disclosure.rollup.publish.edition.PreviousYears;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.edition.given.Decided;
import org.disclosure.rollup.publish.edition.given.Received;
import org.disclosure.rollup.publish.edition.given.SinceLast;
import org.disclosure.rollup.publish.notice.letter.LetterDays;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes back to a unit whose own file takes too long to open. */
class NoticeTest {

    private static final Form FORM = Forms.load().forReportYear(2023);

    @TempDir
    private Path folder;

    /** A file that can be had, and whose time is up before it is open. */
    private record TooSlow() implements Originals {

        @Override
        public boolean use(String sha256, Predicate<byte[]> work) {
            return work.test(new byte[0]);
        }

        @Override
        public <T> Optional<T> within(Callable<T> work) {
            return Optional.empty();
        }
    }

    @Test
    void aFileThatTakesTooLongToOpenGoesBackAsTheOfficialForm() throws IOException {
        LocalDate day = LocalDate.of(2024, 2, 10);
        Edition edition = new Edition(
                1,
                new DistrictSummary(2023, FORM, List.of(), List.of()),
                PreviousYears.NOTHING,
                List.of(),
                Decided.NOTHING,
                SinceLast.FIRST,
                day,
                Messages.Language.ZH,
                null,
                Received.NOTHING,
                List.of(),
                (run, form, action) -> {},
                Sender.UNNAMED);
        UnitLine unit = new UnitLine(
                "1",
                "甲局",
                UnitKind.DEPARTMENT,
                Status.REPORTED,
                new Punctuality(LocalDate.MAX, Optional.empty()),
                Optional.of("甲局.xlsx"),
                Optional.of(day),
                List.of(),
                1,
                0,
                0,
                0,
                0);
        CellCode cell = CellCode.parse("t3/1/natural");
        Entry entry = new Entry(cell, new Reading.Amount(BigDecimal.valueOf(5), "5"), "表", "B5");
        Path file = folder.resolve("1-甲局.xlsx");
        new Notice(edition, new LetterDays(day, day), unit, "a1", Map.of(cell, entry), List.of())
                .write(new TooSlow(), () -> new FormTemplate(edition), file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(Stream.iterate(0, index -> index < workbook.getNumberOfSheets(), index -> index + 1)
                            .map(workbook::getSheetName))
                    .containsExactly(edition.text("sheet.notice"), edition.text("notice.form"));
        }
    }
}
