package org.disclosure.rollup.publish.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.compare.Comparison;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;
import org.disclosure.rollup.publish.page.standing.Standing;
import org.disclosure.rollup.publish.today.Matters;
import org.disclosure.rollup.publish.today.Rates;
import org.disclosure.rollup.publish.today.Today;

/**
 * {@code index.html}: the year as one page that is opened from the disk. It holds its figures, its script and its looks
 * itself and asks neither a server nor the network for anything.
 */
public final class PageOutput implements Output {

    public static final String NAME = "index.html";

    /** The looks of all pages. */
    public static String styles() {
        return PageAssets.styles();
    }

    /** A language as HTML names it. */
    public static String language(Messages.Language language) {
        return switch (language) {
            case ZH -> "zh-CN";
            case EN -> "en";
        };
    }

    private final Function<Edition, Map<String, Path>> notices;
    private final Function<Edition, Map<String, Path>> originals;

    /**
     * @param notices gives the notices of an edition's units, by their codes, below the folder that it is in
     * @param originals gives the copies of the files that their figures were read from
     */
    public PageOutput(Function<Edition, Map<String, Path>> notices, Function<Edition, Map<String, Path>> originals) {
        this.notices = notices;
        this.originals = originals;
    }

    @Override
    public String fileName() {
        return NAME;
    }

    @Override
    public OutputWriter begin(Edition edition, Path file) {
        return new Filling(edition, file, new PageData.Beside(notices.apply(edition), originals.apply(edition)));
    }

    /** The page with the figures of the units so far. */
    private static final class Filling implements OutputWriter {

        private final Edition edition;
        private final Path file;
        private final PageData.Beside beside;
        private final PageCells cells;
        private final PageStrings strings = new PageStrings();
        private final PageEntries entries;
        private final Set<String> incomplete = new HashSet<>();
        private final Comparison comparison;

        Filling(Edition edition, Path file, PageData.Beside beside) {
            this.edition = edition;
            this.file = file;
            this.beside = beside;
            this.cells = new PageCells(edition.form());
            this.entries = new PageEntries(edition, cells, strings);
            this.comparison = Comparison.of(edition);
        }

        @Override
        public void lastYear(List<UnitReport> units) {
            units.forEach(entries::addLastYear);
        }

        @Override
        public void units(List<UnitReport> units) {
            units.forEach(entries::add);
            units.forEach(comparison::add);
            units.stream()
                    .filter(report -> !Rates.isComplete(edition.form(), report))
                    .map(UnitReport::unitCode)
                    .forEach(incomplete::add);
        }

        @Override
        public void end() throws IOException {
            TemplateEngine templates = TemplateEngine.createPrecompiled(
                    null, ContentType.Html, PageOutput.class.getClassLoader(), PageOutput.class.getPackageName());
            Today today = Matters.of(edition).today();
            PageData data = PageData.of(edition, today, cells, entries, beside, comparison, strings);
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                templates.render(
                        "index.jte",
                        Page.of(edition, new Standing(edition, today, incomplete), cells, data),
                        new WriterOutput(writer));
            }
        }
    }
}
