package org.disclosure.rollup.publish.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.publish.compare.Comparison;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;

/**
 * {@code index.html}: the year as one page that is opened from the disk. It holds its figures, its script and its looks
 * itself and asks neither a server nor the network for anything.
 */
public final class PageOutput implements Output {

    static final String NAME = "index.html";

    @Override
    public String fileName() {
        return NAME;
    }

    @Override
    public OutputWriter begin(Edition edition, Path file) {
        return new Filling(edition, file);
    }

    /** The page with the figures of the units so far. */
    private static final class Filling implements OutputWriter {

        private final Edition edition;
        private final Path file;
        private final PageCells cells;
        private final PageStrings strings = new PageStrings();
        private final PageEntries entries;
        private final Comparison comparison;

        Filling(Edition edition, Path file) {
            this.edition = edition;
            this.file = file;
            this.cells = new PageCells(edition.form());
            this.entries = new PageEntries(edition, cells, strings);
            this.comparison = new Comparison(edition);
        }

        @Override
        public void lastYear(List<UnitReport> units) {
            units.forEach(entries::addLastYear);
        }

        @Override
        public void units(List<UnitReport> units) {
            units.forEach(entries::add);
            units.forEach(comparison::add);
        }

        @Override
        public void end() throws IOException {
            TemplateEngine templates = TemplateEngine.createPrecompiled(
                    null, ContentType.Html, PageOutput.class.getClassLoader(), PageOutput.class.getPackageName());
            PageData data = PageData.of(edition, cells, entries, comparison, strings);
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                templates.render("index.jte", Page.of(edition, cells, data), new WriterOutput(writer));
            }
        }
    }
}
