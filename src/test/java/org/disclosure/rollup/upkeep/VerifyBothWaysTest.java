package org.disclosure.rollup.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever is changed, left out or added after a night, in the outputs, the store or the archive, is named. */
class VerifyBothWaysTest {

    private static final Form FORM = Forms.load().forReportYear(2023);

    private static final String STORE = "正常：2023 年数据库：2 份报表的数字、汇总数和检查结果前后一致";
    private static final String ARCHIVE = "正常：存档：3 个文件未变；已发布的年度收到的 3 份都在（内容相同的只存一份，超过大小上限的不存档）";
    private static final String DONE = "核验完毕，全部一致";

    @TempDir
    private static Path kept;

    private static Office standing;

    @TempDir
    private Path folder;

    private Office office;

    /** The third of three nights, so that there is something in every table; a unit's report has mistakes and is returned. */
    @BeforeAll
    static void threeNights() throws IOException {
        Office office = new Office(kept).received(2023, "2024-01-12/甲局.csv", report("文登区甲局", 3));
        Files.writeString(office.inbox().resolve("roster.csv"), """
                code,name,aliases,kind,order,parent
                W1,威海市财政局,,部门,1,
                D,文登区人民政府,,政府,2,W1
                1,文登区甲局,,部门,3,D
                2,文登区乙局,,部门,4,D
                3,文登区丙局,,部门,5,D
                """);
        office.received(2023, "2024-01-13/乙局.csv", report("文登区乙局", 4));
        assertThat(office.nightOf("2024-03-29").exit()).isZero();
        office.received(2023, "2024-01-14/乙局.csv", report("文登区乙局", 5).replace("（一）予以公开,0", "（一）予以公开,9"));
        assertThat(office.nightOf("2024-03-30").exit()).isZero();
        String number = office.nightOf("2024-03-30").csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("severity").equals("ERROR"))
                .map(finding -> finding.get("id"))
                .findFirst()
                .orElseThrow();
        Night overruled =
                command(office, "accept", "--year", "2023", "--by", "张三", "--no", number, "--overrule", "--note", "属实");
        assertThat(overruled.exit()).as(overruled.complained()).isZero();
        Files.writeString(office.home().resolve("data/decisions/无关.csv"), "a,b\n1,2\n");
        assertThat(office.nightOf("2024-03-31").exit()).isZero();
        assertThat(command(office, "lock", "--year", "2023", "--by", "张三").exit())
                .isZero();
        standing = office;
    }

    @BeforeEach
    void theOfficeAsTheyLeftIt() throws IOException {
        office = standing.copyTo(folder.resolve("office"));
    }

    private static String report(String unit, int figure) {
        return ReportCsv.of(unit, 2023, figure);
    }

    private Night command(String... arguments) {
        return command(office, arguments);
    }

    private static Night command(Office office, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", office.home().resolve("data").toString()));
        return Night.command(office.out(), all.toArray(String[]::new));
    }

    private Connection store() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + office.home().resolve("data/rollup"));
    }

    private int execute(String statement) throws SQLException {
        try (Connection connection = store()) {
            return connection.createStatement().executeUpdate(statement);
        }
    }

    /** The lines that say what is wrong or what cannot be told, and the last one. */
    private List<String> lines(String language, int exit, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("verify", "--out", office.out().toString(), "--lang", language));
        arguments.addAll(List.of(more));
        Night night = command(arguments.toArray(String[]::new));
        assertThat(night.exit()).as(night.printed() + night.complained()).isEqualTo(exit);
        return night.printed()
                .lines()
                .filter(line -> !line.startsWith("正常：") && !line.startsWith("fine: "))
                .toList();
    }

    private void assertWrong(String chinese, String english, String... more) {
        assertThat(lines("zh", 1, more)).containsExactly("有误：" + chinese);
        assertThat(lines("en", 1, more)).containsExactly("wrong: " + english);
    }

    private void assertNoted(String chinese, String english) {
        assertThat(lines("zh", 0)).containsExactly("说明：" + chinese, "核验完毕，没有发现错误；另有 1 处说明，所说的没有核对或不是程序写的，请看一下");
        assertThat(lines("en", 0))
                .containsExactly(
                        "note: " + english,
                        "Verified, nothing wrong was found; 1 notes tell what was not looked at or is not the program's,"
                                + " please look");
    }

    private Path output(String path) {
        return office.out().resolve("2023").resolve(path);
    }

    private Map<Path, byte[]> outputs() throws IOException {
        Map<Path, byte[]> outputs = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(output(""))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                outputs.put(file, Files.readAllBytes(file));
            }
        }
        return outputs;
    }

    private static List<String> said(String before, Iterable<Path> files) {
        List<String> said = new ArrayList<>();
        files.forEach(file -> said.add(before + file));
        return said;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsAsItWasIsFine() {
        Night night = command("verify", "--out", office.out().toString(), "--read-again");
        assertThat(night.printed().lines().map(line -> line.replaceAll("结果：\\d+", "结果：N")))
                .containsExactly(
                        "正常：2023 年结果：N 个文件与数据库里的记录一致", STORE, "正常：2023 年重读：存档里的 3 个文件重新读取，每个数字都与数据库相同", ARCHIVE, DONE);
        Night english = command("verify", "--out", office.out().toString(), "--read-again", "--lang", "en");
        assertThat(english.printed().lines().map(line -> line.replaceAll(": \\d+ files as", ": N files as")))
                .containsExactly(
                        "fine: Outputs of 2023: N files as the store knows them",
                        "fine: Store of 2023: figures, sums and findings of 2 reports agree",
                        "fine: Read again, 2023: 3 files of the archive, every figure as it is in the store",
                        "fine: Archive: 3 files unchanged; all 3 that published years received are there (the same content"
                                + " is kept once, files over the size limit are not kept)",
                        "Verified, all is as it was");
    }

    @Test
    void everyOutputThatIsChangedOrLeftOutIsNamed() throws IOException {
        Map<Path, byte[]> outputs = outputs();
        assertThat(outputs).hasSizeGreaterThan(12);
        for (Path file : outputs.keySet()) {
            byte[] changed = outputs.get(file).clone();
            changed[changed.length / 2] ^= 1;
            Files.write(file, changed);
        }
        // what lies in a folder is changed as a whole here: its list would say that it is of another run
        Files.write(output("manifest.json"), outputs.get(output("manifest.json")));
        Files.writeString(output("manifest.json"), " ", StandardOpenOption.APPEND);
        // the office may write in its report
        List<Path> others = outputs.keySet().stream()
                .filter(file -> !file.endsWith("report.docx"))
                .toList();
        assertThat(lines("zh", 1))
                .filteredOn(line -> !line.startsWith("说明：2023 年结果：报告文稿由办公室改动过"))
                .containsExactlyInAnyOrderElementsOf(said("有误：2023 年结果：文件被改动过：", others));
        assertThat(lines("en", 1))
                .filteredOn(line -> !line.contains("report.docx"))
                .containsExactlyInAnyOrderElementsOf(said("wrong: Outputs of 2023: a file was changed: ", others));

        for (Path file : outputs.keySet()) {
            Files.delete(file);
        }
        assertThat(new TreeSet<>(lines("zh", 1)))
                .isEqualTo(new TreeSet<>(said("有误：2023 年结果：文件不见了：", outputs.keySet())));
        assertThat(new TreeSet<>(lines("en", 1)))
                .isEqualTo(new TreeSet<>(said("wrong: Outputs of 2023: a file is gone: ", outputs.keySet())));
    }

    @Test
    void aFileAmongTheProgramsIsWrongAndOneBesideThemIsTheOffices() throws IOException {
        Path among = Files.writeString(output("notices").resolve("文登区丁局.xlsx"), "forged");
        assertWrong(
                "2023 年结果：不是程序写的文件，混在程序写的文件里：" + among,
                "Outputs of 2023: a file that the program did not write, among those that it wrote: " + among);
        Files.delete(among);
        Path beside = Files.writeString(output("批示.txt"), "own");
        assertNoted(
                "2023 年结果：不是程序写的文件（办公室自己放的？）：" + beside,
                "Outputs of 2023: a file that the program did not write (the office's own?): " + beside);
    }

    @Test
    void aListThatWasForgedWithTheFilesIsNotBelieved() throws IOException {
        Path manifest = output("manifest.json");
        String text = Files.readString(manifest);
        Path summary = output("summary.csv");
        String before = sha256(Files.readAllBytes(summary));
        Files.writeString(
                summary, Files.readString(summary, StandardCharsets.UTF_8).replace(",8,", ",9,"));
        Files.writeString(manifest, text.replace(before, sha256(Files.readAllBytes(summary))));
        assertThat(new TreeSet<>(lines("zh", 1)))
                .isEqualTo(new TreeSet<>(said("有误：2023 年结果：文件被改动过：", List.of(summary, manifest))));

        Files.delete(summary);
        Files.writeString(manifest, text.replaceAll("\\{\"path\":\"summary.csv\".*\\},?\n?", ""));
        assertThat(lines("zh", 1))
                .containsExactlyInAnyOrder("有误：2023 年结果：文件不见了：" + summary, "有误：2023 年结果：文件被改动过：" + manifest);
    }

    @Test
    void aListOfAnotherDayIsNotBelieved() throws IOException {
        Path manifest = output("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("2024-03-31", "2024-03-30"));
        assertWrong("2023 年结果：文件被改动过：" + manifest, "Outputs of 2023: a file was changed: " + manifest);
    }

    @Test
    void aLinkInTheYearsPlaceOrNothingIsSaid() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(output(""), elsewhere);
        Path year = output("");
        assertWrong("2023 年结果：文件夹不见了，或者不是文件夹：" + year, "Outputs of 2023: the folder is gone, or is none: " + year);
        Files.createSymbolicLink(office.out().resolve("2023"), elsewhere);
        assertThat(lines("zh", 1)).containsExactly("有误：2023 年结果：文件夹不见了，或者不是文件夹：" + year);
    }

    @Test
    void aStoreThatIsGoneOrKnowsNothingOfTheOutputsIsSaid() throws IOException, SQLException {
        Path file = office.home().resolve("data/rollup.mv.db");
        assertThat(execute("DELETE FROM rollup_run")).isPositive();
        Path year = output("");
        assertThat(lines("zh", 1))
                .containsExactly(
                        "说明：数据库里还没有发布过任何年度：还没有汇总过，或者第一次汇总没有做完，再运行一次即可",
                        "有误：2023 年结果：数据库里没有发布过这一年，" + office.out().resolve("2023")
                                + " 里却有文件。数据库可能换过、清空过，或者 --data、--out 指错了地方");
        assertThat(lines("en", 1))
                .containsExactly(
                        "note: The store has published no year yet: nothing was consolidated, or the first run was cut off; run again",
                        "wrong: Outputs of 2023: the store has published nothing of that year, but there are files in "
                                + office.out().resolve("2023")
                                + ". The store may have been replaced or emptied, or --data or --out name the wrong place");

        Files.delete(file);
        assertWrong(
                "数据库文件不见了：" + file + "。请检查 --data 是否指对了地方；确实丢失的，请用 restore 从备份恢复",
                "The store's file is gone: " + file
                        + ". Look whether --data names the right place; if it is lost, restore a backup");
        assertThat(file).doesNotExist();
        assertThat(year).isDirectory();

        // with all that lay beside it, as when a disk is not connected
        Files.move(file.getParent(), office.home().resolve("away"));
        assertWrong(
                "数据库文件不见了：" + file + "。请检查 --data 是否指对了地方；确实丢失的，请用 restore 从备份恢复",
                "The store's file is gone: " + file
                        + ". Look whether --data names the right place; if it is lost, restore a backup");
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void outputsOfARunThatWasNotFinishedAreSaid() throws SQLException {
        execute("INSERT INTO rollup_run (id, report_year, edition, published, as_of, inputs, reading, checking)"
                + " SELECT id + 1000, report_year, edition, FALSE, as_of, inputs, reading, checking FROM rollup_run"
                + " WHERE published");
        execute("UPDATE rollup_run SET inputs = 'before' WHERE published");
        execute("UPDATE published_output SET sha256 = 'before'");
        String year = office.out().resolve("2023").toString();

        assertThat(lines("zh", 1).get(0)).isEqualTo("有误：2023 年结果：" + year + " 里是一次没有做完的汇总的结果，数据库里还是上一次的。请再运行一次汇总");
        assertThat(lines("en", 1).get(0))
                .isEqualTo("wrong: Outputs of 2023: those in " + year
                        + " are of a run that was not finished, the store has the one before. Run again");
    }

    /** A statement that changes one value behind the store's back, and what is said of it. */
    private record Change(String statement, String chinese, String english) {

        static Change ofRun(String table, String what) {
            return new Change(
                    "UPDATE " + table + " SET " + what,
                    "2023 年数据库：表 " + table + " 里的内容与发布时不同",
                    "Store of 2023: the table " + table + " holds other than when it was published");
        }

        static Change ofRow(String table, String what, String key) {
            return new Change(
                    "UPDATE " + table + " SET " + what,
                    "数据库：表 " + table + " 里的一行与写入时不同：" + key,
                    "Store: a row of the table " + table + " is not what was written: " + key);
        }

        static Change ofReading(String table, String what) {
            return new Change(
                    "UPDATE " + table + " SET " + what,
                    "2023 年数据库：数字或文字与读取时写下的不同：2024-01-12/甲局.csv",
                    "Store of 2023: figures or texts are not what was written when they were read: 2024-01-12/甲局.csv");
        }

        static Change fixed(String table, String what) {
            return new Change(
                    "UPDATE " + table + " SET " + what,
                    "数据库：表 " + table + " 里的内容与建立时不同",
                    "Store: the table " + table + " does not hold what it was made with");
        }
    }

    private static final String OF_JIA = " WHERE read_file = 1";

    private static final List<Change> CHANGES = List.of(
            Change.ofRun("rollup_run", "as_of = DATE '2024-03-01' WHERE published"),
            Change.ofRun("run_input", "path = 'x' WHERE position = 0"),
            Change.ofRun("roster_unit", "name = '文登区丁局' WHERE code = '3'"),
            Change.ofRun("roster_area", "unit_code = 'x' WHERE unit_code = '3'"),
            Change.ofRun("received_file", "received = DATE '2024-01-15' WHERE file_no = 1"),
            Change.ofRun("finding", "observed = '1' WHERE origin = 'DISTRICT' AND position = 0"),
            Change.ofRun("finding_review", "refused_no = decision_no"),
            Change.ofRun("decision_notice", "detail = 'x'"),
            Change.ofRun(
                    "figure_total",
                    "counted = ARRAY[99] || ARRAY_SLICE(counted, 2, CARDINALITY(counted)) WHERE area = ''"),
            Change.ofRun("run_news", "found = 77"),
            new Change(
                    "UPDATE run_seal SET checksum = '0' WHERE table_name = 'run_news'",
                    "2023 年数据库：表 run_news 里的内容与发布时不同",
                    "Store of 2023: the table run_news holds other than when it was published"),
            Change.ofReading(
                    "figures", "amounts = ARRAY[37.25] || ARRAY_SLICE(amounts, 2, CARDINALITY(amounts))" + OF_JIA),
            Change.ofReading("figures", "states = 'B' || SUBSTRING(states FROM 2)" + OF_JIA),
            Change.ofReading("figures", "raws = ARRAY['4' || SUBSTRING(raws[1] FROM 2)]" + OF_JIA),
            Change.ofReading("figures", "addresses = 'Z' || SUBSTRING(addresses FROM 2)" + OF_JIA),
            Change.ofReading("figures", "sheets = 'x' || sheets" + OF_JIA),
            Change.ofReading("figures", "checksum = ''" + OF_JIA),
            Change.ofReading("received_file", "narrative = 'x' WHERE file_no = 1"),
            Change.ofRow("received_version", "path = 'x' WHERE version_no = 1", "2023 1"),
            Change.ofRow("decision", "note = 'x'", "1"),
            Change.ofRow("year_lock", "said_by = '李四'", "1"),
            Change.ofRow("night", "as_of = DATE '2024-03-01' WHERE night_no = 1", "1"),
            Change.ofRow("night_year", "errors = 99 WHERE night_no = 1", "1 2023"),
            new Change(
                    "INSERT INTO told (outlet, report_year, unit_code, digest, state, tried, failure)"
                            + " VALUES ('UNIT', 2023, '1', 'abc', 'SENT', DATE '2024-03-31', '')",
                    "数据库：表 told 里的一行与写入时不同：UNIT 2023 1 abc",
                    "Store: a row of the table told is not what was written: UNIT 2023 1 abc"),
            new Change(
                    "INSERT INTO amendment (amendment_no, report_year, unit_code, cell, act, received, amended, said_by,"
                            + " said_on, reason, taken_by, taken_on, stated, source_file, source_sheet, source_row)"
                            + " VALUES (7, 2023, '1', 't2/fees/amount', 'AMEND', '3', '4', '李四', DATE '2024-03-31', 'x',"
                            + " '张三', DATE '2024-03-31', '', '', '', 0)",
                    "数据库：表 amendment 里的一行与写入时不同：7",
                    "Store: a row of the table amendment is not what was written: 7"),
            Change.fixed("form_cell", "row_code = 'x' WHERE edition = 2021 AND position = 1"),
            Change.fixed("night_lock", "lock_no = 2"));

    @Test
    void aValueThatIsChangedInAnyTableOfTheStoreIsNamed() throws IOException, SQLException {
        Path store = office.home().resolve("data/rollup.mv.db");
        Path copy = Files.copy(store, folder.resolve("copy"));
        for (Change change : CHANGES) {
            assertThat(execute(change.statement())).as(change.statement()).isEqualTo(1);

            assertThat(lines("zh", 1)).as(change.statement()).contains("有误：" + change.chinese());
            assertThat(lines("en", 1)).as(change.statement()).contains("wrong: " + change.english());
            Files.copy(copy, store, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(lines("zh", 0)).containsExactly(DONE);
    }

    @Test
    void everyOriginalThatIsChangedTakenAwayOrAddedIsNamed() throws IOException {
        Map<Path, byte[]> originals = new HashMap<>();
        Path archive = office.home().resolve("data/archive");
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                originals.put(file, Files.readAllBytes(file));
                Files.writeString(file, "x", StandardOpenOption.APPEND);
            }
        }
        assertOriginals(
                "有误：存档：文件被改动过或已损坏：",
                "wrong: Archive: a file was changed or is damaged: ",
                ". It is of 2023, ",
                originals);

        for (Path file : originals.keySet()) {
            Files.delete(file);
        }
        assertOriginals("有误：存档：文件不见了：", "wrong: Archive: a file is gone: ", ". It was of 2023, ", originals);

        for (Path file : originals.keySet()) {
            Files.write(file, originals.get(file));
        }
        String sha256 = sha256("left".getBytes(StandardCharsets.UTF_8));
        Path left = archive.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
        Files.createDirectories(left.getParent());
        Files.writeString(left, "left");
        assertNoted(
                "存档：1 个文件没有记录，如 " + left + "。汇总被强行终止，或者因为文件被撤回、单位缺少报表而没有发布时，会留下这样的文件，下一次发布时就有记录；都没有过的，数据库可能不是最近的",
                "Archive: the store tells nothing of 1 files, such as " + left
                        + ". A run that was killed, or that published nothing because files were withdrawn or units had no report,"
                        + " leaves such files, and the next one that publishes notes them; if there was none, the store may not"
                        + " be the latest");
        Files.writeString(left, "other");
        assertWrong(
                "存档：文件被改动过或已损坏：" + left + "。已发布的年度都没有用到它",
                "Archive: a file was changed or is damaged: " + left + ". No published year uses it");
    }

    /** Each is named by where it is kept and by where it was received. */
    private void assertOriginals(String chinese, String english, String of, Map<Path, byte[]> originals) {
        List<String> inChinese = new ArrayList<>();
        List<String> inEnglish = new ArrayList<>();
        originals.forEach((file, content) -> {
            String report = new String(content, StandardCharsets.UTF_8);
            String unit = report.contains("文登区甲局") ? "甲局" : "乙局";
            String day =
                    unit.equals("甲局") ? "2024-01-12" : report.equals(report("文登区乙局", 4)) ? "2024-01-13" : "2024-01-14";
            String path = "文登区" + unit + "%s" + day + "/" + unit + ".csv";
            inChinese.add(chinese + file + "。它是 2023 年，" + path.formatted("，") + "（" + day + " 收到）");
            inEnglish.add(english + file + of + path.formatted(", ") + " (received " + day + ")");
        });
        assertThat(lines("zh", 1)).containsExactlyInAnyOrderElementsOf(inChinese);
        assertThat(lines("en", 1)).containsExactlyInAnyOrderElementsOf(inEnglish);
    }

    @Test
    void theArchiveReadAgainTellsEachDifference() throws SQLException {
        int place = FORM.position(CellCode.parse("t2/licenses/decisions")) + 1;
        execute("UPDATE figures SET amounts = ARRAY_SLICE(amounts, 1, " + (place - 1)
                + ") || ARRAY[39.25] || ARRAY_SLICE(amounts, " + (place + 1) + ", CARDINALITY(amounts))" + OF_JIA);
        execute("UPDATE figures SET addresses = 'Z' || SUBSTRING(addresses FROM 2)" + OF_JIA);
        execute("UPDATE received_file SET unit_code = '3', stated_year = 2022, narrative = 'x' WHERE file_no = 1");

        assertThat(lines("zh", 1, "--read-again"))
                .filteredOn(line -> line.startsWith("有误：2023 年重读："))
                .containsExactly(
                        "有误：2023 年重读：文登区丙局，2024-01-12/甲局.csv：数据库里的单位是 3，文件里是 1",
                        "有误：2023 年重读：文登区丙局，2024-01-12/甲局.csv：数据库里的年度是 2022，文件里是 2023",
                        "有误：2023 年重读：文登区丙局，2024-01-12/甲局.csv：文字部分与数据库里的不同",
                        "有误：2023 年重读：文登区丙局，2024-01-12/甲局.csv，二、主动公开政府信息情况，规章，本年制发件数：数据库里记的位置和原文是 甲局!Z3 3，文件里是 甲局!B3 3",
                        "有误：2023 年重读：文登区丙局，2024-01-12/甲局.csv，二、主动公开政府信息情况，行政许可，本年处理决定数量：数据库里是 39.25，文件里是 3");
        assertThat(lines("en", 1, "--read-again"))
                .filteredOn(line -> line.startsWith("wrong: Read again, "))
                .containsExactly(
                        "wrong: Read again, 2023: 文登区丙局, 2024-01-12/甲局.csv: the unit is 3 in the store, 1 in the file",
                        "wrong: Read again, 2023: 文登区丙局, 2024-01-12/甲局.csv: the year is 2022 in the store, 2023 in the file",
                        "wrong: Read again, 2023: 文登区丙局, 2024-01-12/甲局.csv: the running text is not that in the store",
                        "wrong: Read again, 2023: 文登区丙局, 2024-01-12/甲局.csv, 二、主动公开政府信息情况, 规章, 本年制发件数:"
                                + " place and text are 甲局!Z3 3 in the store, 甲局!B3 3 in the file",
                        "wrong: Read again, 2023: 文登区丙局, 2024-01-12/甲局.csv, 二、主动公开政府信息情况, 行政许可, 本年处理决定数量:"
                                + " 39.25 in the store, 3 in the file");
    }

    @Test
    void anArchivedFileThatThereIsNoMemoryToReadAgainIsANote() throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, new Messages(Messages.Language.ZH));
        List<VerifiedLine> lines;
        try (ConfigurableApplicationContext application = Application.start(
                office.home().resolve("data"),
                LocalDate.of(2024, 4, 1),
                List.of(),
                console,
                context -> context.registerBean(
                        "little", MemoryBudget.class, () -> new MemoryBudget(1024), bean -> bean.setPrimary(true)))) {
            lines = application.getBean(Verification.class).verify(office.out(), true);
        }

        assertThat(lines.stream()
                        .filter(line -> line.key().startsWith("verify.again."))
                        .map(line -> line.grade() + " "
                                + console.text(line.key(), line.arguments().toArray())))
                .containsExactly(
                        "NOTE 2023 年重读：文登区甲局，2024-01-12/甲局.csv：这次没有在限定的时间和内存内读完，数字没有核对",
                        "NOTE 2023 年重读：文登区乙局，2024-01-13/乙局.csv：这次没有在限定的时间和内存内读完，数字没有核对",
                        "NOTE 2023 年重读：文登区乙局，2024-01-14/乙局.csv：这次没有在限定的时间和内存内读完，数字没有核对",
                        "FINE 2023 年重读：存档里的 0 个文件重新读取，每个数字都与数据库相同",
                        "NOTE 2023 年重读：程序、设置或单位名单与读取时不同，读出来不一样不一定是错");
    }

    @Test
    void whatAnotherBuildReadNeedNotBeReadTheSame() throws SQLException {
        execute("UPDATE rollup_run SET reading = 'another' WHERE published");

        assertThat(lines("zh", 1, "--read-again")).contains("说明：2023 年重读：程序、设置或单位名单与读取时不同，读出来不一样不一定是错");
        assertThat(lines("en", 1, "--read-again"))
                .contains(
                        "note: Read again, 2023: the program, its settings or the roster are other than when they were read;"
                                + " what differs need not be wrong");
    }

    @Test
    void outputsThatTheStoreKnowsNothingOfAreHeldAgainstTheirList() throws SQLException {
        execute("DELETE FROM published_output");
        assertNoted(
                "2023 年结果：由较早版本的程序发布，数据库里没有记下写过哪些文件，只能与旁边的清单核对；清单本身是否改动过，看不出来",
                "Outputs of 2023: published by an earlier program, which did not note in the store what it wrote; they were"
                        + " held against the manifest beside them only, and whether that was changed cannot be told");
    }
}
