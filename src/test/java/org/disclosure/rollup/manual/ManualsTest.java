package org.disclosure.rollup.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markdown becomes pages that are opened by double click. */
class ManualsTest {

    @TempDir
    private Path project;

    @BeforeEach
    void folders() throws IOException {
        for (String folder : List.of("zh", "en", "pictures")) {
            Files.createDirectories(project.resolve("docs").resolve(folder));
        }
    }

    private void page(String file, String text) throws IOException {
        Files.writeString(project.resolve("docs").resolve(file), text);
    }

    private String written(String file) throws IOException {
        Manuals.of(project).write(project.resolve("out"));
        String html = Files.readString(project.resolve("out").resolve(file));
        return html.substring(html.indexOf("<nav>"));
    }

    @Test
    void pagesAreNamedByTheirTitlesAndLinkedInTheZip() throws IOException {
        page("pictures/page.png", "png");
        page("en/clerk.md", "# Clerk\n");
        page("zh/admin.md", "# 管理 员\n\n## 通知\n");
        page("zh/clerk.md", """
                # 经办人

                <!-- 由测试写出 -->

                ![图](../pictures/page.png) [通知](admin.md#通知) [en](../en/clerk.md) [格式](../../src/main/resources/schema)

                各行
                相连，a
                b `c`
                也是
                *a*
                b

                ## 一、`roster.csv` 名录

                | 甲 | 乙 |
                |---|--:|
                | a\\|b | 1 |
                """);

        assertThat(written("手册/经办人.html")).isEqualTo("""
                <nav>
                <a href="经办人.html">经办人</a>
                <a href="管理%20员.html">管理 员</a>
                </nav>
                <main>
                <h1 id="经办人">经办人</h1>
                <p><img src="pictures/page.png" alt="图" /> <a href="管理%20员.html#通知">通知</a> <a href="../manuals/clerk.html">en</a> \
                <a href="../schema">格式</a></p>
                <p>各行相连，a
                b <code>c</code>也是<em>a</em>
                b</p>
                <h2 id="一rostercsv-名录">一、<code>roster.csv</code> 名录</h2>
                <table>
                <thead>
                <tr>
                <th>甲</th>
                <th align="right">乙</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>a|b</td>
                <td align="right">1</td>
                </tr>
                </tbody>
                </table>
                </main>
                </body>
                </html>
                """);
        try (Stream<Path> files = Files.walk(project.resolve("out"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> project.resolve("out").relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "manuals/clerk.html", "手册/管理 员.html", "手册/经办人.html", "手册/pictures/page.png");
        }
    }

    @Test
    void aLinkOutOfTheManualsEndsTheBuild() throws IOException {
        page("zh/clerk.md", "# 经办人\n\n[架构](../../ARCHITECTURE.md)\n");

        assertThatThrownBy(() -> written("手册/经办人.html"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("docs/zh/clerk.md leads to ../../ARCHITECTURE.md, which is not among the manuals");
    }
}
