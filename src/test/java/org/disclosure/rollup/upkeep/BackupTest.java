package org.disclosure.rollup.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup holds is all that the nights after it need. */
class BackupTest {

    @TempDir
    private static Path kept;

    private static Office standing;

    @TempDir
    private Path folder;

    private Office office;
    private Path backup;
    private Path restored;

    @BeforeAll
    static void anOfficeAfterTwoNights() throws IOException {
        Office office = new Office(kept)
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        office.nightOf("2024-02-10");
        office.received(2023, "2024-02-10/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));
        Path decisions = office.home().resolve("data/decisions/二月");
        Files.createDirectories(decisions);
        Files.copy(office.out().resolve("2023/summary.xlsx"), decisions.resolve("2024-02-11 张三.xlsx"));
        office.nightOf("2024-02-11");
        standing = office;
    }

    @BeforeEach
    void theOfficeAsItStoodThen() throws IOException {
        office = standing.copyTo(folder.resolve("office"));
        backup = folder.resolve("usb/backup.zip");
        restored = folder.resolve("new/data");
    }

    private Night backUp() {
        return command("backup", "--to", backup.toString(), "--data", data());
    }

    private String data() {
        return office.home().resolve("data").toString();
    }

    private Night restore() {
        return command("restore", "--from", backup.toString(), "--data", restored.toString());
    }

    private Night command(String... arguments) {
        return Night.command(folder.resolve("elsewhere"), arguments);
    }

    /** Packs the backup again with some entries changed; a null is left out. */
    private void repack(Map<String, String> changes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        changes.forEach((name, text) -> {
            entries.remove(name);
            if (text != null) {
                entries.put(name, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private List<String> names() throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private String list() throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("SHA256SUMS")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertRefused(String wrong) throws IOException {
        Night refused = restore();
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.complained()).isEqualTo("备份文件 " + backup + " 不能用，没有恢复任何内容：" + wrong + "\n");
        if (Files.exists(restored.getParent())) {
            try (Stream<Path> left = Files.list(restored.getParent())) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void backupAndWhatIsRestoredOfItAreTheOwnersAlone() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");

        backUp();
        restore();
        command("history", "--unit", "1", "--save", folder.resolve("saved").toString(), "--data", data());

        assertThat(rights(backup)).isEqualTo("rw-------");
        assertThat(rights(restored)).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("saved"))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("saved/2023-1-甲局.csv"))).isEqualTo("rw-------");
        assertThat(backup.getParent().toFile().list()).containsExactly("backup.zip");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void theNightAfterARestorationIsTheNightThatWouldHaveBeen() throws IOException {
        assertThat(backUp().printed()).isEqualTo("已备份 4 个文件：" + backup + "\n");
        assertThat(names())
                .hasSize(5)
                .startsWith("store.sql")
                .endsWith("decisions/二月/2024-02-11 张三.xlsx", "SHA256SUMS");
        try (Stream<Path> beside = Files.list(backup.getParent())) {
            assertThat(beside).containsExactly(backup);
        }

        assertThat(restore().printed().lines().findFirst()).contains("已核对并恢复 4 个文件：" + restored);
        List<String> verify = List.of("verify", "--out", office.out().toString(), "--data");
        List<String> ofRestored = new ArrayList<>(verify);
        ofRestored.add(restored.toString());
        List<String> ofOriginal = new ArrayList<>(verify);
        ofOriginal.add(data());
        Night verified = command(ofRestored.toArray(String[]::new));
        assertThat(verified.exit()).isZero();
        assertThat(verified.printed())
                .isEqualTo(command(ofOriginal.toArray(String[]::new)).printed());

        office.received(2023, "2024-02-11/甲局（更正）.csv", ReportCsv.of("文登区甲局", 2023, 30));
        Night original = office.nightOf("2024-02-12");
        Office elsewhere = new Office(restored.getParent());
        List<String> night = List.of(
                "run",
                "--year",
                "2023",
                "--as-of",
                "2024-02-12",
                "--inbox",
                office.inbox().toString(),
                "--out",
                elsewhere.out().toString(),
                "--data",
                restored.toString());
        assertThat(Night.command(elsewhere.out(), night.toArray(String[]::new)).hashes())
                .isEqualTo(original.hashes());
    }

    @Test
    void aBackupIsNeverWrittenOverAFileNorIntoTheDataFolder() throws IOException {
        Files.createDirectories(backup.getParent());
        Files.writeString(backup, "kept");
        assertThat(backUp().exit()).isEqualTo(2);
        assertThat(backup).hasContent("kept");

        backup = office.home().resolve("data/backup.zip");
        assertThat(backUp().exit()).isEqualTo(2);
    }

    @Test
    void aDamagedBackupIsRefusedAndLeavesNothing() throws IOException {
        backUp();
        byte[] whole = Files.readAllBytes(backup);
        String kept = names().get(1);
        String list = list();

        repack(Map.of(kept, "other"));
        assertRefused("里面的 " + kept + " 与清单 SHA256SUMS 不符，已损坏或被改过。请换一份备份");
        Map<String, String> without = new LinkedHashMap<>();
        without.put(kept, null);
        repack(without);
        assertRefused("清单 SHA256SUMS 里的 " + kept + " 不在备份里。请换一份备份");
        Files.write(backup, whole);
        repack(Map.of("../out.txt", "out"));
        assertRefused("里面的 ../out.txt 不在清单 SHA256SUMS 里，是后来放进去的。请换一份备份");
        Files.write(backup, whole);
        repack(Map.of("SHA256SUMS", list + "0".repeat(64) + " 3 decisions/../../out.txt\n"));
        assertRefused("备份的清单 SHA256SUMS 第 5 行不对，可能被改过。请换一份备份");
        Files.write(backup, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused("zip 文件没有写完或没有复制完。原处的文件完好的，重新复制一次；否则请换一份备份");
    }

    @Test
    void whatIsNoBackupIsCalledByWhatItIs() throws IOException {
        Files.createDirectories(backup.getParent());
        Files.write(backup, new byte[0]);
        assertRefused("文件是空的，没有写完或没有复制完。原处的文件完好的，重新复制一次；否则请换一份备份");
        Files.writeString(backup, "no zip");
        assertRefused("它不是 zip 文件，备份都是 zip 文件。请换一份备份");
        Files.copy(office.home().resolve("data/rollup.mv.db"), backup, StandardCopyOption.REPLACE_EXISTING);
        assertRefused("它是数据文件夹里的数据库文件，不是备份。原来的数据文件夹还在的，直接用 --data 指明即可；备份由 backup 命令写出");
        Files.copy(office.out().resolve("2023/summary.xlsx"), backup, StandardCopyOption.REPLACE_EXISTING);
        assertRefused("它是别的 zip 文件（里面有 [Content_Types].xml），没有备份的清单 SHA256SUMS");
        Files.delete(backup);
        Files.createDirectory(backup);
        Night refused = restore();
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.complained()).isEqualTo(backup + " 是文件夹，备份是一个 zip 文件。如果它本身就是数据文件夹，不用恢复，直接用 --data 指明即可\n");
    }

    @Test
    void anArchivedFileThatIsNotWhatItsNameSaysIsRefusedThoughTheListAgrees() throws IOException {
        backUp();
        String kept = names().get(1);
        String listed = list().lines()
                .filter(line -> !line.endsWith(" " + kept))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        // the SHA-256 of "abc", from FIPS 180
        String other = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 " + kept + "\n";
        repack(Map.of(kept, "abc", "SHA256SUMS", listed + other));
        Files.createDirectories(restored);

        Night refused = restore();

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.complained())
                .isEqualTo("备份文件 " + backup + " 里的存档文件 " + kept + " 与它的文件名（SHA-256）不符，没有恢复任何内容。它可能已损坏或被换过，请换一份备份\n");
        assertThat(restored.getParent().toFile().list()).containsExactly("data");
        assertThat(restored).isEmptyDirectory();
    }

    @Test
    void aDamagedArchiveIsBackedUpWithoutWhatIsDamagedAndCanBeRestored() throws IOException {
        Path archive = office.home().resolve("data/archive");
        Path damaged;
        try (Stream<Path> files = Files.walk(archive)) {
            damaged = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
        Files.writeString(damaged, "other");
        Files.writeString(damaged.resolveSibling("half.part"), "half");

        Night backedUp = backUp();

        assertThat(backedUp.exit()).isEqualTo(1);
        assertThat(backedUp.printed()).isEqualTo("已备份 3 个文件：" + backup + "\n");
        assertThat(backedUp.complained())
                .isEqualTo("存档文件已损坏，没有写进备份：" + damaged + "。运行 verify 看它是哪个单位的哪份文件；以前的备份里可能还有完好的，请留好\n");
        assertThat(restore().exit()).isZero();
    }

    @Test
    void nothingIsRestoredOverADataFolderThatIsInUse() throws IOException {
        backUp();
        Files.createDirectories(restored);
        assertThat(restore().exit()).isZero();
        assertThat(restore().exit()).isEqualTo(2);
        backup = folder.resolve("none.zip");
        assertThat(restore().exit()).isEqualTo(2);
    }
}
