package org.disclosure.rollup.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.practice.figure.Mix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From a file's bytes to recognised figures, a file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@OperationsPerInvocation(Reports.COUNT)
public class ReadingBenchmark {

    /** Kinds of file. */
    @Param({"XLSX", "XLS", "CSV"})
    public Mix mix;

    private Reports reports;
    private final Map<String, Intake.Result> opened = new LinkedHashMap<>();

    @Setup
    public void read() throws IOException {
        reports = new Reports(mix, 0, false);
        reports.files().forEach((name, content) -> opened.put(name, reports.open(name, content)));
    }

    @Benchmark
    public void open(Blackhole hole) {
        reports.files().forEach((name, content) -> hole.consume(reports.open(name, content)));
    }

    @Benchmark
    public void recognise(Blackhole hole) {
        opened.forEach((name, read) -> hole.consume(reports.recognise(name, read)));
    }

    @Benchmark
    public void openAndRecognise(Blackhole hole) {
        reports.files().forEach((name, content) -> hole.consume(reports.recognise(name, reports.open(name, content))));
    }
}
