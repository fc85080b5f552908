package org.disclosure.rollup.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.disclosure.rollup.check.Localisation;
import org.disclosure.rollup.check.SubmissionChecks;
import org.disclosure.rollup.check.narrative.figure.StatedFigures;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
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

/** From a report's figures to its findings, a report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@OperationsPerInvocation(Reports.COUNT)
public class CheckingBenchmark {

    /** The share of the reports that carry a mistake. */
    @Param({"0", "1"})
    public double errorRate;

    /** True if there is running text. */
    @Param({"false", "true"})
    public boolean text;

    private SubmissionChecks checks;
    private Localisation localisation;
    private List<Report> reports;
    private final List<List<Finding>> found = new ArrayList<>();

    @Setup
    public void read() throws IOException {
        Reports all = new Reports(Mix.CSV, errorRate, text);
        RuleBook book = RuleBook.load(all.forms());
        checks = new SubmissionChecks(book);
        localisation = new Localisation(book);
        reports = all.recognised();
        reports.forEach(report -> found.add(checks.check(report)));
    }

    @Benchmark
    public void check(Blackhole hole) {
        reports.forEach(report -> hole.consume(checks.check(report)));
    }

    @Benchmark
    public void localise(Blackhole hole) {
        for (int index = 0; index < reports.size(); index++) {
            Report report = reports.get(index);
            hole.consume(localisation.explain(
                    found.get(index),
                    report.submission(),
                    report.year(),
                    report.last(),
                    StatedFigures.of(report),
                    List.of()));
        }
    }
}
