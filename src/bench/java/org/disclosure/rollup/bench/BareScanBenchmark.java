package org.disclosure.rollup.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.disclosure.rollup.practice.figure.Mix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The least that reading a workbook can cost: unpack the parts that hold cells and texts and let Aalto go over them, a file.
 * {@link ReadingBenchmark} is held against it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@OperationsPerInvocation(Reports.COUNT)
public class BareScanBenchmark {

    private final InputFactoryImpl aalto = new InputFactoryImpl();
    private Reports reports;

    @Setup
    public void read() throws IOException {
        reports = new Reports(Mix.XLSX, 0, false);
    }

    /** Gives the number of letters, so that nothing can be left out. */
    @Benchmark
    public long scan() throws IOException, XMLStreamException {
        long letters = 0;
        for (byte[] content : reports.files().values()) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                    String name = part.getName();
                    if (name.startsWith("xl/worksheets/")
                            || name.equals("xl/sharedStrings.xml")
                            || name.equals("xl/workbook.xml")) {
                        letters += letters(zip.readAllBytes());
                    }
                }
            }
        }
        return letters;
    }

    private long letters(byte[] part) throws XMLStreamException {
        long letters = 0;
        XMLStreamReader xml = aalto.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.CHARACTERS) {
                letters += xml.getTextLength();
            } else if (event == XMLStreamReader.START_ELEMENT) {
                letters += xml.getAttributeCount();
            }
        }
        xml.close();
        return letters;
    }
}
