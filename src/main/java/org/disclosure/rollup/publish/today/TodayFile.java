package org.disclosure.rollup.publish.today;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.file.JsonFile;
import org.disclosure.rollup.publish.report.ReportDocument;
import org.disclosure.rollup.publish.word.Blanks;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code today.json}: what is to be done, as the year's page and workbook say it, for whoever says it after them. */
public final class TodayFile implements Output.AtOnce {

    public static final String NAME = "today.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String fileName() {
        return NAME;
    }

    @Override
    public void write(Edition edition, Path file) throws IOException {
        Today today = Matters.of(edition).today();
        try (JsonFile json = new JsonFile(file)) {
            json.member("year", today.year())
                    .member("heading", today.heading())
                    .member("asOf", today.asOf())
                    .member("due", today.due())
                    .member("counted", today.counted())
                    .member("arrived", today.arrived())
                    .member("judge", today.judge())
                    .member("solved", today.solved())
                    .member("deadline", today.deadline());
            list(json, "returned", today.returned());
            list(json, "overdue", today.overdue());
            list(json, "unbalanced", today.unbalanced());
            list(json, "conditions", today.conditions());
            json.member("kept", today.kept());
            json.end();
        }
    }

    private static void list(JsonFile json, String name, Iterable<?> items) {
        json.startList(name);
        items.forEach(json::item);
        json.endList();
    }

    /**
     * Whether what was said to be left to write is what is left in the report that lies beside: the office writes in it by day.
     * Of a report that is gone, or cannot be read, nothing else can be said.
     */
    public static boolean tellsBlanks(Path folder) {
        Optional<Integer> left = Blanks.find(folder.resolve(ReportDocument.FILE_NAME));
        return find(folder).stream()
                .flatMap(today -> today.conditions().stream())
                .filter(condition -> condition.kind() == Condition.Kind.FILLED_IN)
                .allMatch(condition -> left.isEmpty() || left.get() == condition.open());
    }

    /**
     * What was to be done when a year was last published.
     *
     * @param folder of the year
     * @return empty when there is no such file, or none that can be read
     */
    public static Optional<Today> find(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), Today.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
