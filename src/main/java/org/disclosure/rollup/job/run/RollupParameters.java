package org.disclosure.rollup.job.run;

import java.nio.file.Path;
import java.time.LocalDate;
import org.disclosure.rollup.district.selection.DueDates;
import org.disclosure.rollup.finding.Messages;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/**
 * Parameters of the job of one year. The job instance is keyed by the year, the inbox's fingerprint and the number of the
 * attempt; the rest says where things are and how they are shown.
 *
 * @param year the report year
 * @param asOf the date that outputs show as today
 * @param dueDates when reports are due
 * @param scope the code of the unit whose area is published; empty for the whole
 * @param acceptWithdrawn whether it is right that many of the units that counted do not any more
 */
public record RollupParameters(
        int year,
        Path inbox,
        Path roster,
        Path out,
        LocalDate asOf,
        DueDates dueDates,
        Messages.Language language,
        String scope,
        boolean acceptWithdrawn) {

    public static final String FINGERPRINT = "fingerprint";

    public static RollupParameters of(StepExecution step) {
        return of(step.getJobExecution().getJobParameters());
    }

    /** The number of the run that a step belongs to. */
    public static long run(StepExecution step) {
        return step.getJobExecution().getJobInstanceId();
    }

    /** The fingerprint of the inputs that the run of a step is made from. */
    public static String fingerprint(StepExecution step) {
        return step.getJobExecution().getJobParameters().getString(FINGERPRINT);
    }

    public static RollupParameters of(JobParameters parameters) {
        return new RollupParameters(
                parameters.getLong("year").intValue(),
                Path.of(parameters.getString("inbox")),
                Path.of(parameters.getString("roster")),
                Path.of(parameters.getString("out")),
                parameters.getLocalDate("asOf"),
                new DueDates(
                        parameters.getLocalDate("asOf"),
                        parameters.getLocalDate("deadline"),
                        parameters.getLocalDate("countyDeadline"),
                        parameters.getLocalDate("cityDeadline")),
                Messages.Language.valueOf(parameters.getString("language")),
                parameters.getString("scope", ""),
                Boolean.parseBoolean(parameters.getString("acceptWithdrawn")));
    }

    public JobParameters toJobParameters(String fingerprint, long attempt) {
        return new JobParametersBuilder()
                .addLong("year", (long) year)
                .addString(FINGERPRINT, fingerprint)
                .addLong("attempt", attempt)
                .addString("inbox", inbox.toString(), false)
                .addString("roster", roster.toString(), false)
                .addString("out", out.toString(), false)
                .addLocalDate("asOf", asOf, false)
                .addLocalDate("deadline", dueDates.units(), false)
                .addLocalDate("countyDeadline", dueDates.counties(), false)
                .addLocalDate("cityDeadline", dueDates.cities(), false)
                .addString("language", language.name(), false)
                .addString("scope", scope, false)
                .addString("acceptWithdrawn", Boolean.toString(acceptWithdrawn), false)
                .toJobParameters();
    }
}
