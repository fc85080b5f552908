package org.disclosure.rollup.publish.years;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.page.PageOutput;
import org.disclosure.rollup.publish.today.Today;
import org.disclosure.rollup.publish.today.TodayFile;
import org.disclosure.rollup.publish.today.TodayWords;

/** {@code index.html} beside the years' folders: each year with what is to be done, leading to its own page. */
public final class YearsPage {

    public static final String NAME = "index.html";

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    /** Every page that this class has written says so. */
    private static final String OURS = "<meta name=\"generator\" content=\"disclosure-rollup years\">";

    private final Messages.Language language;
    private final Messages messages;
    private final List<Today> years;

    private YearsPage(Messages.Language language, List<Today> years) {
        this.language = language;
        this.messages = new Messages(language);
        this.years = List.copyOf(years);
    }

    /**
     * Writes the page from what the years' folders say of themselves, and the run of years in which nothing was new. A page of this name that somebody else put there stays,
     * and so does one that says the same.
     *
     * @param run what the run found to be done in the years that it looked at
     * @return where it is; empty when it was not written
     * @throws UncheckedIOException when it cannot be written
     */
    public static Optional<Path> write(Path out, Messages.Language language, Collection<Today> run) {
        Path file = out.resolve(NAME);
        try {
            Optional<byte[]> there = Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            if (there.isPresent() && !new String(there.get(), StandardCharsets.ISO_8859_1).contains(OURS)) {
                return Optional.empty();
            }
            StringOutput html = new StringOutput();
            TemplateEngine.createPrecompiled(
                            null,
                            ContentType.Html,
                            PageOutput.class.getClassLoader(),
                            PageOutput.class.getPackageName())
                    .render("years.jte", new YearsPage(language, years(out, run)), html);
            byte[] now = html.toString().getBytes(StandardCharsets.UTF_8);
            if (there.isEmpty() || !Arrays.equals(there.get(), now)) {
                Path part = out.resolve(".writing-" + NAME);
                Files.write(part, now);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest first. */
    private static List<Today> years(Path out, Collection<Today> run) throws IOException {
        try (Stream<Path> entries = Files.list(out)) {
            return entries.filter(folder ->
                            YEAR.matcher(folder.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .flatMap(folder -> TodayFile.find(folder).stream())
                    .map(published -> latest(published, run))
                    .toList();
        }
    }

    /** What came on an earlier day is not new today. */
    private static Today latest(Today published, Collection<Today> run) {
        return run.stream()
                .filter(today ->
                        today.year() == published.year() && today.asOf().isAfter(published.asOf()))
                .findFirst()
                .orElse(published);
    }

    public List<Today> years() {
        return years;
    }

    public TodayWords words(Today today) {
        return new TodayWords(messages, today);
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The page's language as HTML names it. */
    public String language() {
        return PageOutput.language(language);
    }

    public String generator() {
        return OURS;
    }

    public String style() {
        return PageOutput.styles();
    }
}
