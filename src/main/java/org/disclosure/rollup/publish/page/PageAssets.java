package org.disclosure.rollup.publish.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Styles and scripts within the page, so that it needs no other file.
 *
 * @param style the page's looks
 * @param charts the chart library
 * @param script the page's own script
 */
record PageAssets(String style, String charts, String script) {

    /** The files of the looks; the first one names the colours that all others use. */
    private static final List<String> STYLES =
            List.of("colors.css", "page.css", "today.css", "decide.css", "compare.css");

    /** The script's files in their order; the last one starts the page. */
    private static final List<String> SCRIPTS = List.of(
            "basics.js",
            "address.js",
            "list.js",
            "fold.js",
            "figures.js",
            "pictures.js",
            "drawer.js",
            "units.js",
            "findings.js",
            "amend.js",
            "decide.js",
            "save.js",
            "detail.js",
            "copy.js",
            "charts.js",
            "today.js",
            "compare.js",
            "start.js");

    static PageAssets load() {
        return new PageAssets(styles(), chartLibrary(), "(() => {\n\"use strict\";\n" + joined(SCRIPTS) + "})();\n");
    }

    /** The looks of all pages. */
    static String styles() {
        return joined(STYLES);
    }

    private static String joined(List<String> names) {
        return names.stream().map(name -> read("page/" + name)).collect(Collectors.joining("\n"));
    }

    /** The browser runs nothing but these two scripts and fetches nothing. */
    String policy() {
        return "default-src 'none'; script-src " + hash(charts) + " " + hash(script)
                + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text)) + "'";
    }

    /** The library, which the build takes from its package, without its last line: that names a file that the page does not have. */
    private static String chartLibrary() {
        return read("page/chart.umd.min.js")
                .lines()
                .filter(line -> !line.startsWith("//# sourceMappingURL"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String read(String resource) {
        try (InputStream in = PageAssets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + resource);
            }
            // a page written on another system is the same to the byte
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
