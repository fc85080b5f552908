package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.HeavyFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.Zip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program with the memory that its launcher gives it, and files that want more beside honest ones. */
class HeavyFilesIT {

    private static final List<String> AS_LAUNCHED =
            List.of("-Xms128m", "-Xmn64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final int HONEST = 12;
    private static final int PHOTOGRAPHS = 45;

    @TempDir
    private Path folder;

    /** Each kind of heavy file twice, as large as no limit on the file's size forbids; some in a zip file. */
    @Test
    void heavyFilesCostNoOtherFileItsFigures() throws Exception {
        Office office = office("heavy");
        Office honest = office("honest");
        byte[] report = FileFormat.XLSX
                .write(Layout.OFFICIAL.lay(RealReport.suqian2023()), "年报")
                .content();
        for (int unit = 0; unit < HONEST; unit++) {
            HeavyFile.writeWithPhotographs(report, "xl/media", office.file(2023, name(unit) + ".xlsx"), PHOTOGRAPHS);
            Files.write(honest.file(2023, name(unit) + ".xlsx"), report);
        }
        TreeSet<String> heavy = new TreeSet<>();
        for (HeavyFile kind : HeavyFile.values()) {
            for (String copy : List.of("a-", "z-")) {
                String file = copy + kind + kind.extension();
                kind.write(office.file(2023, file), 45);
                heavy.add(file);
            }
        }
        HeavyFile.WORD_OF_CELLS.write(office.file(2023, "fits.docx"), 20);
        Map<String, byte[]> packed = new LinkedHashMap<>();
        for (String member : List.of("1.docx", "2.docx", "3.docx")) {
            Path file = HeavyFile.WORD_OF_PARAGRAPHS.write(folder.resolve(member), 45);
            packed.put(member, Files.readAllBytes(file));
            heavy.add("all.zip!/" + member);
        }
        Files.write(office.file(2023, "all.zip"), Zip.pack(packed));

        assertThat(night(office)).isZero();
        assertThat(night(honest)).isZero();

        assertThat(tooMuch(office)).isEqualTo(heavy);
        assertThat(summary(office)).isEqualTo(summary(honest));
    }

    private Office office(String name) throws IOException {
        Office office = new Office(folder.resolve(name));
        Files.createDirectories(office.file(2023, "a").getParent());
        return office.roster(IntStream.range(0, HONEST)
                .mapToObj(unit -> unit + "," + name(unit) + ",,部门," + unit)
                .toArray(String[]::new));
    }

    private static String name(int unit) {
        return "文登区第" + unit + "局";
    }

    private int night(Office office) throws Exception {
        ProcessBuilder program = PackagedProgram.process(
                List.of(),
                PackagedProgram.JAR,
                List.of("run", "--as-of", "2024-02-10"),
                office.inbox(),
                office.out(),
                office.home().resolve("data"));
        program.command().addAll(1, AS_LAUNCHED);
        return program.redirectOutput(office.home().resolve("printed.txt").toFile())
                .start()
                .waitFor();
    }

    private static String summary(Office office) throws IOException {
        return Files.readString(office.out().resolve("2023/summary.csv"));
    }

    /** The files that are refused because they take more memory than there is; each has its one finding. */
    private static TreeSet<String> tooMuch(Office office) throws IOException {
        TreeSet<String> files = new TreeSet<>();
        try (Stream<String> lines = Files.lines(office.out().resolve("2023/findings.csv"))) {
            lines.filter(line -> line.contains("I-UNREADABLE") && line.contains("文件内容过多（约 4"))
                    .map(line -> line.replaceFirst(".*,([^,]+\\.(?:docx|doc|xlsx|xls|ods|html|csv)),.*", "$1"))
                    .forEach(file -> assertThat(files.add(file)).as(file).isTrue());
        }
        return files;
    }
}
