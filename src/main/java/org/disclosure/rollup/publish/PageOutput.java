package org.disclosure.rollup.publish;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code index.html}: the year as one page that is opened from the disk. It holds its figures, its script and its looks
 * itself and asks neither a server nor the network for anything.
 */
final class PageOutput implements Output {

    @Override
    public String fileName() {
        return "index.html";
    }

    @Override
    public void write(Edition edition, Path file) throws IOException {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, PageOutput.class.getClassLoader(), PageOutput.class.getPackageName());
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            templates.render("index.jte", Page.of(edition), new WriterOutput(writer));
        }
    }
}
