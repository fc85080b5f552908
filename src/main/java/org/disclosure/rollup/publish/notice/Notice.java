package org.disclosure.rollup.publish.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.check.picture.PictureDoubts;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.selection.PartSheet;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Originals;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.excel.StableWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.notice.letter.CellComment;
import org.disclosure.rollup.publish.notice.letter.LetterDays;
import org.disclosure.rollup.publish.notice.part.EditedWorkbook;
import org.disclosure.rollup.publish.notice.part.PlainWorkbook;
import org.disclosure.rollup.publish.notice.whole.CellMarks;
import org.disclosure.rollup.publish.notice.whole.ReturnedFile;
import org.disclosure.rollup.publish.notice.whole.ReturnedSheets;
import org.disclosure.rollup.submission.Entry;

/** The workbook that goes back to one unit: its own file with the wrong cells marked, else the official form. */
final class Notice {

    private static final Set<String> AUTHORS = Stream.of(Messages.Language.values())
            .map(language -> new Messages(language).text("notice.author"))
            .collect(Collectors.toUnmodifiableSet());

    private final Edition edition;
    private final LetterDays days;
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
            LetterDays days,
            UnitLine unit,
            String sha256,
            Map<CellCode, Entry> entries,
            List<NoticeItem> items) {
        this.edition = edition;
        this.days = days;
        this.unit = unit;
        this.sha256 = sha256;
        this.entries = entries;
        this.items = items;
        this.doubtful = PictureDoubts.of(edition.form(), edition.year(), entries.values());
    }

    /**
     * Writes the notice.
     *
     * @param template of the form
     * @return false when it shows the form because the unit's file could not be had this time
     * @throws UncheckedIOException when the file cannot be written
     */
    boolean write(Originals originals, Supplier<FormTemplate> template, Path file) {
        try {
            AtomicBoolean tried = new AtomicBoolean(!isOfOneFile());
            boolean returned =
                    isOfOneFile() && originals.use(sha256, original -> returned(originals, original, file, tried));
            if (!returned) {
                form(template, file);
            }
            return returned || tried.get();
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

    /** A notice that is made but for its file. */
    private interface Made {
        void save(Path file) throws IOException;
    }

    /**
     * Returns the unit's own file with marks; false if that is not possible.
     *
     * @param tried set when the file, and not the time of this night, is what decides
     */
    private boolean returned(Originals originals, byte[] original, Path file, AtomicBoolean tried) {
        try {
            Optional<Optional<Made>> opened = originals.within(() -> opened(original));
            tried.set(opened.isPresent());
            Optional<Made> marked = opened.flatMap(found -> found);
            if (marked.isPresent()) {
                marked.get().save(file);
            }
            return marked.isPresent();
        } catch (IOException | RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            // one that was read as a stream of cells but is not whole enough to be saved again
            return false;
        }
    }

    /** Empty when it is no workbook, or one that was read as a stream of cells but is not whole enough to be opened. */
    private Optional<Made> opened(byte[] original) throws IOException {
        try {
            return Optional.of(edited(original));
        } catch (IOException | RuntimeException e) {
            // not as plain as those that are edited in their parts
            return marked(original);
        }
    }

    private Made edited(byte[] original) throws IOException {
        EditedWorkbook edited = new EditedWorkbook(PlainWorkbook.open(original, AUTHORS));
        finish(
                edited,
                NoticeSheet.Behind.ORIGINAL,
                place -> Optional.of(place).filter(found -> edited.has(found.sheet())));
        return file -> edited.save(days.issued(), file);
    }

    private Optional<Made> marked(byte[] original) throws IOException {
        try {
            XSSFWorkbook workbook = ReturnedFile.open(original);
            ReturnedSheets.fitToWidth(workbook);
            new CellMarks(workbook, "").clear(AUTHORS);
            finish(
                    workbook,
                    NoticeSheet.Behind.ORIGINAL,
                    place -> Optional.of(place).filter(found -> workbook.getSheet(found.sheet()) != null));
            return Optional.of(file -> {
                try (workbook) {
                    StableWorkbook.save(workbook, days.issued(), file);
                }
            });
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void form(Supplier<FormTemplate> template, Path file) throws IOException {
        if (!entries.isEmpty() && !PictureSheet.isNeeded(entries.values())) {
            EditedWorkbook filled = template.get().filled(unit.name(), entries, doubtful);
            Map<Place, Place> places = template.get().places(entries);
            finish(filled, NoticeSheet.Behind.FORM, place -> Optional.ofNullable(places.get(place)));
            filled.save(days.issued(), file);
            return;
        }
        try (XSSFWorkbook workbook = StableWorkbook.create(days.issued())) {
            if (entries.isEmpty()) {
                finish(workbook, NoticeSheet.Behind.NOTHING, place -> Optional.empty());
            } else {
                Map<CellCode, CellRangeAddress> ranges =
                        FilledForm.draw(edition, unit.name(), entries, doubtful, workbook, new Styles(workbook));
                Map<Place, Place> places = FilledForm.places(edition.text("notice.form"), ranges, entries.values());
                finish(workbook, NoticeSheet.Behind.PICTURES, place -> Optional.ofNullable(places.get(place)));
            }
            StableWorkbook.save(workbook, days.issued(), file);
        }
    }

    private void finish(EditedWorkbook edited, NoticeSheet.Behind behind, Function<Place, Optional<Place>> shown)
            throws IOException {
        for (CellComment comment : NoticeMarks.of(edition, items, behind, shown)) {
            edited.mark(comment.place(), comment.severity(), comment.text());
        }
        edited.put(NoticeSheet.of(edition, unit, days, items, behind, shown), edition.text("notice.author"));
    }

    private void finish(XSSFWorkbook workbook, NoticeSheet.Behind behind, Function<Place, Optional<Place>> shown) {
        DrawnNotice.put(
                edition,
                workbook,
                NoticeSheet.of(edition, unit, days, items, behind, shown),
                NoticeMarks.of(edition, items, behind, shown),
                entries.values(),
                shown);
    }
}
