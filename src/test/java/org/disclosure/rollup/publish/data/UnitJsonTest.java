package org.disclosure.rollup.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

class UnitJsonTest {

    private static final List<FormCell> CELLS =
            Forms.load().forReportYear(2023).cells().subList(0, 4);

    private static UnitLine line() {
        return new UnitLine(
                "7",
                "甲局",
                UnitKind.DEPARTMENT,
                Status.REPORTED,
                new Punctuality(LocalDate.MAX, Optional.empty()),
                Optional.of("甲局.xlsx"),
                Optional.of(LocalDate.of(2024, 1, 9)),
                List.of("旧.xlsx"),
                0,
                0,
                0,
                0,
                0);
    }

    private static Entry entry(int cell, Reading reading, String sheet, String address) {
        return new Entry(CELLS.get(cell).code(), reading, sheet, address);
    }

    private static Reading amount(String number, String raw) {
        return new Reading.Amount(new BigDecimal(number), raw);
    }

    /** The unit's figures as they are written. */
    private static String figures(Entry... entries) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
            new UnitJson(json, CELLS).write(line(), new UnitReport("7", "甲局", 2019, "甲局.xlsx", "", List.of(entries)));
        }
        return text.toString()
                .replace(
                        "{\"code\":\"7\",\"name\":\"甲局\",\"kind\":\"DEPARTMENT\",\"status\":\"REPORTED\",\"late\":false,"
                                + "\"received\":\"2024-01-09\",\"file\":\"甲局.xlsx\",\"others\":[\"旧.xlsx\"],\"figures\":",
                        "")
                .replace("\"", "'");
    }

    @Test
    void textsAreWrittenWhereTheyAreNotTheNumber() {
        assertThat(figures(
                        entry(0, amount("3", "3"), "表二", "B4"),
                        entry(1, amount("3", "３"), "表二", "C4"),
                        entry(2, amount("1.50", "1.50"), "表二", "D4"),
                        entry(3, amount("1200", "1,200"), "表二", "B5")))
                .isEqualTo("{'form':2019,'values':[3,3,1.50,1200],"
                        + "'places':[{'sheet':'表二','addresses':['B4','C4','D4','B5']}],'states':{},"
                        + "'raws':{'t2/regulations/repealed':'３','t2/normative-documents/issued':'1,200'},"
                        + "'certainties':{},'received':{}}}");
    }

    @Test
    void figuresWithoutANumberHaveAStateAndCellsThatAreNotThereHaveNone() {
        assertThat(figures(
                        entry(1, new Reading.Blank(""), "表二", "C4"),
                        entry(3, new Reading.NotApplicable("/"), "[附.xlsx]表", "B5")))
                .isEqualTo("{'form':2019,'values':[null,null,null,null],"
                        + "'places':[{'sheet':'表二','addresses':[null,'C4',null]},{'sheet':'[附.xlsx]表','addresses':['B5']}],"
                        + "'states':{'t2/regulations/repealed':'BLANK','t2/normative-documents/issued':'NOT_APPLICABLE'},"
                        + "'raws':{'t2/normative-documents/issued':'/'},'certainties':{},'received':{}}}");
    }

    @Test
    void whatWasReceivedStandsBesideAnAmendedFigure() {
        assertThat(figures(
                        entry(0, amount("3", "3"), "表二", "B4").amended(amount("31", "31")),
                        entry(1, new Reading.Unreadable("约5"), "表二", "C4").amended(amount("5", "5"))))
                .isEqualTo("{'form':2019,'values':[31,5,null,null],"
                        + "'places':[{'sheet':'表二','addresses':['B4','C4',null,null]}],'states':{},"
                        + "'raws':{'t2/regulations/repealed':'约5'},'certainties':{},"
                        + "'received':{'t2/regulations/issued':{'value':3,'state':'AMOUNT'},"
                        + "'t2/regulations/repealed':{'value':null,'state':'UNREADABLE'}}}}");
    }

    @Test
    void aFigureFromAPictureHasItsCertainty() {
        Entry waiting = new Entry(
                CELLS.get(0).code(),
                new Reading.Proposed(Optional.of(BigDecimal.TEN), "1O"),
                "图片1",
                "B2",
                Optional.of(new PictureOrigin(412, "")));
        assertThat(figures(waiting))
                .isEqualTo("{'form':2019,'values':[null,null,null,null],"
                        + "'places':[{'sheet':'图片1','addresses':['B2',null,null,null]}],"
                        + "'states':{'t2/regulations/issued':'PROPOSED'},'raws':{'t2/regulations/issued':'1O'},"
                        + "'certainties':{'t2/regulations/issued':0.412},'received':{}}}");
    }
}
