package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.file.JsonFile;

/** {@code findings.json}: the findings of the year and the checks that could not be decided. */
public final class FindingsJson implements Output.AtOnce {

    @Override
    public String fileName() {
        return "findings.json";
    }

    @Override
    public void write(Edition edition, Path file) throws IOException {
        try (JsonFile json = new JsonFile(file)) {
            json.member("year", edition.year()).member("asOf", edition.asOf());
            json.startList("findings");
            Stream.of(
                            edition.findings().of(Finding.Outcome.BROKEN),
                            edition.findings().explained(),
                            edition.findings().of(Finding.Outcome.UNDECIDED))
                    .flatMap(List::stream)
                    .forEach(filed -> json.item(FindingLine.of(edition.findings(), filed)));
            json.endList();
            json.end();
        }
    }
}
