package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong usage ends with 2 and says what is wrong, before anything is read or written. */
class UsageTest {

    @TempDir
    private Path folder;

    private String complaint(String... arguments) {
        Night night = Night.command(folder, arguments);
        assertThat(night.exit()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
        return night.complained().strip();
    }

    private String complaintAboutRoster(String roster) throws IOException {
        Files.createDirectories(folder.resolve("in/2023"));
        Files.writeString(folder.resolve("in/roster.csv"), roster);
        return complaint(
                        "run",
                        "--inbox",
                        folder.resolve("in").toString(),
                        "--out",
                        folder.resolve("out").toString())
                .replace(folder.toString(), "…");
    }

    @Test
    void unknownArguments() {
        assertThat(complaint("--foo")).isEqualTo("不认识的参数：--foo\n用 --help 查看用法");
        assertThat(complaint("run", "--lang", "en", "--foo")).isEqualTo("Unknown argument: --foo\nSee --help");
    }

    @Test
    void commandsAndOptionsThatWereProbablyMeant() {
        assertThat(complaint("statsu")).isEqualTo("没有 statsu 这个命令。您是不是要写 status？\n用 --help 查看用法");
        assertThat(complaint("chek", "表.xlsx", "--lang", "en"))
                .isEqualTo("There is no command chek. Did you mean check?\nSee --help");
        assertThat(complaint("汇总")).isEqualTo("没有 汇总 这个命令\n用 --help 查看用法");
        assertThat(complaint("run", "--inbx", "a")).isEqualTo("不认识的参数：--inbx a。您是不是要写 --inbox？\n用 --help 查看用法");
        assertThat(complaint("run", "2023")).isEqualTo("不认识的参数：2023\n用 --help 查看用法");
    }

    @Test
    void argumentsThatAreMissing() {
        assertThat(complaint("lock", "--by", "张三")).isEqualTo("缺少参数 --year YEAR\n用 --help 查看用法");
        assertThat(complaint("check")).isEqualTo("缺少参数 FILE\n用 --help 查看用法");
        assertThat(complaint("run", "--inbox=")).isEqualTo("--inbox 后面是空的，请写上收件文件夹");
    }

    @Test
    void whatCommandsATerminalOrMakesLinesIsShownByItsNumber() throws IOException {
        assertThat(complaint("--\u001B[31m\nfoo")).isEqualTo("不认识的参数：--\\x1B[31m\\x0Afoo\n用 --help 查看用法");
        assertThat(complaintAboutRoster("code,\u001B[2Jname,\"a\nliases\"\n"))
                .isEqualTo("名录 …/in/roster.csv 第 1 行有误：第一行应为 code,name,aliases,kind,order，后面可以加 "
                        + "powers、email、parent、from、sub_units、counts，现在是“code,\\x1B[2Jname,a\\x0Aliases”");
    }

    @Test
    void valuesThatDoNotFit() {
        assertThat(complaint("run", "--year", "abc")).isEqualTo("参数 --year 的内容“abc”不对，应为年份，如 2023\n用 --help 查看用法");
        assertThat(complaint("run", "--fail-on", "eror"))
                .isEqualTo("参数 --fail-on 的内容“eror”不对，应为 error、explain、hint 之一。您是不是要写 error？\n用 --help 查看用法");
        assertThat(complaint("run", "--lang", "fr")).isEqualTo("参数 --lang 的内容“fr”不对，应为 zh、en 之一\n用 --help 查看用法");
        assertThat(complaint("run", "--as-of", "2024-02-30"))
                .isEqualTo("参数 --as-of 的内容“2024-02-30”不对，应为日期，如 2024-01-31\n用 --help 查看用法");
        assertThat(complaint("status", "--nights", "all", "--lang", "en"))
                .isEqualTo("Argument --nights cannot be “all”; it is a whole number\nSee --help");
        assertThat(complaint("run", "--year", "2022", "--year", "2023")).isEqualTo("参数 --year 只能写一次\n用 --help 查看用法");
        assertThat(complaint("run", "--year")).isEqualTo("参数 --year 后面缺少内容\n用 --help 查看用法");
    }

    @Test
    void workersOnAStoreThatBelongsToOneProcess() {
        String needed = "--workers 和 worker 命令要求数据库是 PostgreSQL：各进程共用同一个数据库，用 spring.datasource.url 设置";
        assertThat(complaint("run", "--inbox", "input-samples", "--workers")).isEqualTo(needed);
        Night worker =
                Night.command(folder, "worker", "--data", folder.resolve("data").toString());
        assertThat(worker.exit()).isEqualTo(2);
        assertThat(worker.complained().strip()).isEqualTo(needed);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void foldersAndFilesThatAreNotThere() throws IOException {
        String inbox = folder.resolve("in").toString();
        assertThat(complaint("run", "--inbox", inbox)).isEqualTo("找不到收件文件夹：" + inbox);
        Files.createDirectory(folder.resolve("in"));
        assertThat(complaint("run", "--inbox", inbox)).isEqualTo("找不到名录文件：" + folder.resolve("in/roster.csv"));
        Files.writeString(folder.resolve("in/roster.csv"), "code,name,aliases,kind,order\n1,甲局,,部门,1\n");
        assertThat(complaint("run", "--inbox", inbox)).isEqualTo("收件文件夹 " + inbox + " 里没有年度文件夹（如 2023）");
        Files.createDirectory(folder.resolve("in/2023"));
        assertThat(complaint("run", "--inbox", inbox, "--year", "2022"))
                .isEqualTo("收件文件夹 " + inbox + " 里没有 2022 年的文件夹");
    }

    @Test
    void mistakesInTheRoster() throws IOException {
        assertThat(complaintAboutRoster("编码,名称\n"))
                .isEqualTo("名录 …/in/roster.csv 第 1 行有误：第一行应为 code,name,aliases,kind,order，"
                        + "后面可以加 powers、email、parent、from、sub_units、counts，现在是“编码,名称”");
        assertThat(complaintAboutRoster("code,name,aliases,kind,order\n1,甲局,,部门,1\n2,乙局,,局,2\n"))
                .isEqualTo("名录 …/in/roster.csv 第 3 行有误：类别（kind）应为 政府、政府办、部门、乡镇、街道、垂管 之一，现在是“局”");
        assertThat(complaintAboutRoster("code,name,aliases,kind,order\n1,甲局,,部门,1\n1,乙局,,部门,2\n"))
                .isEqualTo("名录 …/in/roster.csv 第 3 行有误：“1”在名录中出现了两次");
        assertThat(complaintAboutRoster("code,name,aliases,kind,order\n1,甲局,,部门\n"))
                .isEqualTo("名录 …/in/roster.csv 第 2 行有误：列数应与第一行相同（5 列），现在有 4 列");
        assertThat(complaintAboutRoster("code,name,aliases,kind,order,powers\n1,甲局,,部门,1,有\n2,乙局,,部门,2,没有\n"))
                .isEqualTo("名录 …/in/roster.csv 第 3 行有误：权力（powers）应为 有、无 或空，现在是“没有”");
        assertThat(complaintAboutRoster("code,name,aliases,kind,order\n"))
                .isEqualTo("名录 …/in/roster.csv 第 1 行有误：名录里没有单位");
    }
}
