package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the names of a mail and of what is attached to it name. */
class FilePathTest {

    private final UnitFinder units = new UnitFinder(new Roster(List.of(
            new Unit("1", "文登区教育局", List.of("教育局"), UnitKind.DEPARTMENT, 1),
            new Unit("2", "文登区人民政府办公室", List.of("区政府办公室"), UnitKind.DEPARTMENT, 2))));

    @ParameterizedTest
    @CsvSource({
        "教育局年报.eml!/统计表.xlsx, 文登区教育局",
        "1.eml!/教育局2023年年报见附件/统计表.xlsx, 文登区教育局",
        "区政府办公室收.msg!/教育局年报/统计表.xlsx, 文登区教育局",
        "回复：区政府办公室关于报送年报的通知.eml!/统计表.xlsx,",
        "Re_ 区政府办公室年报.msg!/统计表.xlsx,",
        "回复：区政府办公室关于报送年报的通知.eml!/教育局年报/统计表.xlsx, 文登区教育局",
        "1.eml!/统计表.xlsx,",
    })
    void unit(String path, String name) {
        assertThat(new FilePath(path).unit(units).map(Unit::name)).isEqualTo(Optional.ofNullable(name));
    }
}
