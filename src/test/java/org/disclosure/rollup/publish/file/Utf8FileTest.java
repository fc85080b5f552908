package org.disclosure.rollup.publish.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Texts and numbers as they stand in the file. */
class Utf8FileTest {

    private Path path;

    @BeforeProperty
    void aFile() throws IOException {
        path = Files.createTempFile("utf8", ".txt");
    }

    @AfterProperty
    void noFile() throws IOException {
        Files.deleteIfExists(path);
    }

    /** With halves of letters too: the strings are of any characters. */
    @Property
    void anyTextIsWhatJavaMakesOfIt(@ForAll String text) throws IOException {
        Utf8File file = new Utf8File(path);
        file.text(text).ascii("|").text("甲" + text + "乙", 1, text.length() + 1).end();

        assertThat(Files.readAllBytes(path)).isEqualTo((text + "|" + text).getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void aNumberIsItsDigits(@ForAll long number, @ForAll @LongRange(min = 0, max = 1200) long small)
            throws IOException {
        Utf8File file = new Utf8File(path);
        file.digits(number)
                .ascii(" ")
                .digits(small)
                .ascii(" ")
                .digits(Long.MAX_VALUE)
                .end();

        assertThat(Files.readString(path)).isEqualTo(number + " " + small + " " + Long.MAX_VALUE);
    }
}
