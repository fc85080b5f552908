package org.disclosure.rollup.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocationTest {

    private static final String COLLECTIONS = """
            [1.0s][info][gc,heap] GC(0) DefNew: 52000K(59008K)->6000K(59008K) Eden: 52479K(52480K)->0K(52480K) From: 0K(6528K)->6528K(6528K)
            [1.0s][info][gc,heap] GC(0) Tenured: 300K(65536K)->11300K(65536K)
            [2.2s][info][gc,heap] GC(1) DefNew: 59000K(59008K)->5000K(59008K) Eden: 52479K(52480K)->0K(52480K) From: 6528K(6528K)->5744K(6528K)
            [2.2s][info][gc,heap] GC(1) Tenured: 11300K(65536K)->17000K(65536K)
            """;

    @TempDir
    private Path folder;

    private Path log(String lines) throws IOException {
        return Files.writeString(folder.resolve("gc.log"), lines);
    }

    @Test
    void isWhatEachCollectionFoundLessWhatTheOneBeforeLeft() throws IOException {
        Path log = log(COLLECTIONS + """
                        [3.2s][info][gc,heap,exit]  def new generation   total 59008K, used 12000K [0x00000000e0000000, 0x00000000e4000000)
                        [3.2s][info][gc,heap,exit]   eden space 52480K,  12% used [0x00000000e0000000, 0x00000000e065c148)
                        [3.2s][info][gc,heap,exit]  tenured generation   total 65536K, used 17500K [0x00000000e4000000, 0x00000000e8000000)
                        """);

        assertThat(Allocation.kilobytes(log)).isEqualTo(52_000 + 300 + 53_000 + 7_000 + 500);
    }

    @Test
    void isNotKnownOfAProcessThatWasCutOff() throws IOException {
        Path log = log(COLLECTIONS);

        assertThatThrownBy(() -> Allocation.kilobytes(log))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The log ends before the process did: " + log);
    }
}
