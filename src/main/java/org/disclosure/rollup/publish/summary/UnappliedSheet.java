package org.disclosure.rollup.publish.summary;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Sheet;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;

/** 未采用的处理意见: decisions of the office that could not be applied, and why. */
final class UnappliedSheet {

    private UnappliedSheet() {}

    static void write(Edition edition, Sheet target, Styles styles) {
        SheetWriter sheet = new SheetWriter(target);
        sheet.listHeader(
                0,
                styles.header,
                edition.text("decision.unapplied.file"),
                edition.text("column.sheet"),
                edition.text("decision.unapplied.row"),
                edition.text("decision.unapplied.reason"));
        int row = 1;
        for (DecisionNotice notice : edition.decided().notices()) {
            String file = notice.file().isEmpty() ? edition.text("decision.unapplied.command") : notice.file();
            sheet.text(row, 0, file, styles.wrapped);
            sheet.text(row, 1, notice.sheet(), styles.wrapped);
            if (notice.row() > 0) {
                sheet.number(row, 2, BigDecimal.valueOf(notice.row()), styles.number(BigDecimal.ZERO));
            } else {
                sheet.text(row, 2, "", styles.centred);
            }
            sheet.text(
                    row, 3, edition.text("decision.notice." + notice.reason().name(), notice.detail()), styles.wrapped);
            sheet.row(row++).setHeightInPoints(36);
        }
        sheet.widths(34, 20, 8, 90);
        sheet.printAsList(4, row);
    }
}
