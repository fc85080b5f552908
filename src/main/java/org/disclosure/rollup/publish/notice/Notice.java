package org.disclosure.rollup.publish.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.check.picture.PictureDoubts;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.selection.PartSheet;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.publish.edition.Deadlines;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Originals;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.excel.StableWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.submission.Entry;

/** The workbook that goes back to one unit: its own file with the wrong cells marked, else the official form. */
final class Notice {

    private static final Set<String> AUTHORS = Stream.of(Messages.Language.values())
            .map(language -> new Messages(language).text("notice.author"))
            .collect(Collectors.toUnmodifiableSet());

    private final Edition edition;
    private final Deadlines deadlines;
    private final UnitLine unit;
    private final String sha256;
    private final Map<CellCode, Entry> entries;
    private final List<NoticeItem> items;
    private final Set<CellCode> doubtful;

    /**
     * @param sha256 of the content that counts; empty when there are no entries
     * @param entries what was read from it, in the form's order
     */
    Notice(
            Edition edition,
            Deadlines deadlines,
            UnitLine unit,
            String sha256,
            Map<CellCode, Entry> entries,
            List<NoticeItem> items) {
        this.edition = edition;
        this.deadlines = deadlines;
        this.unit = unit;
        this.sha256 = sha256;
        this.entries = entries;
        this.items = items;
        this.doubtful = PictureDoubts.of(edition.form(), edition.year(), entries.values());
    }

    /** @throws UncheckedIOException when the file cannot be written */
    void write(Originals originals, Path file) {
        try {
            boolean returned = isOfOneFile() && originals.use(sha256, original -> returned(originals, original, file));
            if (!returned) {
                form(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One of several files that a report is in would show some of its tables, and one with pictures can be corrected in none of
     * them; then the form shows them all.
     */
    private boolean isOfOneFile() {
        return !entries.isEmpty()
                && entries.values().stream().noneMatch(entry -> PartSheet.isOne(entry.sheet()) || entry.isWaiting());
    }

    /** Returns the unit's own file with marks; false if that is not possible. */
    private boolean returned(Originals originals, byte[] original, Path file) {
        try {
            Optional<XSSFWorkbook> marked = originals.within(() -> marked(original));
            if (marked.isPresent()) {
                try (XSSFWorkbook workbook = marked.get()) {
                    StableWorkbook.save(workbook, edition.asOf(), file);
                }
            }
            return marked.isPresent();
        } catch (IOException | RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            // no workbook, or one that was read as a stream of cells but is not whole enough to be saved again
            return false;
        }
    }

    /** The unit's own file with the notice before it. */
    private XSSFWorkbook marked(byte[] original) throws IOException {
        XSSFWorkbook workbook = ReturnedFile.open(original);
        ReturnedSheets.fitToWidth(workbook);
        new CellMarks(workbook, "").clear(AUTHORS);
        Set<String> sheets = Stream.iterate(0, index -> index < workbook.getNumberOfSheets(), index -> index + 1)
                .map(workbook::getSheetName)
                .collect(Collectors.toUnmodifiableSet());
        finish(
                workbook,
                NoticeSheet.Behind.ORIGINAL,
                place -> Optional.of(place).filter(found -> sheets.contains(found.sheet())));
        return workbook;
    }

    private void form(Path file) throws IOException {
        try (XSSFWorkbook workbook = StableWorkbook.create(edition.asOf())) {
            if (entries.isEmpty()) {
                finish(workbook, NoticeSheet.Behind.NOTHING, place -> Optional.empty());
            } else {
                NoticeSheet.Behind behind =
                        PictureSheet.isNeeded(entries.values()) ? NoticeSheet.Behind.PICTURES : NoticeSheet.Behind.FORM;
                Map<Place, Place> places =
                        FilledForm.draw(edition, unit, entries, doubtful, workbook, new Styles(workbook));
                finish(workbook, behind, place -> Optional.ofNullable(places.get(place)));
            }
            StableWorkbook.save(workbook, edition.asOf(), file);
        }
    }

    private void finish(XSSFWorkbook workbook, NoticeSheet.Behind behind, Function<Place, Optional<Place>> shown) {
        mark(workbook, behind, shown);
        XSSFSheet notice = workbook.createSheet(edition.text("sheet.notice"));
        NoticeSheet.write(edition, notice, unit, deadlines, items, behind, shown);
        workbook.setSheetOrder(notice.getSheetName(), 0);
        if (PictureSheet.isNeeded(entries.values())) {
            PictureSheet.write(edition, workbook, List.copyOf(entries.values()), shown);
        }
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            // sheets that are chosen together would be written into together
            workbook.getSheetAt(index).setSelected(index == 0);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    /** The comment of a cell, and the worst of the points that it is of. */
    private record Mark(Severity severity, String text) {

        Mark and(Mark other) {
            return new Mark(severity.atLeast(other.severity) ? severity : other.severity, text + "\n\n" + other.text);
        }
    }

    private void mark(XSSFWorkbook workbook, NoticeSheet.Behind behind, Function<Place, Optional<Place>> shown) {
        NoticeWords words = new NoticeWords(edition);
        Map<Place, Mark> marks = new LinkedHashMap<>();
        for (NoticeItem item : items) {
            for (WrongCells.Wrong wrong : item.cells()) {
                marks.merge(wrong.place(), new Mark(item.severity(), words.comment(item, wrong)), Mark::and);
            }
        }
        CellMarks cells = new CellMarks(workbook, edition.text("notice.author"));
        marks.forEach((place, mark) -> shown.apply(place).ifPresent(at -> {
            String text = behind == NoticeSheet.Behind.ORIGINAL
                    ? mark.text()
                    : mark.text() + "\n\n" + edition.text("notice.comment.original", place);
            cells.mark(at, mark.severity(), text);
        }));
    }
}
