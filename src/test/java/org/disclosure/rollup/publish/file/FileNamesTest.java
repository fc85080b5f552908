package org.disclosure.rollup.publish.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    private final FileNames names = new FileNames();

    @Test
    void whatNoFileMayBeCalledIsReplaced() {
        assertThat(names.next("WD/01", "..\\..\\甲:局*?\"<>|\u0000\u202E")).isEqualTo("WD_01-_.._甲_局_______" + "_.xlsx");
        assertThat(names.next("2", " 乙 \t 局. ")).isEqualTo("2-乙 局.xlsx");
    }

    @Test
    void aLongNameFitsIntoWhatLinuxAllows() {
        String name = names.next("编".repeat(40), "局".repeat(300));
        assertThat(name).isEqualTo("编".repeat(16) + "-" + "局".repeat(50) + ".xlsx");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(255);
    }

    @Test
    void twoUnitsNeverShareAFileWhateverTheFileSystem() {
        assertThat(names.next("a", "甲/局")).isEqualTo("a-甲_局.xlsx");
        assertThat(names.next("A", "甲?局")).isEqualTo("A-甲_局-2.xlsx");
    }
}
