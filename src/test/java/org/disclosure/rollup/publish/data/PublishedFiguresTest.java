package org.disclosure.rollup.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.publish.data.PublishedFigures.Figure;
import org.disclosure.rollup.publish.data.PublishedFigures.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedFiguresTest {

    private static final String DISTRICT =
            "'district':[{'cell':'t3/1/total','value':12,'errorFree':null,'counted':2,'blank':1}\n],";

    private static final Sum SUM = new Sum("t3/1/total", Optional.of(BigDecimal.valueOf(12)), Optional.empty());

    private static final List<Figure> FIGURES = List.of(
            new Figure("1", "t3/1/total", Optional.of(BigDecimal.valueOf(12))),
            new Figure("3", "t3/1/other", Optional.empty()),
            new Figure("3", "t3/1/total", Optional.of(new BigDecimal("0.50"))));

    @TempDir
    private Path folder;

    private void holds(String json) throws IOException {
        Files.writeString(folder.resolve("figures.json"), json.replace("'", "\""));
        List<Figure> figures = new ArrayList<>();
        try (PublishedFigures published = new PublishedFigures(folder)) {
            for (Optional<Figure> next = published.next(); next.isPresent(); next = published.next()) {
                figures.add(next.get());
            }
            assertThat(published.sums().values()).containsExactly(SUM);
        }
        assertThat(figures).isEqualTo(FIGURES);
    }

    @Test
    void figuresComeUnitByUnitAndCellsThatAFileDoesNotHaveAreLeftOut() throws IOException {
        holds("{'version':2,'year':2023,'form':2021,'asOf':'2024-02-10'," + DISTRICT
                + "'cells':['t3/1/other','t3/1/total'],'units':["
                + "{'code':'1','others':['a.xlsx'],'figures':{'form':2021,'values':[null,12],'places':[],'states':{}}}\n"
                + ",{'code':'2','others':[],'figures':null}\n"
                + ",{'code':'3','others':[],'figures':{'form':2021,'values':[null,0.50],'places':[],"
                + "'states':{'t3/1/other':'BLANK'}}}\n]}\n");
    }

    @Test
    void aFileInTheFirstFormIsReadToo() throws IOException {
        holds("{'year':2023,'form':2021,'asOf':'2024-02-10'," + DISTRICT
                + "'units':[{'code':'1','others':['a.xlsx']}\n,{'code':'2','others':[]}\n,{'code':'3','others':[]}\n],"
                + "'entries':[{'unit':'1','cell':'t3/1/total','value':12,'raw':'12','state':'AMOUNT'}\n"
                + ",{'unit':'3','cell':'t3/1/other','value':null,'raw':'','state':'BLANK'}\n"
                + ",{'unit':'3','cell':'t3/1/total','value':0.50,'raw':'0.50','state':'AMOUNT'}\n]}\n");
    }
}
