package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.Mutations;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.submission.Entry;

/** No content of a file, however damaged, makes reading it fail; it makes figures or findings. */
class HostileBytesTest {

    private static final String SEED = "20230131";

    private static final ReceivingDesk DESK = ReceivingDesk.of("文登区教育局");
    private static final Map<FileFormat, FixtureFile> GOOD = new EnumMap<>(FileFormat.class);

    /** Kinds that no library writes are kept as files. */
    private static final FixtureFile OLD_WORD;

    private static final List<FixtureFile> FILES;

    private static final int CASES = Integer.getInteger("rollup.fuzz.cases", 500);

    private static final List<Entry> SOUND;

    static {
        for (FileFormat format : FileFormat.values()) {
            GOOD.put(format, format.write(laid(), "文登区教育局"));
        }
        FILES = List.copyOf(GOOD.values());
        OLD_WORD = oldWord();
        SOUND = GOOD.get(FileFormat.XLSX).grid().entries(RealReport.suqian2023().form());
    }

    private static FixtureGrid laid() {
        RealReport figures = RealReport.suqian2023();
        return Layout.STACKED.lay(figures.form(), figures.figures(), "文登区教育局", 2023);
    }

    @Example
    void soundFilesAreRead() {
        GOOD.values()
                .forEach(file -> assertThat(ReceivingDesk.entries(DESK.receive(file, 2023)))
                        .hasSize(200));
    }

    @Property(tries = 300, seed = SEED, shrinking = ShrinkingMode.OFF)
    void anyBytesAreFiguresOrFindings(@ForAll FileFormat format, @ForAll @Size(max = 400) byte[] content) {
        assertRead(GOOD.get(format).holding(content));
    }

    @Property(tries = 200, seed = SEED, shrinking = ShrinkingMode.OFF)
    void anyBytesBehindASoundBeginningAreFiguresOrFindings(
            @ForAll FileFormat format, @ForAll @IntRange(max = 600) int kept, @ForAll @Size(max = 400) byte[] rest) {
        byte[] content = Arrays.copyOf(GOOD.get(format).content(), kept + rest.length);
        System.arraycopy(rest, 0, content, kept, rest.length);

        assertRead(GOOD.get(format).holding(content));
    }

    @Property(tries = 300, seed = SEED, shrinking = ShrinkingMode.OFF)
    void anyChangedByteLeavesFiguresOrFindings(
            @ForAll FileFormat format, @ForAll @IntRange(max = 1_000_000) int at, @ForAll byte value) {
        byte[] content = GOOD.get(format).content().clone();
        content[at % content.length] = value;

        assertRead(GOOD.get(format).holding(content));
    }

    @Property(tries = 300, seed = SEED, shrinking = ShrinkingMode.OFF)
    void anyTruncatedFileLeavesFiguresOrFindings(
            @ForAll FileFormat format, @ForAll @IntRange(max = 1_000_000) int length) {
        byte[] content = GOOD.get(format).content();

        assertRead(GOOD.get(format).holding(Arrays.copyOf(content, length % content.length)));
    }

    @Property(tries = 300, seed = SEED, shrinking = ShrinkingMode.OFF)
    void changedByteOfAPackedWorkbookNeverChangesAFigure(
            @ForAll @IntRange(max = 1_000_000) int at, @ForAll byte value) {
        FixtureFile sound = GOOD.get(FileFormat.XLSX);
        byte[] content = sound.content().clone();
        content[at % content.length] = value;

        List<Entry> read = ReceivingDesk.entries(DESK.receive(sound.holding(content), 2023));

        assertThat(read).isIn(SOUND, List.of());
    }

    /** As many as the build is asked for; the number of a case is its seed. */
    @Example
    void anySpoiltFileOfAnyKindLeavesFiguresOrFindingsInItsTime() {
        List<String> broken = new ArrayList<>();
        try (ReadingTimeLimit timeLimit = new ReadingTimeLimit(Duration.ofSeconds(10))) {
            for (int number = 0; number < CASES; number++) {
                FixtureFile good = number % 20 == 19 ? OLD_WORD : FILES.get(number % FILES.size());
                FixtureFile spoilt = good.holding(new Mutations(number).spoil(good.content()));
                String outcome = timeLimit.within(() -> outcome(spoilt)).orElse("not in its time");
                if (!outcome.isEmpty()) {
                    broken.add("case " + number + ", a spoilt " + good.name() + ": " + outcome);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    /** Faults in the result of reading the file. */
    private static String outcome(FixtureFile file) {
        try {
            RecognitionResult received = DESK.receive(file, 2023);
            return received.submission().isPresent() || !received.findings().isEmpty() ? "" : "no word";
        } catch (RuntimeException e) {
            return e + " " + List.of(e.getStackTrace()).subList(0, Math.min(3, e.getStackTrace().length));
        }
    }

    private static FixtureFile oldWord() {
        try (InputStream in = HostileBytesTest.class.getResourceAsStream("/files/report-97.doc")) {
            return GOOD.get(FileFormat.DOCX).named("文登区教育局.doc").holding(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that a file is read with figures, or that a finding says why not. */
    private static void assertRead(FixtureFile file) {
        assertThatCode(() -> {
                    RecognitionResult received = DESK.receive(file, 2023);
                    assertThat(received.submission().isPresent()
                                    || !received.findings().isEmpty())
                            .as("figures or findings")
                            .isTrue();
                })
                .doesNotThrowAnyException();
    }
}
