package org.disclosure.rollup.publish.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Places of a report that people must fill in, counted. */
public final class Blanks {

    /** As {@code report.fill.*} says it in both languages. */
    private static final Pattern TO_FILL_IN = Pattern.compile("【(?:请填写|To write)");

    private Blanks() {}

    /** How many a text has. */
    public static int in(String text) {
        return (int) TO_FILL_IN.matcher(text).results().count();
    }

    /** How many a document has, whoever wrote it; empty when there is none, or none that can be read. */
    public static Optional<Integer> find(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (WordPackage document = WordPackage.open(file)) {
            return Optional.of(in(new MarkedDocument(document.main()).textForReaders()));
        } catch (UnreadableDocumentException | IOException e) {
            return Optional.empty();
        }
    }
}
