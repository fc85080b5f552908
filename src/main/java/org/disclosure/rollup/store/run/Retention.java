package org.disclosure.rollup.store.run;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes what is of use for a time only and would grow for ever: the records of runs, and the job's own bookkeeping.
 * What was received and decided, and which years were locked, is kept for good.
 */
@Repository
public class Retention {

    /** The job's executions of runs that are neither a year's figures nor begun, but for the last ones of each year. */
    private static final String OLD_INSTANCES = """
            SELECT job_instance_id FROM (
                SELECT job_instance_id, ROW_NUMBER() OVER (PARTITION BY report_year ORDER BY job_instance_id DESC) AS place
                FROM (SELECT DISTINCT execution.job_instance_id, params.parameter_value AS report_year
                    FROM BATCH_JOB_EXECUTION execution JOIN BATCH_JOB_EXECUTION_PARAMS params
                        ON params.job_execution_id = execution.job_execution_id AND params.parameter_name = 'year') runs
                ) placed
            WHERE place > ? AND job_instance_id NOT IN (SELECT id FROM rollup_run)""";

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final int runs;

    /**
     * @param runs how many are kept
     * @throws IllegalArgumentException when it is less than one
     */
    Retention(JdbcClient sql, TransactionOperations transactions, @Value("${rollup.keep.nights}") int runs) {
        if (runs < 1) {
            throw new IllegalArgumentException("rollup.keep.nights is " + runs + ", but must be at least 1");
        }
        this.sql = sql;
        this.transactions = transactions;
        this.runs = runs;
    }

    /** Deletes the records of older runs; that which last published a year is kept, because it has the counts of the year. */
    public void deleteOld() {
        transactions.executeWithoutResult(transaction -> {
            sql.sql(
                            "DELETE FROM night WHERE night_no <= (SELECT COALESCE(MAX(latest.night_no), 0) FROM night latest) - ?"
                                    + " AND night_no NOT IN"
                                    + " (SELECT MAX(night_no) FROM night_year WHERE outcome = 'DONE' GROUP BY report_year)")
                    .param(runs)
                    .update();
            sql.sql(OLD_INSTANCES).param(runs).query(Long.class).list().forEach(this::deleteInstance);
        });
    }

    private void deleteInstance(long instance) {
        String executions = "(SELECT job_execution_id FROM BATCH_JOB_EXECUTION WHERE job_instance_id = ?)";
        String steps =
                "(SELECT step_execution_id FROM BATCH_STEP_EXECUTION WHERE job_execution_id IN " + executions + ")";
        for (String which : List.of(
                "BATCH_STEP_EXECUTION_CONTEXT WHERE step_execution_id IN " + steps,
                "BATCH_STEP_EXECUTION WHERE job_execution_id IN " + executions,
                "BATCH_JOB_EXECUTION_CONTEXT WHERE job_execution_id IN " + executions,
                "BATCH_JOB_EXECUTION_PARAMS WHERE job_execution_id IN " + executions,
                "BATCH_JOB_EXECUTION WHERE job_instance_id = ?",
                "BATCH_JOB_INSTANCE WHERE job_instance_id = ?")) {
            sql.sql("DELETE FROM " + which).param(instance).update();
        }
    }
}
