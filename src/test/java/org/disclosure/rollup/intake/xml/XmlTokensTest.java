package org.disclosure.rollup.intake.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlTokensTest {

    @Test
    void tokensAreTheValuesWithoutWhiteSpaceAroundThem() throws IOException {
        assertThat(tokens("<c r='A1'/><c r=' B2\n'/><c r=''/><c r='  '/><c s='1'/><c s='2' r='a longer one'/>"))
                .containsExactlyElementsOf(Arrays.asList("A1", "B2", "", "", null, "a longer one"));
    }

    @Test
    void tokensWhosePlaceIsTheSameAreToldApart() throws IOException {
        // "Aa" and "BB" have one hash
        assertThat(tokens("<c r='Aa'/><c r='BB'/><c r='Aa'/><c r='AaAa'/><c r='BBBB'/>"))
                .containsExactly("Aa", "BB", "Aa", "AaAa", "BBBB");
    }

    private static List<String> tokens(String elements) throws IOException {
        List<String> tokens = new ArrayList<>();
        byte[] xml = ("<row>" + elements + "</row>").getBytes(StandardCharsets.UTF_8);
        XmlEvents.read(new ByteArrayInputStream(xml), (name, attributes) -> {
            if (name.equals("c")) {
                tokens.add(attributes.token("r"));
            }
        });
        return tokens;
    }
}
