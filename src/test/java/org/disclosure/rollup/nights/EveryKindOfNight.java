package org.disclosure.rollup.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.fixture.Zip;

/**
 * Nights of a city with districts, one after the other, with all that the store has to do with: a year before, files of which one
 * counts, corrections, what is withdrawn, decisions, a lock, one branch alone, and what the commands tell of it.
 */
public final class EveryKindOfNight {

    private final Office office;
    private final List<Object> told = new ArrayList<>();

    private EveryKindOfNight(Office office) {
        this.office = office;
    }

    /** The hashes of all outputs after each night, and what each command said. */
    public static List<Object> tell(Office office) throws IOException {
        EveryKindOfNight nights = new EveryKindOfNight(office);
        nights.roster();
        nights.yearBefore();
        nights.firstNights();
        nights.corrections();
        nights.decisions();
        nights.lock();
        nights.oneBranch();
        nights.commands();
        return nights.told;
    }

    /** The order of the codes is that of their bytes, and of no language. */
    private void roster() throws IOException {
        Files.createDirectories(office.inbox());
        Files.writeString(office.inbox().resolve("roster.csv"), """
                code,name,aliases,kind,order,parent
                W,威海市人民政府,,政府,1,
                W1,威海市财政局,,部门,2,W
                D,文登区人民政府,文登区,政府,3,W
                2,文登区乙局,,部门,4,D
                10,文登区甲局,,部门,5,D
                a,文登区丙局,,部门,6,D
                B,文登区丁局,,部门,7,D
                c,文登区戊镇,,乡镇,8,D
                H,环翠区人民政府,环翠区,政府,9,W
                H1,环翠区己局,,部门,10,H
                """);
    }

    private void received(int year, String path, String unit, int figure) throws IOException {
        office.received(year, path, ReportCsv.of(unit, year, figure));
    }

    private void yearBefore() throws IOException {
        received(2022, "2023-01-12/甲局.csv", "文登区甲局", 2);
        received(2022, "2023-01-12/丁局.csv", "文登区丁局", 90);
        night("--year", "2022", "--as-of", "2023-01-12");
    }

    private void firstNights() throws IOException {
        received(2023, "2024-01-12/财政局.csv", "威海市财政局", 1);
        received(2023, "2024-01-12/甲局.csv", "文登区甲局", 3);
        office.received(
                2023, "2024-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4).replace("（一）予以公开,0", "（一）予以公开,9"));
        received(2023, "2024-01-12/丙局.csv", "文登区丙局", 5);
        // which of these counts is told by the order of their names alone
        received(2023, "2024-01-12/丁局_b.csv", "文登区丁局", 6);
        received(2023, "2024-01-12/丁局-a.csv", "文登区丁局", 7);
        received(2023, "2024-01-12/丁局 B.csv", "文登区丁局", 8);
        // the governments' own: one whose sums are other than its units', one whose units have sent nothing
        received(2023, "2024-01-12/文登区.csv", "文登区人民政府", 20);
        received(2023, "2024-01-12/环翠区.csv", "环翠区人民政府", 30);
        office.received(2023, "2024-01-12/坏.xlsx", "这不是工作簿");
        office.received(2023, "2024-01-12/不明.csv", ReportCsv.of("某某局", 2023, 3));
        office.received(2023, "2024-01-12/己局.csv", ReportCsv.of("环翠区己局", 2022, 3));
        Files.write(
                office.file(2023, "2024-01-12/戊镇.zip"),
                Zip.pack(new TreeMap<>(Map.of(
                        "戊镇.csv", ReportCsv.of("文登区戊镇", 2023, 9).getBytes(StandardCharsets.UTF_8),
                        "坏.docx", "这不是文档".getBytes(StandardCharsets.UTF_8)))));
        night("--year", "2023", "--as-of", "2024-01-13");
        night("--year", "2023", "--as-of", "2024-01-13");
    }

    private void corrections() throws IOException {
        received(2023, "2024-01-14/甲局（更正）.csv", "文登区甲局", 40);
        Files.delete(office.file(2023, "2024-01-12/丙局.csv"));
        Files.move(office.file(2023, "2024-01-12/财政局.csv"), office.file(2023, "2024-01-12/市财政局.csv"));
    }

    /** One by a command, one by a workbook that came back, and a file that is none. */
    private void decisions() throws IOException {
        Path decided = Files.createDirectories(data().resolve("decisions/一月"));
        Files.copy(office.out().resolve("2023/summary.xlsx"), decided.resolve("2024-01-16 张三.xlsx"));
        Files.writeString(decided.resolve("无关.csv"), "a,b\n1,2\n");
        for (String severity : List.of("ERROR", "EXPLAIN")) {
            List<String> words = new ArrayList<>(List.of("accept", "--year", "2023", "--by", "张三", "--note", "属实"));
            words.addAll(List.of("--no", finding(severity), "--as-of", "2024-01-16"));
            if (severity.equals("ERROR")) {
                words.add("--overrule");
            }
            command(words.toArray(String[]::new));
        }
        night("--year", "2023", "--as-of", "2024-01-16");
    }

    private String finding(String severity) throws IOException {
        return Night.lines(office.out().resolve("2023/findings.csv")).stream()
                .filter(finding -> finding.get("severity").equals(severity)
                        && !finding.get("cell").isEmpty())
                .map(finding -> finding.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private void lock() throws IOException {
        command("lock", "--year", "2023", "--by", "张三");
        received(2023, "2024-01-17/丙局.csv", "文登区丙局", 9);
        night("--year", "2023", "--as-of", "2024-01-17");
        command("unlock", "--year", "2023", "--by", "张三", "--reason", "更正");
        night("--year", "2023", "--as-of", "2024-02-18");
    }

    private void oneBranch() throws IOException {
        night("--year", "2023", "--as-of", "2024-02-19", "--scope", "D");
    }

    private void commands() throws IOException {
        command("history", "--unit", "文登区甲局");
        command("status");
        Path report = office.home().resolve("report.docx");
        command("report", "--year", "2023", "--scope", "D", "--as-of", "2024-02-20", "--out", report.toString());
        command("verify", "--read-again", "--out", office.out().toString());
        told.add(Night.hashes(office.home()).get("report.docx"));
    }

    private Path data() {
        return office.home().resolve("data");
    }

    private void night(String... more) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("run", "--inbox", office.inbox().toString()));
        words.addAll(List.of("--out", office.out().toString()));
        words.addAll(List.of(more));
        command(words.toArray(String[]::new));
        told.add(Night.hashes(office.out()));
    }

    private void command(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("--data", data().toString()));
        Night said = Night.command(office.out(), words.toArray(String[]::new));
        assertThat(said.exit()).as(words + said.printed() + said.complained()).isZero();
        told.add(said.printed().replace(office.home().toString(), "").lines().toList());
    }
}
