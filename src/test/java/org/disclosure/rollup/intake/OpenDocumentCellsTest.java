package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.Zip;
import org.junit.jupiter.api.Test;

/** What a cell of an OpenDocument spreadsheet holds. */
class OpenDocumentCellsTest {

    private final Intake intake = new Intake(Limits.DEFAULT);

    @Test
    void spacesAndLineBreaksAreLetters() {
        String cell = "<table:table-row><table:table-cell office:value-type='string'>"
                + "<text:p>22<text:s text:c='2'/>（其中<text:line-break/>修订<text:span>16</text:span>件）</text:p>"
                + "<text:p>注</text:p></table:table-cell></table:table-row>";

        assertThat(sheet(cell).find(0, 0)).hasValue(new RawCell(0, 0, "22  （其中\n修订16件）\n注", RawCell.Kind.TEXT));
    }

    @Test
    void remarksAreNoPartOfTheText() {
        String cell = "<table:table-row><table:table-cell office:value-type='float' office:value='7'>"
                + "<office:annotation><text:p>请核对</text:p></office:annotation><text:p>7.00</text:p>"
                + "</table:table-cell></table:table-row>";

        assertThat(sheet(cell).row(0)).containsExactly(new RawCell(0, 0, "7", RawCell.Kind.NUMBER));
    }

    @Test
    void hiddenRowsAndColumnsAreKnown() {
        Sheet sheet = sheet("<table:table-column table:number-columns-repeated='2'/>"
                + "<table:table-column table:visibility='collapse'/>"
                + "<table:table-row table:number-rows-repeated='3'><table:table-cell/></table:table-row>"
                + "<table:table-row table:visibility='filter'><table:table-cell/></table:table-row>");

        assertThat(List.of(sheet.isHidden(0, 1), sheet.isHidden(0, 2), sheet.isHidden(0, 3)))
                .containsExactly(false, true, false);
        assertThat(List.of(sheet.isHidden(2, 0), sheet.isHidden(3, 0), sheet.isHidden(4, 0)))
                .containsExactly(false, true, false);
    }

    private Sheet sheet(String content) {
        FixtureFile file = FileFormat.ODS.write(Layout.OFFICIAL.lay(RealReport.suqian2023()), "表");
        String xml = Zip.text(file.content(), "content.xml");
        int from = xml.indexOf("<table:table ");
        String one = xml.substring(0, from) + "<table:table table:name='表'>" + content + "</table:table>"
                + xml.substring(xml.lastIndexOf("</office:spreadsheet>"));
        return intake.read(Zip.with(file.content(), "content.xml", one), file.name())
                .sheets()
                .get(0);
    }
}
