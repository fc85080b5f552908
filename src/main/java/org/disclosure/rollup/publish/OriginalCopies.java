package org.disclosure.rollup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Originals;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;
import org.disclosure.rollup.publish.file.FileNames;

/** {@code originals/}: the file that each unit's figures were read from, as it came, so that the page leads to it. */
final class OriginalCopies implements Output {

    private static final String FOLDER = "originals";

    /** With more units a copy of everything received would lie in the results every night. */
    private static final int MOST_UNITS = 2000;

    private static final Pattern KIND = Pattern.compile("\\.([A-Za-z0-9]{1,5})$");

    private final Originals originals;

    OriginalCopies(Originals originals) {
        this.originals = originals;
    }

    /** The whole's copies are the areas' too. */
    @Override
    public boolean isOfAreas() {
        return false;
    }

    @Override
    public boolean isOrdered() {
        return false;
    }

    @Override
    public String fileName() {
        return FOLDER;
    }

    @Override
    public OutputWriter begin(Edition edition, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Path> addresses = addresses(edition);
        return new OutputWriter() {
            @Override
            public void units(List<UnitReport> reports) {
                reports.stream()
                        .filter(report -> addresses.containsKey(report.unitCode()))
                        .forEach(report -> copy(
                                report.sha256(),
                                folder.resolve(addresses.get(report.unitCode()).getFileName())));
            }

            @Override
            public void end() {}
        };
    }

    private void copy(String sha256, Path file) {
        originals.use(sha256, content -> {
            try {
                Files.write(file, content);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The copies of an edition by the codes of their units, below its folder; none of an area, which has none of its own. */
    static Map<String, Path> addresses(Edition edition) {
        Map<String, Path> addresses = new HashMap<>();
        if (edition.summary().area().isWhole() && edition.summary().units().size() <= MOST_UNITS) {
            FileNames names = new FileNames();
            for (UnitLine unit : edition.summary().units()) {
                String name = names.nextFolder(unit.code(), unit.name());
                unit.file().ifPresent(path -> addresses.put(unit.code(), Path.of(FOLDER, name + kind(path))));
            }
        }
        return addresses;
    }

    /** The end of the file's name, by which a program is found to open it; empty for one that says nothing. */
    private static String kind(String path) {
        Matcher kind = KIND.matcher(path);
        return kind.find() ? "." + kind.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
