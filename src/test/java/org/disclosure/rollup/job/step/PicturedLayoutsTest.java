package org.disclosure.rollup.job.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.PicturedWordFile;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A published report as a Word file whose tables are pictures, in every layout that leaves the form's tables their shape. */
class PicturedLayoutsTest {

    private static final RealReport REPORT = RealReport.suqian2023();
    private static final FileReading READING =
            new FileReading(new Intake(Limits.DEFAULT), new Recognition(Forms.load(), new Roster(List.of())));

    /** The columns are too wide for a picture of a table, or the figures are more than plain digits. */
    private static final Set<Layout> NOT_SURE = Set.of(Layout.UPRIGHT, Layout.FIGURES_AS_TEXT);

    static Stream<Layout> layouts() {
        List<Object> printed = shape(Layout.OFFICIAL);
        return Arrays.stream(Layout.values()).filter(layout -> shape(layout).equals(printed));
    }

    /** What of a layout can be seen in a picture besides its texts. */
    private static List<Object> shape(Layout layout) {
        return layout.lay(REPORT).sheets().stream()
                .<Object>map(sheet -> List.of(merges(sheet), sheet.width(), sheet.nextRow()))
                .toList();
    }

    private static Set<Merge> merges(FixtureSheet sheet) {
        return new HashSet<>(sheet.merges());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void whatCountsIsWhatWasDrawn(Layout layout) {
        FixtureFile file = PicturedWordFile.docx(layout.lay(REPORT), REPORT.agency() + "2023年政府信息公开工作年度报告");

        Optional<Submission> read =
                READING.read(file.content(), file.name(), 2023).recognised().flatMap(RecognitionResult::submission);
        Collection<Entry> entries = read.map(Submission::entries).orElse(List.of());

        assertThat(counted(entries, "t2")).isEqualTo(drawn(entries, "t2"));
        assertThat(counted(entries, "t3")).isEqualTo(drawn(entries, "t3"));
        assertThat(counted(entries, "t4")).isEqualTo(drawn(entries, "t4"));
        if (!NOT_SURE.contains(layout)) {
            assertThat(counted(entries, "t3")).hasSize(175);
            assertThat(counted(entries, "t4")).hasSize(15);
        }
    }

    /** The numbers of a table that count, by cell. */
    private static Map<String, String> counted(Collection<Entry> entries, String table) {
        Map<String, String> counted = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.cell().table().equals(table))
                .forEach(entry -> entry.reading()
                        .amount()
                        .ifPresent(amount -> counted.put(entry.cell().toString(), amount.toPlainString())));
        return counted;
    }

    /** The same cells as they were drawn. */
    private static Map<String, String> drawn(Collection<Entry> entries, String table) {
        Map<String, String> drawn = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.cell().table().equals(table))
                .filter(entry -> entry.reading().amount().isPresent())
                .forEach(entry ->
                        drawn.put(entry.cell().toString(), REPORT.figures().get(entry.cell())));
        return drawn;
    }
}
