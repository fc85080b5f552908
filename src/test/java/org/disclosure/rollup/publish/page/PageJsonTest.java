package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PageJsonTest {

    private static final String HOSTILE = "</script><!-- <img src=x onerror=alert(1)> & \u2028\u2029 \" ' \\ \u202E";

    @Test
    void nothingEndsTheElementOrALine() {
        assertThat(written(List.of(HOSTILE))).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    }

    @Test
    void theTextReadsBackAsItWas() {
        assertThat(JsonMapper.shared()
                        .readTree(written(List.of(HOSTILE)))
                        .get(0)
                        .asString())
                .isEqualTo(HOSTILE);
    }

    @Test
    void numbersAreWrittenPlainAndWhatIsLackingIsNull() {
        assertThat(written(Arrays.asList(new BigDecimal("1E+6"), new BigDecimal("0.00000001"), null)))
                .isEqualTo("[1000000,0.00000001,null]");
    }

    private static String written(Object data) {
        StringOutput output = new StringOutput();
        PageJson.content(data).writeTo(output);
        return output.toString();
    }
}
