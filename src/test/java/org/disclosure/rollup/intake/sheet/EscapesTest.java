package org.disclosure.rollup.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Escaped characters in cells. */
class EscapesTest {

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void lineEndsAreDecodedInEveryKindOfFile(FileFormat format) {
        RealReport real = RealReport.suqian2023();
        FixtureGrid grid = Layout.OFFICIAL.lay(real);
        grid.sheet(0).reword("行政处罚", "行政_x000D_处罚").reword("行政规范性文件", "行政_x000d_规范_x000A_性_x0009_文件");
        FixtureFile file = format.write(grid, real.agency());

        RecognitionResult received = ReceivingDesk.of(real.agency()).receive(file, real.year());

        assertThat(ReceivingDesk.entries(received)).isEqualTo(file.grid().entries(real.form()));
        assertThat(received.findings())
                .filteredOn(finding -> !format.findings().contains(Worded.of(finding)))
                .isEqualTo(List.<Finding>of());
    }

    @Test
    void otherEscapesStayInOtherKinds() {
        SheetBuilder sheet = new SheetBuilder("表", false, Limits.DEFAULT);
        sheet.add(0, 0, "a_x0031_b", RawCell.Kind.TEXT);

        assertThat(sheet.build().find(0, 0)).map(RawCell::text).contains("a_x0031_b");
    }
}
