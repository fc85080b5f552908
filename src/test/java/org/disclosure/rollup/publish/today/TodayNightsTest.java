package org.disclosure.rollup.publish.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.submission.Roster.Contact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be done, night after night, as it is written beside the outputs. */
class TodayNightsTest {

    private static final Path SAMPLES = Path.of("input-samples", "2023");
    private static final String HEADING = "2023年政府信息公开年报汇总";
    private static final LocalDate DEADLINE = LocalDate.of(2024, 1, 31);
    private static final String SCIENCE = "威海市文登区科学技术局";
    private static final String ROSTER = """
            code,name,aliases,kind,order,contact,phone
            WD02,威海市文登区发展和改革局,区发改局|发改局,部门,2,,
            WD04,威海市文登区科学技术局,区科技局|科技局,部门,4,李四,0631-8451234
            WD07,威海市文登区财政局,区财政局|财政局,部门,7,王五,
            """;

    private static final Today.Returned RETURNED =
            new Today.Returned("WD04", SCIENCE, "notices/WD04-" + SCIENCE + ".xlsx", 1);

    @TempDir
    private Path folder;

    private Path inbox;

    @BeforeEach
    void receive() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("roster.csv"), ROSTER);
        copy("2024-01-09");
        copy("2024-01-12/发展和改革局2023年年报.xlsx");
    }

    private void copy(String path) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES.resolve(path))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = inbox.resolve("2023").resolve(SAMPLES.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private Today night(String day) throws IOException {
        Night night = Night.command(
                folder.resolve("out"),
                "run",
                "--inbox",
                inbox.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--as-of",
                day);
        assertThat(night.exit()).as(night.complained()).isZero();
        return TodayFile.find(folder.resolve("out/2023")).orElseThrow();
    }

    @Test
    void onTheFirstNightAllIsNewAndBeforeTheDeadlineNobodyIsReminded() throws IOException {
        assertThat(night("2024-01-12"))
                .isEqualTo(new Today(
                        2023,
                        HEADING,
                        LocalDate.of(2024, 1, 12),
                        3,
                        1,
                        2,
                        0,
                        List.of(RETURNED),
                        List.of(),
                        0,
                        Optional.of(DEADLINE),
                        List.of(),
                        conditions(List.of(SCIENCE, "威海市文登区财政局"), List.of(SCIENCE), 11),
                        ""));
    }

    @Test
    void afterTheDeadlineThoseWhoOweAReportAreRemindedAndWhatCameSinceIsNew() throws IOException {
        night("2024-01-12");
        copy("2024-01-10");
        assertThat(night("2024-02-10"))
                .isEqualTo(new Today(
                        2023,
                        HEADING,
                        LocalDate.of(2024, 2, 10),
                        3,
                        2,
                        1,
                        0,
                        List.of(RETURNED),
                        List.of(new Today.Overdue("WD04", SCIENCE, 10, new Contact("李四", "0631-8451234"))),
                        0,
                        Optional.of(DEADLINE),
                        List.of(),
                        conditions(List.of(SCIENCE), List.of(SCIENCE), 11),
                        ""));
    }

    @Test
    void whenAllIsSettledOnlyTheReportIsLeftToWrite() throws IOException {
        String others = ROSTER.lines().filter(line -> !line.startsWith("WD04")).collect(Collectors.joining("\n"));
        Files.writeString(inbox.resolve("roster.csv"), others);
        Files.delete(inbox.resolve("2023/2024-01-09/科学技术局2023年报.xlsx"));
        copy("2024-01-10");
        assertThat(night("2024-02-10"))
                .isEqualTo(new Today(
                        2023,
                        HEADING,
                        LocalDate.of(2024, 2, 10),
                        2,
                        2,
                        2,
                        0,
                        List.of(),
                        List.of(),
                        0,
                        Optional.of(DEADLINE),
                        List.of(),
                        conditions(List.of(), List.of(), 11),
                        ""));
    }

    private static List<Condition> conditions(List<String> missing, List<String> errors, int blanks) {
        return List.of(
                Condition.of(Condition.Kind.ALL_IN, missing),
                Condition.of(Condition.Kind.NO_ERRORS, errors),
                Condition.of(Condition.Kind.PICTURES_SEEN, List.of()),
                Condition.of(Condition.Kind.BALANCED, List.of()),
                new Condition(Condition.Kind.FILLED_IN, blanks, List.of()));
    }

    @Test
    void figuresThatDoNotBalanceAreNamed() throws IOException {
        Night.run(Path.of("input-samples"), folder);
        assertThat(TodayFile.find(folder.resolve("out/2023")).orElseThrow().unbalanced())
                .isEqualTo(List.of(new Today.Unbalanced(
                        "本年新收",
                        "t3/1/total",
                        Optional.of(BigDecimal.valueOf(253)),
                        "各类申请人相加",
                        Optional.of(BigDecimal.valueOf(262)))));
    }

    @Test
    void aFileThatSaysNothingIsNone() throws IOException {
        Files.writeString(folder.resolve(TodayFile.NAME), "{\"year\":2023}");
        assertThat(TodayFile.find(folder)).isEmpty();
        Files.writeString(folder.resolve(TodayFile.NAME), "[");
        assertThat(TodayFile.find(folder)).isEmpty();
        assertThat(TodayFile.find(folder.resolve("none"))).isEmpty();
    }
}
